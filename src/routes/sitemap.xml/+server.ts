import { base } from '$app/paths';
import { allEditions } from '$lib/edition/editions.server.ts';
import { sitemap } from '$lib/syndication/sitemap.ts';

export const prerender = true;

export async function GET({ url }) {
  return new Response(await sitemap(allEditions, url.origin, base), {
    headers: { 'content-type': 'application/xml; charset=utf-8' }
  });
}
