import { z } from 'zod';
import { name } from '../../fields.ts';

/** A sheet as it lies on the stage. */
const sheet = z.strictObject({
  /** Name of the letter. */
  letter: name,
  /** Numbers of the lines that carry the highlighter, from 1 over the whole sheet. */
  mark: z.array(z.number().int()),
  /** How many of its lines stand so far; all when absent. */
  shown: z.number().int().optional(),
  /** How many of its stamps have fallen; none, and no room kept for them, when absent. */
  stamps: z.number().int().optional()
});
export type SheetState = z.infer<typeof sheet>;

/** Letter: a sheet with some of its lines marked, or two that face each other, the second an answer. */
export const schema = z.strictObject({
  scene: z.literal('letter'),
  sheets: z.array(sheet).min(1).max(2)
});
export type LetterState = z.infer<typeof schema>;
