import type { Row, Rows } from '../../tables.ts';
import { accountsIn, lettersIn, limitsIn } from './field.ts';
import { saysOf } from './words.ts';
import { findings } from './jurors.ts';
import type { ClockState } from './schema.ts';

/** The days of the law, what each side says was known, the letters, and how the jurors found. */
export const rows: Rows<ClockState> = (state, data) => {
  const { words } = data;
  const list: Row[] = [
    ...limitsIn(state, data).map(({ id, label, day }) => ({ id, item: label, day })),
    ...accountsIn(state, data)
      .flat()
      .map(({ id, label, day, actor }) => ({
        id: `account-${id}`,
        item: [words[saysOf(actor)] ?? '', label].join(' · '),
        day
      })),
    ...lettersIn(state, data).map(({ id, sender, recipient, day }) => ({
      id,
      item: `${sender} → ${recipient}`,
      day
    }))
  ];
  if (!state.jurors) return list;
  return [
    ...list,
    ...findings.map((id, side): Row => {
      const value = side ? 0 : (data.clock.jury?.count ?? 0);
      return { id, item: words[id] ?? '', value, unit: 'people' };
    })
  ];
};
