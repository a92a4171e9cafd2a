import { z } from 'zod';
import { name } from '../../fields.ts';

/** Letter: a document with one of its quotations marked. */
export const schema = z.strictObject({
  scene: z.literal('letter'),
  /** The claim whose letter it is. */
  letter: name,
  /** Which quotation carries the mark. */
  mark: z.number(),
  /** How many of its quotations stand on the sheet so far; all when absent. */
  shown: z.number().optional()
});
export type LetterState = z.infer<typeof schema>;
