import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { JSDOM } from 'jsdom';
import jsonld from 'jsonld';
import openGraph from 'open-graph-scraper';
import Rss from 'rss-parser';
import sharp from 'sharp';
import Sitemapper from 'sitemapper';
import { unfurl } from 'unfurl.js';
import { describe, expect, inject, test } from 'vitest';
import { ensureJava } from '../../src/tools/machine/java.mjs';
import { site as newsroom } from '../../src/content/site.ts';
import { withoutButtons } from '../../src/lib/edition/prose.ts';
import { editions } from '../unit/invariants.ts';

const site = inject('site');
const folder = 'build';
const local = 'http://localhost:4173/';
const all = Object.values(editions);
const html = (path: string, within = folder) =>
  readFileSync(join(within, path, 'index.html'), 'utf8');

/** The built file that an absolute address of the site names. */
function fileOf(url: string, base = local, within = folder): string {
  expect(url.startsWith(base), url).toBe(true);
  return join(within, decodeURIComponent(url.slice(base.length)));
}

describe.each(all.map((edition) => [edition.settings.id, edition] as const))(
  'the moments of %s, as networks read them',
  (id, edition) => {
    const root = edition.settings.path ? `${edition.settings.path}/` : '';
    const seen = { titles: new Set<string>(), images: new Set<string>(), bytes: new Set<string>() };
    test.each(edition.steps.slice(1).map((step) => [step.id, step] as const))(
      '%s',
      async (step, { heading, text, picture }) => {
        const path = `${root}moments/${step}/`;
        const page = html(path);
        const { result } = await openGraph({ html: page });
        expect(result.ogTitle).toBe(`${heading} · ${edition.headline}`);
        const plain = (words = '') => words.replace(/\s/g, '').replace(/…$/, '');
        expect(plain(text)).toContain(plain(result.ogDescription));
        expect(result.ogDescription?.length).toBeGreaterThanOrEqual(10);
        expect(result.ogUrl).toBe(local + path);
        expect(result.ogType).toBe('article');
        expect(result.ogLocale).toMatch(/^(zh_TW|zh_CN|en_GB)$/);
        expect(page.match(/property="og:locale:alternate"/g)).toHaveLength(2);
        expect(result.ogSiteName).toBe(newsroom.newsroom[id]);
        expect(result.twitterCard).toBe('summary_large_image');
        expect(result.articlePublishedTime).toMatch(/T.*[+-]\d\d:\d\d$/);
        const [image] = result.ogImage ?? [];
        expect(image?.type).toBe('image/jpeg');
        expect(image?.alt).toBe(picture);
        const file = fileOf(image?.url ?? '');
        const bytes = readFileSync(file);
        const facts = await sharp(bytes).metadata();
        expect([facts.format, facts.width, facts.height]).toEqual([
          'jpeg',
          Number(image?.width),
          Number(image?.height)
        ]);
        expect([facts.width, facts.height]).toEqual([1200, 630]);
        expect(bytes.length).toBeLessThan(300_000);
        seen.titles.add(result.ogTitle ?? '');
        seen.images.add(image?.url ?? '');
        seen.bytes.add(bytes.toString('base64'));

        const unfurled = await unfurl(new URL(path, site).href, {
          fetch: (url) => fetch(url.replace(local, site))
        });
        expect(unfurled.oEmbed?.title).toBe(result.ogTitle);
        expect(unfurled.oEmbed?.thumbnails?.[0]?.url).toBe(image?.url);
        expect(unfurled.open_graph.title).toBe(result.ogTitle);
        expect(unfurled.open_graph.images?.[0]?.alt).toBe(picture);
        expect(unfurled.twitter_card.images?.[0]?.url).toBe(image?.url);
        expect(unfurled.canonical_url).toBe(local + root);
      }
    );
    test('differ in title, picture and the picture itself', () => {
      const count = edition.steps.length - 1;
      expect([seen.titles.size, seen.images.size, seen.bytes.size]).toEqual([count, count, count]);
    });
    test('and the article has its own', async () => {
      const { result } = await openGraph({ html: html(root) });
      expect(result.ogTitle).toBe(edition.headline);
      expect(result.ogUrl).toBe(local + root);
      expect(existsSync(fileOf(result.ogImage?.[0]?.url ?? ''))).toBe(true);
    });
  }
);

test('a card differs between editions', () => {
  const cards = all.map(({ settings }) =>
    readFileSync(`${folder}/cards/${settings.id}/five-days.jpg`).toString('base64')
  );
  expect(new Set(cards).size).toBe(3);
});

