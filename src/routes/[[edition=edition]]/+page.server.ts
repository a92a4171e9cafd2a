import { base } from '$app/paths';
import { allEditions, editionAt } from '$lib/story/editions.server.ts';
import { pageOf } from '$lib/story/page.ts';
import { headOf } from '$lib/syndication/head.ts';
import { newsArticle, script } from '$lib/syndication/structured.ts';

export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.path }));

/** The article of an edition; what its sources say is fetched when a reader asks. */
export function load({ params, url: { origin }, locals }) {
  const whole = editionAt(params.edition);
  const { notes: _notes, parts: _parts, about: _about, share: _share, ...edition } = whole;
  const { headline: title, description } = whole;
  locals.head =
    headOf(whole, allEditions, { title, description, path: '', origin, base }) +
    script(newsArticle(whole, allEditions, origin, base));
  return { edition, page: pageOf(edition, allEditions, { path: '', origin }) };
}
