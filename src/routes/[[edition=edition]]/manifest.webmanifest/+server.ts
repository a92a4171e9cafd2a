import { base } from '$app/paths';
import { allEditions, editionAt } from '$lib/edition/editions.server.ts';
import { manifestOf } from '$lib/syndication/manifest.ts';

export const prerender = true;
export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.path }));

/** The edition's web app manifest. */
export function GET({ params }) {
  return new Response(JSON.stringify(manifestOf(editionAt(params.edition), base), null, 1), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' }
  });
}
