import type { EditionId } from '../../../../content/editions.ts';
import { cardFiles, cardJpeg } from '$lib/figures/files.server.ts';
import { editionOf } from '$lib/edition/editions.server.ts';

export const prerender = true;
export const entries = () => cardFiles.filter(({ format }) => format === 'wide');

/** What a link to a moment or chapter shows on networks and messengers. */
export async function GET({ params }) {
  const edition = editionOf(params.edition as EditionId);
  const card = await cardJpeg(edition, params.step, 'wide');
  return new Response(card, { headers: { 'content-type': 'image/jpeg' } });
}
