import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { unfurl } from 'unfurl.js';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startDriven } from '../engines/engines.ts';
import { riding } from '../hosts/pages.ts';
import { frameWith, serveHosts } from '../hosts/serve.ts';
import { editions } from '../unit/invariants.ts';
import { hydrated, context, desktop, open, phone, stepsOf, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');
const below = inject('siteUnderPath');
const page = async (address: string) => {
  const answer = await fetch(address);
  expect(answer.status, address).toBe(200);
  const html = await answer.text();
  return { html, headers: answer.headers, document: new JSDOM(html).window.document };
};

describe('an embed’s page', () => {
  test.each([
    ['embed/', '', 'zh-hant/cover'],
    ['en/embed/', 'en/', 'en/cover'],
    ['zh-hans/embed/flat/', 'zh-hans/', 'zh-hans/cover'],
    ['en/embed/moments/cover/', 'en/', 'en/cover'],
    ['en/embed/moments/dota/', 'en/moments/dota/', 'en/dota'],
    ['embed/chapters/court/', 'chapters/court/', 'zh-hant/court']
  ])(
    '%s may be framed, is not found by itself, and names the page that it is of',
    async (path, own, answer) => {
      const { document, headers } = await page(new URL(path, below).href);
      expect(headers.get('content-security-policy')).toBe('frame-ancestors *');
      expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe(
        'noindex, indexifembedded'
      );
      const root = 'https://news.example/stories/two-lines/';
      const href = (link: string) => document.querySelector(`link${link}`)?.getAttribute('href');
      expect(href('[rel="canonical"]')).toBe(root + own);
      expect(href('[type="application/json+oembed"]')).toBe(`${root}oembed/${answer}.json`);
      const told = await (await fetch(`${below}oembed/${answer}.json`)).json();
      expect(told.html).toContain(`<a href="${root}${own}">`);
      expect(document.querySelector('meta[name="description"]')?.getAttribute('content')).toMatch(
        /\S{5}/
      );
      expect(document.querySelectorAll('a[hreflang]')).toHaveLength(0);
    }
  );

  test('allows exactly the scripts that stand in it; the article does not carry the embeds’', async () => {
    const { document } = await page(`${site}embed/moments/dota/`);
    const scripts = [...document.querySelectorAll('script:not([src], [type])')];
    const isPolicy = ({ textContent }: Element) => textContent?.includes('Content-Security-Policy');
    const policy = scripts.find(isPolicy)?.textContent ?? '';
    const inline = scripts.filter((script) => !isPolicy(script));
    expect(inline.length).toBeGreaterThan(1);
    for (const { textContent } of inline)
      expect(policy).toContain(
        createHash('sha256')
          .update(textContent ?? '')
          .digest('base64')
      );
    const article = await page(site);
    expect(article.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    expect(article.html).not.toContain('datawrapper-height');
  });

  test('of one chart keeps everything in its place when its script takes over', async () => {
    const visit = await context(phone);
    const tops = async (waiting: boolean) => {
      const opened = await visit.newPage();
      // Never answered: a script that fails leaves a page that needs no place for what it does.
      if (waiting) await opened.route('**/*.js', () => {});
      await opened.goto(`${site}en/embed/moments/dota/`, { waitUntil: 'commit' });
      if (waiting) await opened.waitForFunction(() => document.readyState === 'interactive');
      else await hydrated(opened);
      return opened.$$eval('h1, .figure, details, footer', async (all) => {
        await document.fonts.ready;
        return all.map((one) => one.getBoundingClientRect().top);
      });
    };
    const before = await tops(true);
    expect(before).toHaveLength(4);
    expect(await tops(false)).toEqual(before);
    await visit.close();
  });

  test('of text and figures is as high from the first as when it was read', async () => {
    const { page } = await open(`${site}en/embed/flat/`, {
      viewport: { width: 720, height: 900 }
    });
    await page.evaluate(async () => {
      await document.fonts.ready;
      (window as unknown as { heights: Set<number> }).heights = new Set();
      new ResizeObserver(([entry]) =>
        (window as unknown as { heights: Set<number> }).heights.add(entry!.contentRect.height)
      ).observe(document.body);
    });
    for (const step of await stepsOf(page)) {
      const figure = page.locator(`#${step} figure.static img`);
      await figure.scrollIntoViewIfNeeded();
      await figure.evaluate((img: HTMLImageElement) => img.decode());
    }
    expect(
      await page.evaluate(() => [...(window as unknown as { heights: Set<number> }).heights].length)
    ).toBe(1);
    await page.context().close();
  });

  test('without a script is text and figures, with links that lead out of the frame', async () => {
    const { page: opened } = await open(`${site}en/embed/flat/`, {
      ...phone,
      javaScriptEnabled: false
    });
    expect(await opened.locator('section[data-step] img:visible').count()).toBe(
      editions.en.steps.length
    );
    expect(await opened.getAttribute('base', 'target')).toBe('_blank');
    expect(await opened.getAttribute('#dota .heading a', 'href')).toBe('/en/moments/dota/');
    await opened.context().close();
  });
});

describe('an embed’s address', () => {
  test('can begin the text and figures at a step; a step or theme that is unknown is told once', async () => {
    const { page: opened, complaints } = await open(
      `${site}en/embed/flat/?start=the-bid&theme=dark`
    );
    const seen = await opened
      .locator('section[data-step]:visible')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(seen[0]).toBe('the-bid');
    expect(seen.at(-1)).toBe('the-reckoning');
    expect(await opened.locator('section.chapter:visible').count()).toBe(2);
    expect(complaints).toEqual([]);
    await opened.goto(`${site}en/embed/flat/?start=__proto__&theme=javascript:`);
    expect(await opened.locator('#cover').isVisible()).toBe(true);
    expect(complaints.filter((text) => text.includes('"__proto__"'))).toHaveLength(1);
    expect(complaints.filter((text) => text.includes('"javascript:"'))).toHaveLength(1);
    await opened.context().close();
  });
});

describe('the loader', () => {
  test('is published as it is now and fixed, with the checksum that it has', async () => {
    const about = await (await fetch(`${below}embed/v1/loader.json`)).json();
    const now = await fetch(`${below}embed/v1/${about.current}`);
    const fixed = await fetch(`${below}embed/v1/${about.fixed}`);
    const code = await fixed.text();
    expect(await now.text()).toBe(code);
    expect(about.integrity).toBe(`sha384-${createHash('sha384').update(code).digest('base64')}`);
    expect(about.fixed).toContain(
      `.${about.version}.${createHash('sha256').update(code).digest('hex').slice(0, 10)}.`
    );
    expect(fixed.headers.get('cache-control')).toContain('immutable');
    expect(now.headers.get('cache-control')).toContain('max-age=600');
    expect(now.headers.get('content-type')).toContain('javascript');
  });
});

describe('oEmbed', () => {
  test('is announced early in the head, and found by a client of its own', async () => {
    const { html } = await page(`${site}en/`);
    const head = html.slice(0, html.indexOf('</head>'));
    expect(Buffer.byteLength(head)).toBeLessThan(150 * 1024);
    const link = /<link([^<>]+)\/?>/g;
    const found = [...head.matchAll(link)].find(([tag]) => tag.includes('json+oembed'));
    expect(found?.[0]).toContain('/oembed/en/cover.json"');
  });

  test('answers for every step of every edition with frames and pictures that are there', async () => {
    for (const edition of ['zh-hant', 'zh-hans', 'en'] as const)
      for (const { id } of editions[edition].steps.slice(0, 5)) {
        const rich = await (await fetch(`${below}oembed/${edition}/${id}.json`)).json();
        const photo = await (await fetch(`${below}oembed/${edition}/${id}/photo.json`)).json();
        expect([rich.type, photo.type, photo.width]).toEqual(['rich', 'photo', 1520]);
        const src = /src="([^"]+)"/.exec(rich.html)?.[1] ?? '';
        const here = new URL(new URL(src).pathname, below);
        expect((await fetch(here)).status, src).toBe(200);
        const figure = await (await fetch(`${below}figures/${edition}/${id}.svg`)).text();
        const [, w, h] = /viewBox="0 0 (\d+) (\d+)"/.exec(figure)!;
        expect(photo.height / photo.width).toBeCloseTo(Number(h) / Number(w), 2);
      }
  });

  test('a client that is given the article’s address finds the frame', async () => {
    const hosts = await serveHosts();
    const { html } = await page(`${site}en/`);
    const address = hosts.publish(html.replaceAll('http://localhost:4173/', site));
    const { oEmbed } = await unfurl(address);
    expect(oEmbed?.title).toBe(editions.en.headline);
    expect(oEmbed && 'html' in oEmbed && oEmbed.html).toContain('/en/embed/moments/cover/');
    hosts.close();
  });
});

