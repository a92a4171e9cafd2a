import { z } from 'zod';
import { ink, name, number, word } from '../../fields.ts';

/** Bars: horizontal bars on one linear axis. */
export const schema = z.strictObject({
  scene: z.literal('bars'),
  /** What the values count, and how many of it one is: thousands of dollars are `usd` per 1,000. */
  measure: z.enum(['usd', 'count', 'day']),
  per: number,
  domain: z.tuple([number, number]),
  /** Ticks of the axis: a value, and its word. */
  ticks: z.array(z.strictObject({ at: number, label: word })),
  rows: z.array(
    z.strictObject({
      id: name,
      label: word,
      /** The word that states the value at the bar's end. */
      value: word,
      from: number,
      to: number,
      ink,
      /** A stretch that follows the bar without a break, with its own word: a tint of what goes with it, or an outline of what did not happen. */
      then: z
        .strictObject({ to: number, ink, style: z.enum(['tint', 'outline']), label: word })
        .optional()
    })
  ),
  /** Moment whose dot the first bar comes out of. */
  host: name.optional()
});
export type BarsState = z.infer<typeof schema>;
