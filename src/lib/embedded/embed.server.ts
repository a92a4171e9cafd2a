import { oembedPath } from '../embed/oembed.server.ts';
import { allEditions, editionAt } from '../edition/editions.server.ts';
import { pageOf } from '../edition/page.ts';

/** The page that an embed is of: where it lies below the edition's front page, and the id of its answer to oEmbed. */
interface Own {
  path: string;
  id: string;
}
const article: Own = { path: '', id: 'cover' };

/**
 * The data of an edition's embeds on a site at `origin`: edition, page, and the addresses of the page that it is of and
 * of that one's answer to oEmbed.
 */
export function embedOf(path: string | undefined, origin: string, own = article) {
  const edition = editionAt(path);
  return {
    edition,
    // An embed is of one edition and offers no other.
    page: { ...pageOf(edition, allEditions, { path: '', origin }), alternates: [] },
    canonical: `${origin}${edition.home}${own.path}`,
    oembed: origin + oembedPath(edition.settings.id, own.id)
  };
}
