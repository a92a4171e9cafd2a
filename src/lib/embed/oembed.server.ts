import { base } from '$app/paths';
import type { EditionId } from '../../content/editions.ts';
import { site } from '../../content/site.ts';
import { idsOf } from '../edition/addresses.ts';
import { allEditions, editionOf } from '../edition/editions.server.ts';
import { stepOf } from '../figures/files.server.ts';
import type { OembedSource } from './oembed.ts';

/** One answer for each step of each edition, under every id that leads to it; that of the cover is the article's. */
export const oembedEntries = () =>
  allEditions.flatMap(({ settings, steps }) =>
    steps.flatMap(idsOf).map((id) => ({ edition: settings.id, step: id }))
  );

/** The address of a step's answer, from the site's root. */
export const oembedPath = (edition: string, step: string) =>
  `${base}/oembed/${edition}/${step}.json`;

/** What the answer for a step is made from, on a site at `origin`. */
export function oembedSource(
  { edition: id, step: named }: { edition: string; step: string },
  origin: string
): OembedSource {
  const edition = editionOf(id as EditionId);
  const step = stepOf(edition, named);
  const whole = step.chapter === undefined;
  const home = `${origin}${edition.home}`;
  return {
    title: whole ? edition.headline : `${step.heading} · ${edition.headline}`,
    author: site.newsroom[edition.settings.id],
    provider: site.newsroom[edition.settings.id],
    root: `${origin}${base}/`,
    frame: `${home}embed/moments/${step.id}/`,
    page: whole ? home : `${home}moments/${step.id}/`,
    thumbnail: `${origin}${base}/cards/${id}/${step.id}.jpg`
  };
}
