import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { frameSnippet, pictureSnippet, scriptSnippet } from '../../src/lib/embed/snippets.ts';
import { engines, missing, start, type Browser, type Page } from '../engines/engines.ts';
import { watched } from '../engines/witness.ts';
import {
  centred,
  darkened,
  forbidding,
  growingFrames,
  headed,
  narrow,
  spanned
} from '../hosts/odd.ts';
import { still } from '../hosts/pages.ts';
import { frameWith, useHosts } from '../hosts/serve.ts';
import {
  chartOf,
  english,
  form,
  live,
  mode,
  openAt,
  plain,
  rideTo,
  snippet,
  stand,
  story,
  tall
} from '../hosts/story.ts';

const hosts = useHosts();

const chart = { ...english, moment: chartOf('dota') };
const snippets = {
  script: snippet,
  'one chart by script': scriptSnippet(chart, { file: 'loader.js' }),
  frame: frameSnippet(chart, 812),
  picture: pictureSnippet(chart)
};

/** Left and right edge of the column's first paragraph and of what was embedded, in px. */
const edges = (page: Page) =>
  page.evaluate(() => {
    const edge = (one: Element) => {
      const { left, right } = one.getBoundingClientRect();
      return [Math.round(left), Math.round(right)];
    };
    const seen = document.querySelector('two-lines-story, article iframe, figure img')!;
    return [edge(document.querySelector('article p')!), edge(seen)];
  });

