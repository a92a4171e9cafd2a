import type { CitedNote } from '../edition/notes.ts';
import type { Edition } from '../edition/types.ts';
import type { Quality } from '../edition/ledger.ts';

/** Where the circulating version and the record part: the claims that it tells wrongly or imprecisely, in their order. */
export const slipsOf = (notes: readonly CitedNote[]): CitedNote[] =>
  notes.filter(
    ({ status, telling, record }) =>
      status.startsWith('telling-') && telling !== '' && record !== ''
  );

export const qualities: readonly Quality[] = ['primary', 'original', 'secondary', 'none'];

/** How many claims have as their best source a primary document, original reporting, a report of others, or none. */
export function countsOf(notes: Edition['notes']): Record<Quality, number> {
  const count = (quality: Quality) => notes.filter((note) => note.quality === quality).length;
  return {
    primary: count('primary'),
    original: count('original'),
    secondary: count('secondary'),
    none: count('none')
  };
}
