import { idsOf, stepNamed } from './addresses.ts';
import { allEditions } from './editions.server.ts';
import type { Chapter, Edition } from './types.ts';

/** The pages of chapters, by an edition's path and every id that leads to the chapter. */
export const chapterEntries = () =>
  allEditions.flatMap(({ settings, chapters }) =>
    chapters.flatMap(idsOf).map((id) => ({ edition: settings.path, chapter: id }))
  );

/** The chapter of an edition that an address names, by an id of now or of before. Throws where there is none. */
export function chapterOf({ chapters, settings }: Edition, id: string): Chapter {
  const found = stepNamed(chapters, id);
  if (!found) throw new Error(`The edition "${settings.id}" has no chapter "${id}".`);
  return found;
}
