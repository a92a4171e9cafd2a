import type {
  CreativeWork,
  Dataset,
  NewsArticle,
  Organization,
  WebPage,
  WebPageElement,
  WithContext
} from 'schema-dts';
import { site } from '../../content/site.ts';
import { formats, type Format } from '../figures/card.ts';
import { chaptersOf } from '../edition/chapters.ts';
import { momentAt } from '../edition/moment-at.ts';
import type { Chapter, Edition, Step } from '../edition/types.ts';

/** The data files of the site, with what they are. */
const files = [
  ['claims.json', 'application/json'],
  ['claims.csv', 'text/csv'],
  ['figures.csv', 'text/csv']
] as const;

/** First and last day that the chart shows. */
function coverage({ chart }: Edition): string {
  const days = chart.moments.map(({ day }) => day);
  const iso = (day: number) => new Date(day * 864e5).toISOString().slice(0, 10);
  return `${iso(Math.min(...days))}/${iso(Math.max(...days))}`;
}

/** What the article rests on, each source once. */
function citations({ notes }: Edition): CreativeWork[] {
  const sources = notes.flatMap(({ sources }) => sources).filter(({ url }) => url);
  const unique = new Map(sources.map((source) => [source.url, source]));
  return [...unique.values()].map(({ title, publisher, url }) => ({
    '@type': 'CreativeWork',
    name: title,
    publisher: { '@type': 'Organization', name: publisher },
    url
  }));
}

/** What a page that is a part of the article tells beside itself. `origin` is protocol and host of the site. */
function ofArticle({ home, headline, settings }: Edition, origin: string) {
  const url = `${origin}${home}`;
  return {
    inLanguage: settings.hreflang,
    isAccessibleForFree: true,
    license: site.licence.words.url,
    isPartOf: { '@type': 'NewsArticle' as const, '@id': url, url, headline }
  };
}

/** The page of the sources, as the article names it. `origin` is protocol and host of the site. */
function sourcesPart({ home, ui }: Pick<Edition, 'home' | 'ui'>, origin: string) {
  const url = `${origin}${home}sources/`;
  return { '@type': 'WebPage' as const, '@id': url, url, name: ui.sources };
}

/** The page of the sources: what the article rests on, work by work. `origin` is protocol and host of the site. */
export function sourcesPage(edition: Edition, origin: string): WithContext<WebPage> {
  return {
    '@context': 'https://schema.org',
    ...sourcesPart(edition, origin),
    ...ofArticle(edition, origin),
    citation: citations(edition)
  };
}

/** The open data as schema.org's Dataset. `at` is the address of the site's root, with its host and without a slash. */
export function dataset(edition: Edition, at: string, publisher: Organization): Dataset {
  const { parts, headline, description, about, settings } = edition;
  return {
    '@type': 'Dataset',
    '@id': `${at}/data/`,
    name: `${parts.data}: ${headline}`,
    description: `${description} ${about.data}`,
    url: `${new URL(at).origin}${edition.home}sources/#data`,
    license: site.licence.words.url,
    creator: publisher,
    datePublished: site.published,
    dateModified: site.updated,
    inLanguage: settings.hreflang,
    isAccessibleForFree: true,
    temporalCoverage: coverage(edition),
    distribution: files.map(([name, encodingFormat]) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat,
      contentUrl: `${at}/data/${name}`
    }))
  };
}

/** A chapter as a part of the article, with its own page's address. `number` counts from 1. */
function chapterPart(
  { home }: Pick<Edition, 'home'>,
  { id, title, summary, steps }: Chapter & { steps: Step[] },
  number: number,
  origin: string
): WebPageElement {
  const url = `${origin}${home}`;
  return {
    '@type': 'WebPageElement',
    '@id': `${url}#${id}`,
    url: `${url}chapters/${id}/`,
    name: title,
    description: summary,
    position: number,
    hasPart: steps.map((step) => ({
      '@type': 'WebPageElement',
      name: step.heading,
      url: momentAt(url, step.id)
    }))
  };
}

/** A chapter's page: the part of the article that it is. `origin` is protocol and host of the site. */
export function chapterElement(
  edition: Edition,
  id: string,
  origin: string
): WithContext<WebPageElement> {
  const chapters = chaptersOf(edition);
  const at = chapters.findIndex((chapter) => chapter.id === id);
  const found = chapters[at];
  if (!found) throw new Error(`The edition "${edition.settings.id}" has no chapter "${id}".`);
  return {
    '@context': 'https://schema.org',
    ...(chapterPart(edition, found, at + 1, origin) as Extract<WebPageElement, object>),
    ...ofArticle(edition, origin)
  };
}

/**
 * The article as schema.org's NewsArticle, for search engines. `origin` is protocol and host of the site, `base` the
 * path under which it lives.
 */
export function newsArticle(
  edition: Edition,
  editions: readonly Edition[],
  origin: string,
  base: string
): WithContext<NewsArticle> {
  const { settings, home, headline } = edition;
  const url = `${origin}${home}`;
  const [original] = editions;
  const publisher: Organization = {
    '@type': 'Organization',
    name: site.newsroom[settings.id],
    url,
    logo: {
      '@type': 'ImageObject',
      url: `${origin}${base}/icons/512.png`,
      width: '512',
      height: '512'
    }
  };
  const image = (format: Format) => ({
    '@type': 'ImageObject' as const,
    url: `${origin}${base}/cards/${settings.id}/${format}/cover.jpg`,
    width: String(formats[format].width),
    height: String(formats[format].height)
  });
  const twin = (other: Edition): NewsArticle => ({
    '@type': 'NewsArticle',
    '@id': `${origin}${other.home}`,
    headline: other.headline,
    inLanguage: other.settings.hreflang
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline,
    description: edition.description,
    abstract: edition.standfirst,
    image: [image('16x9'), image('4x3'), image('square')],
    datePublished: site.published,
    dateModified: site.updated,
    author: publisher,
    publisher,
    inLanguage: settings.hreflang,
    isAccessibleForFree: true,
    license: site.licence.words.url,
    timeRequired: `PT${edition.minutes}M`,
    ...(edition === original
      ? { workTranslation: editions.filter((other) => other !== edition).map(twin) }
      : original && { translationOfWork: twin(original) }),
    hasPart: chaptersOf(edition).map((chapter, i) => chapterPart(edition, chapter, i + 1, origin)),
    isBasedOn: dataset(edition, `${origin}${base}`, publisher),
    // Work by work they are told on that page alone: they weighed a fifth of the article's.
    citation: sourcesPart(edition, origin)
  };
}

/** Structured data as the element that carries it; no word of it can end the element. */
export const script = (data: WithContext<NewsArticle | WebPage | WebPageElement>): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;
