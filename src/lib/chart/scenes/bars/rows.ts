import type { Row, Rows } from '../../tables.ts';
import type { BarsState } from './schema.ts';

/** The bars, and after each the stretch beyond it. */
export const rows: Rows<BarsState> = ({ rows, measure, per }, { words }) =>
  rows.flatMap(({ id, label, value, from, to, gap }) => {
    const item = words[label] ?? '';
    const said = words[value] ?? '';
    const row: Row = { id, item, value: (to - from) * per, unit: measure, said };
    if (!gap) return [row];
    const beyond = `${item} · ${words[gap.label] ?? ''}`;
    return [row, { id: `${id}-gap`, item: beyond, value: (gap.to - to) * per, unit: measure }];
  });
