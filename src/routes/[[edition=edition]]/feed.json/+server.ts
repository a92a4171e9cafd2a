import { base } from '$app/paths';
import { corrections } from '../../../content/corrections.ts';
import { allEditions, editionAt } from '$lib/edition/editions.server.ts';
import { feedOf } from '$lib/syndication/feeds.ts';

export const prerender = true;
export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.path }));

/** The edition as JSON Feed, with the content of `feed.xml`. */
export function GET({ params, url }) {
  const feed = feedOf(editionAt(params.edition), corrections, url.origin + base);
  return new Response(feed.json1(), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' }
  });
}
