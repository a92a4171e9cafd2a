import { z } from 'zod';
import { actor, timeWindow } from '../../fields.ts';

/** Storyline: time from `from` to `until`, lines drawn up to `until`. */
export const schema = z.strictObject({
  scene: z.literal('storyline'),
  /** `named` are the moments that carry their label. */
  ...timeWindow,
  /** Lines at full weight; the others recede. All when empty. */
  strong: z.array(actor),
  /** The cover: lines alone. */
  bare: z.boolean().optional()
});
export type StorylineState = z.infer<typeof schema>;
