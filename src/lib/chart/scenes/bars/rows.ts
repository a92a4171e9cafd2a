import type { Row, Rows } from '../../tables.ts';
import type { BarsState } from './schema.ts';

/** The bars, and after each the stretch that follows it. */
export const rows: Rows<BarsState> = ({ rows, measure, per }, { words }) =>
  rows.flatMap(({ id, label, value, from, to, then }) => {
    const item = words[label] ?? '';
    const said = words[value] ?? '';
    const row: Row = { id, item, value: (to - from) * per, unit: measure, said };
    if (!then) return [row];
    const beyond = `${item} · ${words[then.label] ?? ''}`;
    return [row, { id: `${id}-then`, item: beyond, value: (then.to - to) * per, unit: measure }];
  });
