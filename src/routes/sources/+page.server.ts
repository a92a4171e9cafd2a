import { zhHant } from '$lib/story/zh-hant.server.ts';
import { site } from '../../content/site.ts';

/** Every claim that the article uses, by its number, with its sources. */
export function load() {
  const { notes, ui, headline, steps } = zhHant;
  const headings = Object.fromEntries(steps.map(({ id, heading }) => [id, heading]));
  return { notes, ui, headline, headings, site };
}
