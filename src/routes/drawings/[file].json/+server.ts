import { error, json } from '@sveltejs/kit';
import { allEditions } from '$lib/edition/editions.server.ts';
import { drawingsFile, drawingsOf } from '$lib/edition/story-edition.ts';

export const prerender = true;
export const entries = () => allEditions.map((edition) => ({ file: drawingsFile(edition) }));

/** What an edition's pictures are drawn from in a browser. */
export function GET({ params }) {
  const edition = allEditions.find((one) => drawingsFile(one) === params.file);
  return edition ? json(drawingsOf(edition)) : error(404);
}
