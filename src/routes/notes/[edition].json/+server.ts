import { json } from '@sveltejs/kit';
import { allEditions, editionOf } from '$lib/edition/editions.server.ts';
import type { EditionId } from '../../../content/editions.ts';

export const prerender = true;
export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.id }));

/** What the source marks of an edition open. */
export function GET({ params }) {
  return json(editionOf(params.edition as EditionId).notes);
}
