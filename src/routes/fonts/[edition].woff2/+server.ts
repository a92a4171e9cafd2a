import { displayFace, need, subset } from '../../../lib/figures/faces.ts';
import { allEditions, editionOf } from '$lib/edition/editions.server.ts';
import type { EditionId } from '../../../content/editions.ts';
import { site } from '../../../content/site.ts';

export const prerender = true;
export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.id }));

/** The display face, cut down to the characters that this edition sets in it. */
export async function GET({ params }) {
  const id = params.edition as EditionId;
  const { headline, chapters, steps, ui, parts } = editionOf(id);
  const set = [
    headline,
    site.newsroom[id],
    ui.sources,
    ...Object.values(parts),
    ...chapters.map(({ title }) => title),
    ...steps.flatMap(({ legend, legends = [legend] }) => legends.map(({ big }) => big)),
    '0123456789.,%×'
  ].join('');
  await need([displayFace[id]], set);
  const font = await subset(displayFace[id], set, 'woff2');
  return new Response(new Uint8Array(font), { headers: { 'content-type': 'font/woff2' } });
}
