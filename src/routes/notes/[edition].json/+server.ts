import { json } from '@sveltejs/kit';
import { allEditions, editionOf } from '$lib/edition/editions.server.ts';
import type { EditionId } from '../../../content/editions.ts';

export const prerender = true;
export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.id }));

/** The notes of an edition, for its source marks. */
export function GET({ params }) {
  return json(editionOf(params.edition as EditionId).notes);
}
