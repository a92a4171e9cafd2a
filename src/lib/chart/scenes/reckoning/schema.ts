import { z } from 'zod';

/** Reckoning: one square for each claim of the circulating version, grouped by what the record says of it. */
export const schema = z.strictObject({ scene: z.literal('reckoning') });
export type ReckoningState = z.infer<typeof schema>;
