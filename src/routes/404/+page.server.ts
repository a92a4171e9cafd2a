import { base } from '$app/paths';
import { allEditions } from '$lib/story/editions.server.ts';

/** What a reader at a lost address may have looked for, in every edition. */
export function load() {
  return {
    script: `${base}/nearest-step.js`,
    editions: allEditions.map(({ settings, home, headline, chapters, steps, ui }) => ({
      path: settings.path,
      lang: settings.lang,
      home,
      headline,
      words: { lost: ui.lost, nearest: ui['lost-nearest'], whole: ui['whole-story'] },
      chapters: chapters.map(({ id, title }) => ({
        id,
        title,
        steps: steps
          .filter(({ chapter }) => chapter === id)
          .map((step) => ({ id: step.id, heading: step.heading }))
      }))
    }))
  };
}
