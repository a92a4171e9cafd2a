import type { Check, Edition, Step } from '../edition/types.ts';
import type { Quality } from '../edition/ledger.ts';

/** The checks that correct the circulating version: those of claims that it tells wrongly or imprecisely. */
export function slipsOf({
  steps,
  notes
}: Pick<Edition, 'steps' | 'notes'>): (Step & { check: Check })[] {
  const slipped = notes.filter(({ status }) => status.startsWith('telling-'));
  return steps.flatMap((step) => {
    const { check } = step;
    const tells = slipped.some(({ steps }) => steps.includes(step.id));
    return check && tells ? [{ ...step, check }] : [];
  });
}

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
