import { z } from 'zod';
import { ink, name, number, word } from '../../fields.ts';

const part = z.strictObject({
  value: number,
  ink,
  style: z.enum(['solid', 'tint', 'outline']),
  label: word.optional()
});

const outline = z.strictObject({
  value: number,
  ink,
  label: word.optional(),
  /** What was only said, and did not come. */
  dashed: z.boolean().optional()
});

/** Waffle: unit squares in one or more grids, each grid's parts in order. */
export const schema = z.strictObject({
  scene: z.literal('waffle'),
  /** What one square is; squares of one unit keep their identity from state to state. */
  unit: z.enum(['million', 'billion', 'share', 'times']),
  /** Moment whose dot the squares come out of. */
  host: name.optional(),
  /** A fractional total fills its last square in part. */
  grids: z.array(
    z.strictObject({
      label: word,
      total: number,
      parts: z.array(part),
      /** Frames round the first squares: amounts that lie in one another. */
      outlines: z.array(outline).optional(),
      /** Squares in a row, where that is given; frames then carry their words at the row in which they end. */
      columns: z.number().optional()
    })
  ),
  /** The first square holds this many small squares, the grid of the smaller unit seen from afar. */
  inner: z.strictObject({ count: number, ink }).optional()
});
export type WaffleState = z.infer<typeof schema>;
export type WafflePart = z.infer<typeof part>;
export type WaffleOutline = z.infer<typeof outline>;
