import { site } from '../content/site.ts';
import { zhHant } from '$lib/story/zh-hant.server.ts';

/** The article, without what only the sources page shows. */
export function load() {
  const { notes: _notes, ...edition } = zhHant;
  return { edition, site };
}
