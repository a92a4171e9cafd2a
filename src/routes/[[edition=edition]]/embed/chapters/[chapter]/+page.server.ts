import { embedOf } from '$lib/embedded/embed.server.ts';
import { chapterEntries, chapterOf } from '$lib/edition/chapters.server.ts';
import { editionAt } from '$lib/edition/editions.server.ts';

export const entries = chapterEntries;

/** One chapter at its own height, with what came before it and the way on. */
export function load({ params, url }) {
  const chapter = chapterOf(editionAt(params.edition), params.chapter);
  const own = { path: `chapters/${chapter.id}/`, id: chapter.id };
  return { ...embedOf(params.edition, url.origin, own), chapter };
}
