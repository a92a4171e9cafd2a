import { siteUrl } from '../../build/site-url.mjs';
import { site } from '../../content/site.ts';
import { longDate } from './calendar.ts';
import type { Edition, Step } from './edition.ts';

/** The same page in an edition. */
export interface Twin {
  id: string;
  name: string;
  lang: string;
  hreflang: string;
  /** How networks name the language: `zh_TW`. */
  locale: string;
  /** From the site's root, for links. */
  href: string;
  /** With the host, for machines. */
  url: string;
  /** The line that offers this edition, in its own language. */
  offer: string;
  current: boolean;
}

/** A picture that stands for a page, with its host. */
export interface Picture {
  url: string;
  alt: string;
  width: number;
  height: number;
}

/** What surrounds a page of an edition: newsroom, dates, licence, and the same page in every edition. */
export interface Page {
  newsroom: string;
  published: { date: string; words: string };
  updated: string;
  licence: string;
  /** Addresses from the site's root: the display face, the folders of figures and cards, the notes that sources open. */
  font: string;
  figures: string;
  cards: string;
  notes: string;
  /** What sharing needs: its words, and where to. */
  share: string;
  /** The host that the site was built for; empty where nobody said, and then its pages share the host that serves them. */
  origin: string;
  /** The edition's front page, from the site's root. */
  home: string;
  /** This page's address with its host, and the one of the page that searches should find. */
  url: string;
  canonical: string;
  card: Picture;
  /** Names on the fediverse and on X, or nothing. */
  fediverse: string;
  x: string;
  twins: Twin[];
}

/** Size of the cards that networks show. */
const cardSize = { width: 1200, height: 630 };

export interface PageOptions {
  /** Where the page lies below an edition's front page. */
  path: string;
  /** Protocol and host of the site. */
  origin: string;
  /** The step whose picture stands for the page: the cover unless it is a moment's. */
  step?: Step;
}

/** The surroundings of a page. A moment is a view of the article: searches should find the article in its place. */
export function pageOf(
  { settings, home, steps }: Pick<Edition, 'settings' | 'home' | 'steps'>,
  editions: readonly Edition[],
  { path, origin, step }: PageOptions
): Page {
  const [first] = editions;
  const base = first ? first.home.replace(/\/$/, '') : '';
  const pictured = step ?? steps[0];
  const cards = `${base}/cards/${settings.id}`;
  const url = `${origin}${home}${path}`;
  return {
    newsroom: site.newsroom[settings.id],
    published: {
      date: site.published,
      words: longDate(site.published.slice(0, 10), settings)
    },
    updated: site.updated,
    licence: site.licence.words.url,
    font: `${base}/fonts/${settings.id}.woff2`,
    figures: `${base}/figures/${settings.id}`,
    cards,
    notes: `${base}/notes/${settings.id}.json`,
    share: `${base}/share/${settings.id}.json`,
    origin: siteUrl(process.env.SITE_URL) ?? '',
    home,
    url,
    canonical: step ? `${origin}${home}` : url,
    card: {
      url: `${origin}${cards}/${pictured?.id}.jpg`,
      alt: pictured?.picture ?? '',
      ...cardSize
    },
    fediverse: site.fediverse,
    x: site.x,
    twins: editions.map(({ settings: { id, name, lang, hreflang, locale }, home, ui }) => ({
      id,
      name,
      lang,
      hreflang,
      locale: `${locale.split('-')[0]}_${locale.split('-').at(-1)}`,
      href: `${home}${path}`,
      url: `${origin}${home}${path}`,
      offer: ui.offer,
      current: id === settings.id
    }))
  };
}