test('built for a host and a path, every address for machines carries both', async () => {
  const [within, at] = [
    'node_modules/.cache/build-under-path',
    'https://news.example/stories/two-lines/'
  ];
  const page = html('en/moments/the-bid', within);
  const { result } = await openGraph({ html: page });
  expect(result.ogUrl).toBe(`${at}en/moments/the-bid/`);
  expect(existsSync(fileOf(result.ogImage?.[0]?.url ?? '', at, within))).toBe(true);
  for (const file of [
    'sitemap.xml',
    'robots.txt',
    'en/feed.xml',
    'en/feed.json',
    'en/index.html'
  ]) {
    const text = readFileSync(join(within, file), 'utf8');
    expect(text, file).not.toContain('localhost');
    expect(text, file).toContain(at);
  }
});

test('a build warns once that SITE_URL is missing, and logs its progress in few lines', () => {
  const { root, underPath } = inject('builds');
  expect(root.match(/SITE_URL is not set/g)).toHaveLength(1);
  expect(underPath).not.toContain('SITE_URL is not set');
  for (const said of [root, underPath])
    expect(said).toMatch(/pictures: (\d+) of \1 \(\d+ drawn, \d+ unchanged\)/);
  for (const what of ['pictures', 'moments'])
    expect(root.match(new RegExp(`^ +${what}: `, 'gm'))!.length).toBeLessThanOrEqual(11);
  expect(root).toMatch(/moments: (\d+) of \1$/m);
  // The second build draws nothing again but what names another host.
  expect(underPath).toMatch(/\(0 drawn, \d+ unchanged\)/);
});

describe('structured data', () => {
  /** Schema.org's vocabulary, as its own context has it for what is used here. */
  const context = { '@context': { '@vocab': 'https://schema.org/' } };
  const read = async (path: string) => {
    const [, json = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html(path)) ?? [];
    const [node] = (await jsonld.expand(JSON.parse(json) as object, {
      documentLoader: (url) =>
        Promise.resolve({ documentUrl: url, document: context, contextUrl: undefined })
    })) as Record<string, Record<string, unknown>[]>[];
    return node!;
  };
  const schema = (name: string) => `https://schema.org/${name}`;
  const value = (node: Record<string, unknown[]>, name: string) =>
    (node[schema(name)] as { '@value'?: unknown }[] | undefined)?.[0]?.['@value'];
  type Node = Record<string, unknown[]>;
  test.each(all.map((edition) => [edition.settings.id, edition] as const))(
    'the article in %s is a NewsArticle with pictures, sources, parts, data and its alternates',
    async (_, edition) => {
      const root = edition.settings.path ? `${edition.settings.path}/` : '';
      const article = (await read(root)) as Node;
      expect(article['@type']).toEqual([schema('NewsArticle')]);
      expect(value(article, 'headline')).toBe(edition.headline);
      expect(value(article, 'inLanguage')).toBe(edition.settings.hreflang);
      expect(String(value(article, 'datePublished'))).toMatch(/T.*[+-]\d\d:\d\d$/);
      const ratios = [];
      for (const image of article[schema('image')] as Node[]) {
        const facts = await sharp(fileOf(String(value(image, 'url')))).metadata();
        expect(String(facts.width)).toBe(value(image, 'width'));
        expect(String(facts.height)).toBe(value(image, 'height'));
        ratios.push(facts.width / facts.height);
      }
      expect(ratios.map((ratio) => ratio.toFixed(2)).sort()).toEqual(['1.00', '1.33', '1.78']);
      for (const role of ['author', 'publisher'])
        expect(value((article[schema(role)] as Node[])[0]!, 'name')).toBe(
          newsroom.newsroom[edition.settings.id]
        );
      const parts = article[schema('hasPart')] as Node[];
      expect(parts).toHaveLength(edition.chapters.length);
      for (const [i, part] of parts.entries()) {
        const page = `${root}chapters/${edition.chapters[i]!.id}/`;
        expect(value(part, 'url')).toBe(local + page);
        // The page tells of itself what the article tells of it, and of which article it is a part.
        const { [schema('isPartOf')]: whole, ...own } = await read(page);
        expect(own).toMatchObject(part);
        expect(whole).toMatchObject([{ '@id': local + root, '@type': [schema('NewsArticle')] }]);
      }
      // The article names the page of its sources, which tells what it is a part of and each work once.
      const cited = article[schema('citation')] as Node[];
      expect(cited.map((page) => value(page, 'url'))).toEqual([`${local}${root}sources/`]);
      const sources = await read(`${root}sources/`);
      expect(sources).toMatchObject(cited[0]!);
      expect(sources[schema('isPartOf')]).toMatchObject([{ '@id': local + root }]);
      const works = (sources[schema('citation')] as Node[]).map((work) => value(work, 'url'));
      expect(works.length).toBeGreaterThan(50);
      expect(new Set(works).size).toBe(works.length);
      const alternates = [
        ...(article[schema('workTranslation')] ?? []),
        ...(article[schema('translationOfWork')] ?? [])
      ];
      expect(alternates).toHaveLength(edition === all[0] ? 2 : 1);
      const data = (article[schema('isBasedOn')] as Node[])[0]!;
      expect(data['@type']).toEqual([schema('Dataset')]);
      expect(String(value(data, 'description')).length).toBeGreaterThan(50);
      for (const file of data[schema('distribution')] as Node[])
        expect(existsSync(fileOf(String(value(file, 'contentUrl'))))).toBe(true);
    }
  );
});

