import { oembedPath } from '$lib/embed/oembed.server.ts';
import { allEditions, editionAt } from '$lib/story/editions.server.ts';
import { pageOf } from '$lib/story/page.ts';

export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.path }));

/** The article of an edition; what its sources say is fetched when a reader asks. */
export function load({ params, url }) {
  const {
    notes: _notes,
    parts: _parts,
    about: _about,
    embed: _embed,
    ...edition
  } = editionAt(params.edition);
  return {
    edition,
    page: pageOf(edition, allEditions, '', url.origin),
    oembed: url.origin + oembedPath(edition.settings.id, 'cover')
  };
}
