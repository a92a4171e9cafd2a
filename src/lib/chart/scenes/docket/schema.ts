import { z } from 'zod';
import { number, timeWindow } from '../../fields.ts';

/** Docket: filings on a time axis, drawn up to `until`. */
export const schema = z.strictObject({
  scene: z.literal('docket'),
  /** `named` are the filings and events that carry their label; others stand unlabelled. */
  ...timeWindow,
  /** The claims of the suit: of `all`, those that are `standing`; the others have fallen away. */
  claims: z.strictObject({ all: number, standing: number }).optional()
});
export type DocketState = z.infer<typeof schema>;