describe.each(engines)('in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    if (!missing(engine)) browser = await start(engine);
  });
  afterAll(() => browser?.close());

  const open = (html: string, headers?: Record<string, string>) =>
    openAt(browser, hosts.publish(html, headers));

  describe.skipIf(missing(engine))('a story', () => {
    test.each(Object.entries(growingFrames))(
      'in a frame that grows with it, %s, stands as text and figures, and grows no more',
      async (_, host) => {
        const page = await open(host(snippet));
        const inner = await frameWith(page, 'about:srcdoc');
        await inner.waitForSelector('two-lines-story[mode="flat"][live]');
        const heights = () =>
          page.$eval('#grows', (frame) => [
            frame.clientHeight,
            (frame as HTMLIFrameElement).contentDocument!.documentElement.scrollHeight
          ]);
        await expect.poll(heights).toSatisfy(([frame, page]) => frame === page);
        const [settled = 0] = await heights();
        expect(settled).toBeLessThan(80_000);
        // A loop would have come round many times by then.
        await page.evaluate(async () => {
          for (let frame = 0; frame < 60; frame++)
            await new Promise((done) => requestAnimationFrame(done));
        });
        expect((await heights())[0]).toBe(settled);
        await page.close();
      }
    );

    test.each(Object.entries(forbidding))(
      'on a page that forbids its frame by %s is a card at once, and nothing is asked for again',
      async (_, headers) => {
        const site = await watched(story);
        const page = await open(plain(snippet.replaceAll(story, site.url)), headers);
        await rideTo(page, 300);
        await mode(page, 'card');
        expect(await tall(page)).toBeLessThan(900);
        expect(await page.$eval('two-lines-story a', (a) => a.checkVisibility())).toBe(true);
        expect(site.asked.filter((url) => /\/embed\/(flat\/)?$/.test(url))).toEqual([]);
        await page.close();
        site.close();
      }
    );

    test('on a page that isolates itself lives', async () => {
      const page = await open(plain(snippet), {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp'
      });
      await rideTo(page, 300);
      await live(page);
      expect(await form(page)).toEqual(['ride', true]);
      await page.close();
    });

    test.each([
      ['that moves', plain, 'ride'],
      ['that stands as text', still['hidden sideways overflow of both roots'], 'flat']
    ] as const)(
      '%s, in a page of a router, is as tall as it was at once, so that the way back leads to the place',
      async (_, host, as) => {
        const page = await open(host(snippet));
        await rideTo(page, 5000);
        await mode(page, as);
        await live(page);
        await expect.poll(() => tall(page)).toBeGreaterThan(30_000);
        const before = [await tall(page), await page.evaluate(() => scrollY)];
        const after = await page.evaluate((y: number | undefined = 0) => {
          const article = document.querySelector('article')!;
          const inside = article.innerHTML;
          article.innerHTML = '<p>Another page</p>';
          scrollTo(0, 0);
          article.innerHTML = inside;
          scrollTo(0, y);
          return scrollY;
        }, before[1]);
        expect(after).toBe(before[1]);
        // Text comes before its type does, which changes its height a little.
        expect(Math.abs((await tall(page)) / before[0]! - 1)).toBeLessThan(0.01);
        await live(page);
        expect(await form(page)).toEqual([as, true]);
        expect(Math.abs((await page.evaluate(() => scrollY)) - before[1]!)).toBeLessThan(28);
        await page.close();
      }
    );

    test('moves in a column of 312 px', async () => {
      const page = await open(narrow(snippet));
      await rideTo(page, 2000);
      await mode(page, 'ride');
      await live(page);
      const frame = await frameWith(page, '/en/embed/');
      await frame.waitForSelector('[data-stage] canvas');
      expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(312);
      await page.close();
    });

    test('keeps clear of a header of which the page tells its browser', async () => {
      const page = await open(headed(snippet));
      await rideTo(page, 2000);
      await live(page);
      expect(Math.round((await stand(page)).off)).toBe(80);
      await page.close();
    });

    test('is dark on a dark page and light on a light one', async () => {
      for (const [host, theme] of [
        [darkened, 'dark'],
        [plain, 'light']
      ] as const) {
        const page = await open(host(snippet));
        await rideTo(page, 300);
        await live(page);
        const frame = await frameWith(page, '/en/embed/');
        expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
        await page.close();
      }
    });

    test('that cannot stay in the window holds the page until its text stands, and keeps the place', async () => {
      const site = await watched(story, { silent: /\/embed\/flat\// });
      const page = await open(still['hidden overflow'](snippet.replaceAll(story, site.url)));
      await rideTo(page, 0);
      await live(page);
      const whole = await tall(page);
      await rideTo(page, 9000);
      await mode(page, 'flat');
      await expect.poll(() => site.asked.some((url) => url.includes('/flat/'))).toBe(true);
      expect(await tall(page)).toBeGreaterThanOrEqual(whole);
      const inView = await page.$eval('two-lines-story a', (a) => a.getBoundingClientRect().top);
      expect(Math.abs(inView)).toBeLessThan(700);
      await page.close();
      site.close();
    });

    test('whose column becomes too narrow stands as text at the step that was in view', async () => {
      const page = await open(plain(snippet));
      await rideTo(page, 9000);
      await live(page);
      const frame = await frameWith(page, '/en/embed/');
      const step = await (
        await frame.waitForFunction(
          () =>
            Math.abs(scrollY - 9000) < 40 &&
            document.querySelector('section[data-step][aria-current]:not(#cover)')?.id
        )
      ).jsonValue();
      await page.$eval('article', (article) => (article.style.width = '250px'));
      await page.waitForSelector('two-lines-story[mode="flat"][live]');
      const flat = await frameWith(page, '/embed/flat/');
      const place = await page.evaluate(
        () => document.querySelector('two-lines-story')!.getBoundingClientRect().top
      );
      const top = await flat.$eval(`#${String(step)}`, (one) => one.getBoundingClientRect().top);
      expect(Math.abs(place + top)).toBeLessThan(60);
      await page.close();
    });
  });

  describe.skipIf(missing(engine)).each(Object.entries(snippets))('pasted as %s', (_, html) => {
    test.each([
      ['that centres its blocks', centred],
      ['that lets frames span the window', spanned]
    ])('it stands in the column of a theme %s', async (_, host) => {
      const page = await open(host(html));
      const [column, embed] = await edges(page);
      expect(embed).toEqual(column);
      await page.close();
    });
  });

  test.skipIf(missing(engine))(
    'a chart in a frame whose height nobody follows fits into it, with its link',
    async () => {
      for (const height of [560, 700]) {
        const page = await open(plain(frameSnippet(chart, height)));
        await page.$eval('article iframe', (frame) => frame.scrollIntoView());
        const frame = await frameWith(page, '/embed/moments/dota/');
        await frame.waitForSelector('html[data-fit]');
        await expect
          .poll(() => frame.evaluate(() => document.documentElement.scrollHeight))
          .toBe(height);
        const link = await frame.$eval('footer a', (a) => a.getBoundingClientRect().bottom);
        expect(link).toBeLessThanOrEqual(height);
        await page.close();
      }
    }
  );
});

test('a loader that another server hands out knows where the story is', async () => {
  const code = await (await fetch(`${inject('siteUnderPath')}embed/v1/loader.js`)).text();
  expect(code).toContain('https://news.example/stories/two-lines/');
  expect(await (await fetch(`${story}embed/v1/loader.js`)).text()).not.toContain('news.example');
});
