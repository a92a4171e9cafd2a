import { siteUrl } from './site-url.mjs';
import { site } from '../../content/site.ts';
import { longDate } from './calendar.ts';
import { drawingsFile } from './story-edition.ts';
import type { Edition } from './types.ts';

/** The same page in an edition. */
export interface Alternate {
  id: string;
  name: string;
  lang: string;
  hreflang: string;
  /** From the site's root, for links. */
  href: string;
  /** The line that offers this edition, in its own language. */
  offer: string;
  current: boolean;
}

/** What surrounds a page of an edition: newsroom, dates, licence, and the same page in every edition. */
export interface Page {
  newsroom: string;
  published: { date: string; words: string };
  /** When it was last changed; nothing where that is the same day. */
  updated?: { date: string; words: string };
  licence: string;
  /** Addresses from the site's root: the display face, the folders of figures and cards, the notes of source marks. */
  font: string;
  figures: string;
  cards: string;
  notes: string;
  /** The words and targets of sharing. */
  share: string;
  /** What the pictures are drawn from. */
  drawings: string;
  /** What films are made from. */
  films: string;
  /** The service worker. */
  worker: string;
  /** The host that the site was built for (SITE_URL); empty if not set: readers then share the host that served them. */
  origin: string;
  /** The edition's front page, from the site's root. */
  home: string;
  /** This page's address with its host. */
  url: string;
  alternates: Alternate[];
}

export interface PageOptions {
  /** Where the page lies below an edition's front page. */
  path: string;
  /** Protocol and host of the site. */
  origin: string;
}

/** The surroundings of a page. */
export function pageOf(
  edition: Pick<Edition, 'settings' | 'home' | 'chart' | 'steps'>,
  editions: readonly Edition[],
  { path, origin }: PageOptions
): Page {
  const { settings, home } = edition;
  const [first] = editions;
  const base = first ? first.home.replace(/\/$/, '') : '';
  const dated = (date: string) => ({ date, words: longDate(date.slice(0, 10), settings) });
  return {
    newsroom: site.newsroom[settings.id],
    published: dated(site.published),
    ...(site.updated.slice(0, 10) === site.published.slice(0, 10)
      ? {}
      : { updated: dated(site.updated) }),
    licence: site.licence.words.url,
    font: `${base}/fonts/${settings.id}.woff2`,
    figures: `${base}/figures/${settings.id}`,
    cards: `${base}/cards/${settings.id}`,
    notes: `${base}/notes/${settings.id}.json`,
    share: `${base}/share/${settings.id}.json`,
    drawings: `${base}/drawings/${drawingsFile(edition)}.json`,
    films: `${base}/films/${settings.id}.json`,
    worker: `${base}/service-worker.js`,
    origin: siteUrl(process.env.SITE_URL) ?? '',
    home,
    url: `${origin}${home}${path}`,
    alternates: editions.map(({ settings: { id, name, lang, hreflang }, home, ui }) => ({
      id,
      name,
      lang,
      hreflang,
      href: `${home}${path}`,
      offer: ui.offer,
      current: id === settings.id
    }))
  };
}
