import { base } from '$app/paths';
import { corrections } from '../../../content/corrections.ts';
import { allEditions, editionAt } from '$lib/edition/editions.server.ts';
import { feedOf } from '$lib/syndication/feeds.ts';

export const prerender = true;
export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.path }));

/** The edition as RSS: the article in full, and its corrections. */
export function GET({ params, url }) {
  const feed = feedOf(editionAt(params.edition), corrections, url.origin + base);
  return new Response(feed.rss2(), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' }
  });
}
