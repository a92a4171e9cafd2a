import { base } from '$app/paths';
import { oembedPath } from '$lib/embed/oembed.server.ts';
import { islandOf } from '$lib/island/island.server.ts';
import { storyEdition } from '$lib/edition/story-edition.ts';
import { allEditions, editionAt } from '$lib/edition/editions.server.ts';
import { pageOf } from '$lib/edition/page.ts';
import { headOf } from '$lib/syndication/head.ts';
import { newsArticle, script } from '$lib/syndication/structured.ts';

export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.path }));

/** The article of an edition; what its sources say is fetched when a reader asks. */
export function load({ params, url: { origin }, locals }) {
  const edition = editionAt(params.edition);
  const { headline: title, description } = edition;
  const oembed = origin + oembedPath(edition.settings.id, 'cover');
  locals.head =
    headOf(edition, allEditions, { title, description, path: '', origin, base, oembed }) +
    script(newsArticle(edition, allEditions, origin, base));
  const page = pageOf(edition, allEditions, { path: '', origin });
  const island = islandOf('story', { edition: storyEdition(edition), page });
  return { edition, page, island };
}
