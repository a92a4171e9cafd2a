import { z } from 'zod';
import { actor, name, timeWindow } from '../../fields.ts';

/** Storyline, the room: time from `from` to `until`, lines drawn up to `until`. */
export const schema = z.strictObject({
  scene: z.literal('storyline'),
  /** `named` are the moments that carry their label. */
  ...timeWindow,
  /** Lines and rooms at full weight, which carry their names; the others recede. All when empty. */
  strong: z.array(actor),
  /** Lines that are drawn beside the strong ones, receding; all when absent. */
  people: z.array(actor).optional(),
  /** Letters that lie on their writers' lines, by claim, or all of the window; none when absent. */
  letters: z.union([z.literal('all'), z.array(name)]).optional(),
  /** Arcs from each letter to the day it was published and the day it lay before the court. */
  arcs: z.boolean().optional(),
  /** The cover: rooms, lines and letters alone. */
  bare: z.boolean().optional()
});
export type StorylineState = z.infer<typeof schema>;
