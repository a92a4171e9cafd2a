import { base } from '$app/paths';
import { idsOf } from '$lib/edition/addresses.ts';
import { chaptersOf } from '$lib/edition/chapters.ts';
import { allEditions } from '$lib/edition/editions.server.ts';

/** The data of the 404 page: chapters and steps of every edition. */
export function load() {
  return {
    script: `${base}/nearest-step.js`,
    editions: allEditions.map(({ settings, home, headline, chapters, steps, ui }) => ({
      path: settings.path,
      lang: settings.lang,
      home,
      headline,
      words: { lost: ui.lost, nearest: ui['lost-nearest'], whole: ui['whole-story'] },
      chapters: chaptersOf({ chapters, steps }).map(({ id, title, steps }) => ({
        id,
        title,
        steps: steps.map((step) => ({ id: step.id, ids: idsOf(step), heading: step.heading }))
      }))
    }))
  };
}
