import { base } from '$app/paths';
import type { EditionId } from '../../content/editions.ts';
import { site } from '../../content/site.ts';
import { idsOf, stepNamed } from '../edition/addresses.ts';
import { chapterOf } from '../edition/chapters.server.ts';
import { allEditions, editionOf } from '../edition/editions.server.ts';
import type { Edition } from '../edition/types.ts';
import { stepOf } from '../figures/files.server.ts';
import { tallestOf } from './card-height.ts';
import { chapterHeight, tallest, type OembedSource } from './oembed.ts';

/** One answer for each step of each edition, under every id that leads to it; that of the cover is the article's. */
export const oembedEntries = () =>
  allEditions.flatMap(({ settings, steps }) =>
    steps.flatMap(idsOf).map((id) => ({ edition: settings.id, step: id }))
  );

/** The same with one for each chapter, whose ids are other than those of steps. */
export const oembedEntriesOfAll = () => [
  ...oembedEntries(),
  ...allEditions.flatMap(({ settings, chapters }) =>
    chapters.flatMap(idsOf).map((id) => ({ edition: settings.id, step: id }))
  )
];

/** The address of a step's or chapter's answer, from the site's root. */
export const oembedPath = (edition: string, step: string) =>
  `${base}/oembed/${edition}/${step}.json`;

/** What an answer tells of a step or chapter: addresses are below the edition's front page. */
function told(edition: Edition, named: string) {
  if (!stepNamed(edition.steps, named)) {
    const { id, title } = chapterOf(edition, named);
    const path = `chapters/${id}/`;
    return { id, heading: title, page: path, frame: `embed/${path}`, height: chapterHeight };
  }
  const step = stepOf(edition, named);
  const { id, heading, chapter } = step;
  const path = `moments/${id}/`;
  const height = Math.min(tallest, tallestOf(edition, step));
  return chapter === undefined
    ? { id, page: '', frame: `embed/${path}`, height }
    : { id, heading, page: path, frame: `embed/${path}`, height };
}

/** What the answer for a step or chapter is made from, on a site at `origin`. */
export function oembedSource(
  { edition: id, step: named }: { edition: string; step: string },
  origin: string
): OembedSource {
  const edition = editionOf(id as EditionId);
  const { id: own, heading, page, frame, height } = told(edition, named);
  const home = `${origin}${edition.home}`;
  return {
    title: heading ? `${heading} · ${edition.headline}` : edition.headline,
    author: site.newsroom[edition.settings.id],
    provider: site.newsroom[edition.settings.id],
    root: `${origin}${base}/`,
    // A host cannot choose the theme of a card, and most pages are light for everybody.
    frame: `${home}${frame}?theme=light`,
    page: home + page,
    thumbnail: `${origin}${base}/cards/${id}/${own}.jpg`,
    height
  };
}
