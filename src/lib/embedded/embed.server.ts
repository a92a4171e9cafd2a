import { allEditions, editionAt } from '../edition/editions.server.ts';
import { pageOf } from '../edition/page.ts';

/** The data of an edition's embeds on a site at `origin`: edition, page, canonical address. */
export function embedOf(path: string | undefined, origin: string) {
  const edition = editionAt(path);
  return {
    edition,
    // An embed is of one edition and offers no other.
    page: { ...pageOf(edition, allEditions, { path: '', origin }), alternates: [] },
    canonical: `${origin}${edition.home}`
  };
}
