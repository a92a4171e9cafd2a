import { z } from 'zod';
import type { Site } from '../../content/site.ts';
import { ContentError } from './problems.ts';

const time = z.iso.datetime({
  offset: true,
  error: 'is no date and time with zone; write it as 2026-11-24T09:00:00+08:00'
});
/** Empty, or text that matches. */
const either = (shape: RegExp, error: string) =>
  z.string().refine((text) => text === '' || shape.test(text), { error });
const shape = z.object({
  newsroom: z.record(z.string(), z.string().min(1, 'is empty; name the newsroom')),
  contact: either(
    /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/,
    'is no address; write mailto:… or https://…, or leave it empty'
  ),
  fediverse: either(
    /^@[\w.-]+@[\w-]+(\.[\w-]+)+$/,
    'is not a fediverse name; write it as @desk@news.example, or leave it empty'
  ),
  x: either(/^@\w{1,15}$/, 'is not a name on X; write it as @desk, or leave it empty'),
  published: time,
  updated: time
});

/** Checks who publishes and when. Throws one ContentError with every fault found, each with its place in `file`. */
export function checkSite(site: Site, file: string): void {
  const read = shape.safeParse(site);
  const problems = (read.error?.issues ?? []).map(({ path, message }) => {
    const [fault = '', fix = 'Correct it'] = message.split('; ');
    return {
      place: `${file} ${path.join('.')}`,
      fault,
      fix: fix[0]!.toUpperCase() + fix.slice(1)
    };
  });
  if (read.success && Date.parse(site.updated) < Date.parse(site.published))
    problems.push({
      place: `${file} updated`,
      fault: 'lies before the day of publication',
      fix: 'Correct one of the two'
    });
  if (problems.length) throw new ContentError(problems);
}
