import { site } from '../../content/site.ts';
import { longDate } from './calendar.ts';
import type { Edition } from './edition.ts';

/** The same page in an edition. */
export interface Twin {
  id: string;
  name: string;
  lang: string;
  hreflang: string;
  /** From the site's root, for links. */
  href: string;
  /** With the host, for machines. */
  url: string;
  /** The line that offers this edition, in its own language. */
  offer: string;
  current: boolean;
}

/** What surrounds a page of an edition: newsroom, dates, licence, and the same page in every edition. */
export interface Page {
  newsroom: string;
  published: { date: string; words: string };
  licence: string;
  /** Addresses of the display face, of the folder of figures, and of the notes that sources open. */
  font: string;
  figures: string;
  notes: string;
  twins: Twin[];
}

/** The surroundings of the page at `path` below an edition's front page, on a site at `origin`. */
export function pageOf(
  edition: Pick<Edition, 'settings'>,
  editions: readonly Edition[],
  path: string,
  origin: string
): Page {
  const { settings } = edition;
  const [first] = editions;
  const base = first ? first.home.replace(/\/$/, '') : '';
  return {
    newsroom: site.newsroom[settings.id],
    published: { date: site.published, words: longDate(site.published, settings) },
    licence: site.licence.words.url,
    font: `${base}/fonts/${settings.id}.woff2`,
    figures: `${base}/figures/${settings.id}`,
    notes: `${base}/notes/${settings.id}.json`,
    twins: editions.map(({ settings: { id, name, lang, hreflang }, home, ui }) => ({
      id,
      name,
      lang,
      hreflang,
      href: `${home}${path}`,
      url: `${origin}${home}${path}`,
      offer: ui.offer,
      current: id === settings.id
    }))
  };
}
