import type { EditionId } from '../../../../content/editions.ts';
import { figureFiles, figurePng, stepOf } from '$lib/figures/files.server.ts';
import { editionOf } from '$lib/edition/editions.server.ts';

export const prerender = true;
export const entries = () => figureFiles;

/** A step's figure as a picture to copy or download. */
export async function GET({ params }) {
  const edition = editionOf(params.edition as EditionId);
  const picture = await figurePng(edition, stepOf(edition, params.step));
  return new Response(picture, { headers: { 'content-type': 'image/png' } });
}
