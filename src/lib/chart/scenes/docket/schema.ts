import { z } from 'zod';
import { timeWindow } from '../../fields.ts';

/** Docket: filings on a time axis, drawn up to `until`. */
export const schema = z.strictObject({
  scene: z.literal('docket'),
  /** `named` are the filings and events that carry their label; others stand unlabelled. */
  ...timeWindow,
  /** The nine jurors, all on the side of "too late". */
  jurors: z.boolean().optional()
});
export type DocketState = z.infer<typeof schema>;
