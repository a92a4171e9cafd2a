import { allEditions, editionAt } from '../edition/editions.server.ts';
import { pageOf } from '../edition/page.ts';

/** What the embeds of an edition are made from, on a site at `origin`: the story, its surroundings, its original. */
export function embedOf(path: string | undefined, origin: string) {
  const edition = editionAt(path);
  return {
    edition,
    // An embed is of one edition and offers no other.
    page: { ...pageOf(edition, allEditions, { path: '', origin }), alternates: [] },
    canonical: `${origin}${edition.home}`
  };
}
