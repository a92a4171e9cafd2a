import { SitemapStream, streamToPromise } from 'sitemap';
import { site } from '../../content/site.ts';
import type { Edition } from '../edition/types.ts';

/**
 * The pages that searches should find, each with its alternates in the other editions: the article with the card of every
 * moment, each chapter with its own, the sources. Moments are views of the article and stand in it as pictures. `origin` is protocol and host of the site.
 */
export async function sitemap(
  editions: readonly Edition[],
  origin: string,
  base: string
): Promise<string> {
  const stream = new SitemapStream({ hostname: origin, lastmodDateOnly: false });
  const chapters = (editions[0]?.chapters ?? []).map(({ id }) => ({
    path: `chapters/${id}/`,
    cards: () => [id]
  }));
  const ofSteps = ({ steps }: Edition) => steps.map(({ id }) => id);
  const pages = [{ path: '', cards: ofSteps }, ...chapters, { path: 'sources/', cards: () => [] }];
  for (const { path, cards } of pages)
    for (const edition of editions) {
      const { settings, home } = edition;
      stream.write({
        url: `${home}${path}`,
        lastmod: site.updated,
        links: [
          ...editions.map((alternate) => ({
            lang: alternate.settings.hreflang,
            url: `${origin}${alternate.home}${path}`
          })),
          { lang: 'x-default', url: `${origin}${editions[0]?.home}${path}` }
        ],
        img: cards(edition).map((id) => ({
          url: `${origin}${base}/cards/${settings.id}/${id}.jpg`
        }))
      });
    }
  stream.end();
  return (await streamToPromise(stream)).toString();
}
