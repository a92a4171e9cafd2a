import type { EditionId } from '../../../../../content/editions.ts';
import type { Format } from '$lib/figures/card.ts';
import { cardFiles, cardJpeg } from '$lib/figures/files.server.ts';
import { editionOf } from '$lib/edition/editions.server.ts';

export const prerender = true;
export const entries = () => cardFiles.filter(({ format }) => format !== 'wide');

/** The same card in another format. */
export async function GET({ params }) {
  const edition = editionOf(params.edition as EditionId);
  const card = await cardJpeg(edition, params.step, params.format as Format);
  return new Response(card, { headers: { 'content-type': 'image/jpeg' } });
}