describe('the builder', () => {
  let host: Browser;
  beforeAll(async () => {
    host = await startDriven('chrome');
  });
  afterAll(() => host.close());

  test('gives snippets that work where they are pasted, for what was chosen', async () => {
    const { page: builder } = await open(`${site}en/embed/builder/?step=dota`, desktop);
    await builder.frameLocator('.preview iframe').locator('two-lines-story[live]').waitFor();
    await builder.selectOption('select >> nth=2', 'dark');
    const field = (system: string, at = 0) =>
      builder.locator(`textarea[aria-labelledby="embed-${system}-${at}-title"]`);
    await expect.poll(() => field('frame').inputValue()).toMatch(/theme=dark.* height="[78]\d\d"/);
    const snippets = await Promise.all(
      ['html', 'frame', 'mail'].map((system) => field(system).inputValue())
    );
    await builder.context().close();
    const hosts = await serveHosts();
    for (const snippet of snippets.slice(0, 2)) {
      const here = snippet.replaceAll(
        'http://localhost:4173/',
        site.replace('localhost', '127.0.0.1')
      );
      const pasted = await host.newPage();
      await pasted.goto(hosts.publish(riding['a plain article'](here)));
      await pasted.evaluate(() =>
        document.querySelector('two-lines-story, iframe')?.scrollIntoView()
      );
      const frame = await frameWith(pasted, '/en/embed/moments/dota/?theme=dark');
      await frame.waitForSelector('[data-stage] canvas');
      expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
      await pasted.close();
    }
    expect(snippets[2]).toContain('figures/en/dota.png');
    hosts.close();
  });

  test('copies, shows what each kind of host needs, and makes no complaint', async () => {
    const { page: builder, complaints } = await open(`${site}embed/builder/`, {
      ...desktop,
      permissions: ['clipboard-read', 'clipboard-write']
    });
    await builder.locator('textarea + button').first().click();
    await builder.getByText(editions['zh-hant'].ui['copied']).waitFor();
    const copied = await builder.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('<two-lines-story');
    await builder.getByText('WordPress', { exact: true }).click();
    const taken = builder.locator('details[open] textarea');
    await expect.poll(() => taken.count()).toBe(2);
    expect(await taken.first().inputValue()).toContain('<two-lines-story');
    expect(await taken.last().inputValue()).toMatch(/^https?:/);
    expect(complaints).toEqual([]);
    await builder.context().close();
  });

  test('says how tall a frame must be in any column, so that nothing of it is cut', async () => {
    const { page: builder } = await open(`${site}en/embed/builder/`, desktop);
    const frame = builder.locator('textarea[aria-labelledby="embed-frame-0-title"]');
    const given = async () => Number(/ height="(\d+)"/.exec(await frame.inputValue())?.[1]);
    // Until it is measured the frame scrolls.
    await expect.poll(given).toBeGreaterThan(20_000);
    const { page: flat } = await open(`${site}en/embed/flat/`, desktop);
    for (const width of [280, 342, 650, 1000]) {
      await flat.setViewportSize({ width, height: 900 });
      await flat.evaluate(() => document.fonts.ready);
      const tall = await flat.evaluate(() => document.body.getBoundingClientRect().height);
      expect(await given(), `${width} px`).toBeGreaterThanOrEqual(Math.floor(tall));
    }
    await flat.context().close();
    await builder.context().close();
  });

  test('without a script shows the snippets of the whole story', async () => {
    const { page: builder } = await open(`${site}en/embed/builder/`, {
      ...phone,
      javaScriptEnabled: false
    });
    expect(await builder.locator('textarea').first().inputValue()).toContain('<two-lines-story');
    expect(await builder.locator('form').isVisible()).toBe(false);
    expect(await builder.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await builder.context().close();
  });
});
