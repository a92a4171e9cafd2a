import { base } from '$app/paths';
import { chapterEntries, chapterOf } from '$lib/edition/chapters.server.ts';
import { allEditions, editionAt } from '$lib/edition/editions.server.ts';
import { pageOf } from '$lib/edition/page.ts';
import { oembedPath } from '$lib/embed/oembed.server.ts';
import { stepOf } from '$lib/figures/files.server.ts';
import { headOf } from '$lib/syndication/head.ts';
import { chapterElement, script } from '$lib/syndication/structured.ts';

export const entries = chapterEntries;

/** A chapter of an edition: what it tells, step by step, and the way into the story. */
export function load({ params, url: { origin }, locals }) {
  const edition = editionAt(params.edition);
  const { headline, home, ui, settings, steps } = edition;
  const chapter = chapterOf(edition, params.chapter);
  const shown = stepOf(edition, chapter.shown);
  const title = `${chapter.title} · ${headline}`;
  const description = `${chapter.years}: ${chapter.summary}`;
  const path = `chapters/${chapter.id}/`;
  const oembed = origin + oembedPath(settings.id, chapter.id);
  const card = { id: chapter.id, picture: shown.picture };
  const facts = { title, description, path, origin, base, oembed, card };
  locals.head =
    headOf(edition, allEditions, facts) + script(chapterElement(edition, chapter.id, origin));
  return {
    edition: { headline, home, ui },
    chapter,
    steps: steps
      .filter((step) => step.chapter === chapter.id)
      .map(({ id, heading }) => ({ id, heading })),
    shown,
    title,
    description,
    page: pageOf(edition, allEditions, { path, origin })
  };
}
