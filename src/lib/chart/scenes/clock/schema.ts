import { z } from 'zod';
import { name } from '../../fields.ts';

/** Clock: the line of time laid flat, with the letters on it and the days of the law drawn across. */
export const schema = z.strictObject({
  scene: z.literal('clock'),
  from: z.string(),
  until: z.string(),
  /** The letters that stand on the line, by the claim that dates each; absent, all that the edition shows. */
  letters: z.array(name).optional(),
  /** Those of them that carry their words. */
  named: z.array(name),
  /** The days of the law that are drawn across, by id. */
  limits: z.array(name),
  /** What each side says was known, by the claim that dates it. */
  accounts: z.array(name),
  /** The nine jurors, all on the side of what came too long ago; the rest of the clock stays small under them. */
  jurors: z.boolean().optional()
});
export type ClockState = z.infer<typeof schema>;
