import { z } from 'zod';
import { day } from './day.ts';
import { actorKeys } from './actors.ts';
import { inks } from './marks.ts';

/** What a name may be. Names are used in addresses and as keys of objects, which have some already (`constructor`). */
export const name = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no name; write it in small letters, digits and hyphens')
  .refine((id) => !(id in Object.prototype), 'is a name that JavaScript reserves');

/** A number taken from the ledger: the figure `figure` of claim `claim`, divided by `per`. */
export const figureRef = z.strictObject({
  claim: name,
  figure: z.string(),
  per: z.number().positive()
});
export type FigureRef = z.infer<typeof figureRef>;

const plannedNumber = z.union([z.number(), figureRef]);

/** A number to be written in the edition's way, alone or in place of the `#` of the scene word `word`. */
export const amountRef = z.strictObject({
  amount: plannedNumber,
  measure: z.enum(['usd', 'count', 'day', 'month']),
  word: name.optional()
});
export type AmountRef = z.infer<typeof amountRef>;

const plannedWord = z.union([z.literal(''), name, amountRef]);

// A field has two types: what `src/content/story.ts` may write in it (zod's input), and what a scene draws once the
// references are resolved (zod's output).

/** A number; planned, it may be a figure of the ledger. */
export const number = plannedNumber as unknown as z.ZodType<number, z.input<typeof plannedNumber>>;

/** Key of a scene's word, or empty; planned, it may be an amount. */
export const word = plannedWord as unknown as z.ZodType<string, z.input<typeof plannedWord>>;

export const ink = z.enum(inks);
export const actor = z.enum(actorKeys);

/** A window of time, and the ids of what is labelled in it. */
export const timeWindow = { from: z.string(), until: z.string(), named: z.array(name) };

/** A date, or as much of one as is known. */
export const date = z.string().refine(
  (value) => {
    try {
      day(value);
      return true;
    } catch {
      return false;
    }
  },
  { error: 'is no date; write YYYY, YYYY-MM or YYYY-MM-DD' }
);