describe('the sitemap', () => {
  test('lists the article, its chapters and its sources in each edition, for a reader that follows it', async () => {
    const map = await new Sitemapper({
      url: new URL('sitemap.xml', site).href,
      timeout: 15_000
    }).fetch();
    expect(map.errors).toEqual([]);
    expect([...map.sites].sort()).toEqual(
      all
        .flatMap(({ settings: { path }, chapters }) =>
          ['', 'sources/', ...chapters.map(({ id }) => `chapters/${id}/`)].map(
            (page) => local + (path && `${path}/`) + page
          )
        )
        .sort()
    );
    for (const url of map.sites)
      expect(existsSync(join(fileOf(String(url)), 'index.html'))).toBe(true);
  });
  test('names every alternate, and every picture is there', () => {
    const text = readFileSync(`${folder}/sitemap.xml`, 'utf8');
    expect(text.match(/hreflang="x-default"/g)).toHaveLength(3 * (2 + all[0]!.chapters.length));
    const images = [...text.matchAll(/<image:loc>(.*?)<\/image:loc>/g)].map(([, url]) => url ?? '');
    expect(images).toHaveLength(3 * (all[0]!.steps.length + all[0]!.chapters.length));
    for (const url of images) expect(existsSync(fileOf(url)), url).toBe(true);
  });
  test('is named in robots.txt', () => {
    expect(readFileSync(`${folder}/robots.txt`, 'utf8')).toContain(`Sitemap: ${local}sitemap.xml`);
  });
});

describe.each(all.map((edition) => [edition.settings.id, edition] as const))(
  'the feeds of %s',
  (_, edition) => {
    const root = edition.settings.path ? `${edition.settings.path}/` : '';
    const words = (markup: string) =>
      (
        new JSDOM(withoutButtons(markup.replace(/<sup\b.*?<\/sup>/gs, ''))).window.document.body
          .textContent ?? ''
      ).replace(/\s+/g, '');
    const complete = (content: string) => {
      for (const step of edition.steps.slice(1)) {
        expect(content).toContain(step.heading.replace(/&/g, '&amp;'));
        expect(words(content)).toContain(words(step.body).slice(0, 60));
        expect(content).toContain(`/figures/${edition.settings.id}/${step.id}.png`);
      }
      expect(content).not.toMatch(/ (?:href|src)="\//);
      expect(content).not.toContain('<button');
    };
    test('give the whole text to a reader of RSS', async () => {
      const feed = await new Rss().parseURL(new URL(`${root}feed.xml`, site).href);
      expect(feed.title).toBe(edition.headline);
      expect(feed.items[0]?.link).toBe(local + root);
      complete(String(feed.items[0]?.['content:encoded']));
    });
    test('and to other readers, as RSS and as JSON Feed', () => {
      const text = (name: string) => readFileSync(join(folder, root, name), 'utf8');
      complete(parseRssFeed(text('feed.xml')).items?.[0]?.content?.encoded ?? '');
      const [item] = parseJsonFeed(text('feed.json')).items ?? [];
      complete(item?.content_html ?? '');
    });
  }
);

test('the manifest of each edition names icons of the size they have', async () => {
  for (const { settings, headline } of all) {
    const manifest = JSON.parse(
      readFileSync(join(folder, settings.path, 'manifest.webmanifest'), 'utf8')
    ) as { name: string; icons: { src: string; sizes: string; type: string }[] };
    expect(manifest.name).toBe(headline);
    for (const { src, sizes, type } of manifest.icons.filter((icon) => icon.type === 'image/png')) {
      const facts = await sharp(join(folder, src)).metadata();
      expect([`${facts.width}x${facts.height}`, `image/${facts.format}`]).toEqual([sizes, type]);
    }
  }
});

const java = ensureJava();
test.skipIf(!java)('every kind of page is valid HTML for the checker of the W3C', () => {
  const pages = all.flatMap(({ settings: { path } }) =>
    ['', 'sources', 'moments/five-days', 'moments/one-hundred-and-seven'].map((page) =>
      join(folder, path, page, 'index.html')
    )
  );
  const jar = 'node_modules/vnu-jar/build/dist/vnu.jar';
  const options = `-jar ${jar} --errors-only --exit-zero-always --stdout --format gnu`.split(' ');
  const faults = execFileSync(java!, [...options, ...pages, `${folder}/404.html`], {
    encoding: 'utf8',
    maxBuffer: 1e8
  });
  expect(faults).toBe('');
});
