import { json } from '@sveltejs/kit';
import { base } from '$app/paths';
import type { EditionId } from '../../../../../content/editions.ts';
import { oembedEntries, oembedSource } from '$lib/embed/oembed.server.ts';
import { photoOembed } from '$lib/embed/oembed.ts';
import { pngScale, stepOf } from '$lib/figures/files.server.ts';
import { editionOf } from '$lib/edition/editions.server.ts';

export const prerender = true;
export const entries = oembedEntries;

/** The oEmbed answer for hosts that show a picture alone, in the size of the figure's PNG. */
export function GET({ params, url }) {
  const { edition } = params;
  const { id, figure } = stepOf(editionOf(edition as EditionId), params.step);
  const picture = {
    url: `${url.origin}${base}/figures/${edition}/${id}.png`,
    width: figure.width * pngScale,
    height: figure.height * pngScale
  };
  return json(photoOembed(oembedSource(params, url.origin), picture));
}
