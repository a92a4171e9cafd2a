import { site as publisher, type Site } from '../../content/site.ts';
import { escape } from '../escape.ts';
import { formats } from '../figures/card.ts';
import type { Edition, Step } from '../edition/types.ts';

/** How networks name an edition's language: `zh_TW`. */
const localeOf = ({ locale }: Edition['settings']) =>
  `${locale.split('-')[0]}_${locale.split('-').at(-1)}`;

interface Facts {
  title: string;
  description: string;
  /** Where the page lies below an edition's front page. */
  path: string;
  /** Protocol and host of the site, and the path under which it lives. */
  origin: string;
  base: string;
  /** Address of the answer to oEmbed, with the host, where the page has one. */
  oembed?: string;
  /** The step that the page shows: a moment is a view of the article, which searches should find in its place. */
  step?: Step;
  /** What its card is named, and shows; otherwise the card and picture are those of the step, or of the cover. */
  card?: Pick<Step, 'id' | 'picture'>;
}

/**
 * Tags of a page's head for machines: its addresses, what networks show beside a link to it, and the feeds. They are not
 * in the props of any island.
 */
export function headOf(
  edition: Edition,
  editions: readonly Edition[],
  facts: Facts,
  site: Site = publisher
): string {
  const { settings, home, steps } = edition;
  const { title, description, path, origin, base, oembed, step, card: own } = facts;
  const url = `${origin}${home}${path}`;
  const pictured = own ?? step ?? steps[0];
  const card = `${origin}${base}/cards/${settings.id}/${pictured?.id}.jpg`;
  const alt = pictured?.picture ?? '';
  const newsroom = site.newsroom[settings.id];
  const link = (rel: string, attributes: Record<string, string>) =>
    `<link rel="${rel}"${Object.entries(attributes)
      .map(([name, value]) => ` ${name}="${escape(value)}"`)
      .join('')}>`;
  const property = (name: string, content: string) =>
    `<meta property="${name}" content="${escape(content)}">`;
  const name = (name: string, content: string) =>
    content && `<meta name="${name}" content="${escape(content)}">`;
  const alternates = editions.map((alternate) =>
    link('alternate', {
      hreflang: alternate.settings.hreflang,
      href: `${origin}${alternate.home}${path}`
    })
  );
  return [
    // Early, because some hosts read only the beginning; a bracket in a tag hides the tag from WordPress.
    oembed
      ? link('alternate', {
          type: 'application/json+oembed',
          href: oembed,
          title: title.replace(/[<>]/g, '')
        })
      : '',
    link('canonical', { href: step ? `${origin}${home}` : url }),
    ...(step
      ? []
      : [
          ...alternates,
          link('alternate', { hreflang: 'x-default', href: `${origin}${editions[0]?.home}${path}` })
        ]),
    ...(['rss+xml', 'feed+json'] as const).map((type) =>
      link('alternate', {
        type: `application/${type}`,
        href: `${home}feed.${type.replace(/.*\b(xml|json)$/, '$1')}`,
        title: newsroom
      })
    ),
    link('manifest', { href: `${home}manifest.webmanifest` }),
    property('og:type', 'article'),
    property('og:site_name', newsroom),
    property('og:title', title),
    property('og:description', description),
    property('og:url', url),
    property('og:locale', localeOf(settings)),
    ...editions
      .filter((alternate) => alternate !== edition)
      .map((alternate) => property('og:locale:alternate', localeOf(alternate.settings))),
    property('og:image', card),
    property('og:image:type', 'image/jpeg'),
    property('og:image:width', String(formats.wide.width)),
    property('og:image:height', String(formats.wide.height)),
    property('og:image:alt', alt),
    property('article:published_time', site.published),
    property('article:modified_time', site.updated),
    name('twitter:card', 'summary_large_image'),
    name('twitter:title', title),
    name('twitter:description', description),
    name('twitter:image', card),
    name('twitter:image:alt', alt),
    name('twitter:site', site.x),
    name('fediverse:creator', site.fediverse)
  ].join('');
}
