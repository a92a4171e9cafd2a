import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { frameSnippet, pictureSnippet, scriptSnippet } from '../../src/lib/embed/snippets.ts';
import { forward, halfAnHour } from '../engines/clock.ts';
import { engines, missing, start, type Browser, type Page } from '../engines/engines.ts';
import { watched } from '../engines/witness.ts';
import { resizing, riding } from '../hosts/pages.ts';
import { frameWith, useHosts } from '../hosts/serve.ts';
import { chartOf, form } from '../hosts/story.ts';
import { editions } from '../unit/invariants.ts';

const story = inject('site').replace('localhost', '127.0.0.1');
const chart = `${story}en/embed/moments/dota/`;
const step = editions.en.steps.find(({ id }) => id === 'dota')!;
const embedded = {
  root: story,
  home: `${story}en/`,
  edition: 'en',
  isDefault: false,
  lang: 'en',
  headline: editions.en.headline,
  newsroom: 'Two Lines Desk',
  moment: chartOf(step.id)
};
const plain = riding['a plain article'];

const hosts = useHosts();

/** Height of the frame in the host's page, and of what stands in it. */
async function heights(page: Page): Promise<[number, number]> {
  const frame = await frameWith(page, '/embed/moments/dota/');
  const outer = await page.evaluate(() => {
    const story = document.querySelector('two-lines-story');
    const frame = (story?.shadowRoot ?? document).querySelector('iframe');
    return frame?.getBoundingClientRect().height ?? 0;
  });
  return [outer, await frame.evaluate(() => document.body.getBoundingClientRect().height)];
}
const fits = (page: Page) =>
  expect
    .poll(
      async () => {
        const [outer, inner] = await heights(page);
        return Math.abs(outer - inner);
      },
      { timeout: 15_000 }
    )
    .toBeLessThanOrEqual(3);

describe.each(engines)('one chart in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    if (!missing(engine)) browser = await start(engine);
  });
  afterAll(() => browser?.close());

  async function open(html: string) {
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(hosts.publish(html));
    await page.evaluate(() => {
      const frame = document.querySelector('two-lines-story, iframe');
      frame?.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    return page;
  }

  describe.skipIf(missing(engine)).each(Object.entries(resizing))('on %s', (_, host) => {
    test('is given its height, again when it grows and when it shrinks', async () => {
      const page = await open(host(chart));
      await fits(page);
      const frame = await frameWith(page, '/embed/moments/dota/');
      await frame.waitForSelector('[data-stage] canvas');
      await frame.$eval('details', (details) => (details.open = true));
      await fits(page);
      const [tall] = await heights(page);
      await frame.$eval('details', (details) => (details.open = false));
      await fits(page);
      expect((await heights(page))[0]).toBeLessThan(tall);
      await page.close();
    });
  });

  describe.skipIf(missing(engine))('as the snippets give it', () => {
    test('lives in a frame without an origin of its own, and stores nothing', async () => {
      const page = await open(plain(frameSnippet(embedded, 700)));
      const frame = await frameWith(page, '/embed/moments/dota/');
      await frame.waitForSelector('[data-stage] canvas');
      expect(await frame.evaluate(() => self.origin)).toBe('null');
      expect(
        await frame.evaluate(() => {
          try {
            return localStorage.length;
          } catch (error) {
            return (error as Error).name;
          }
        })
      ).toBe('SecurityError');
      expect(await page.evaluate(() => document.cookie + localStorage.length)).toBe('0');
      await page.close();
    });

    test('gets its height from the loader', async () => {
      const page = await open(plain(scriptSnippet(embedded, { file: 'loader.js' })));
      await page.waitForSelector('two-lines-story[mode="moment"][live]');
      await fits(page);
      await forward(page, halfAnHour);
      expect(await form(page)).toEqual(['moment', true]);
      await fits(page);
      await page.close();
    });

    test('plays its transition when it is seen and on request, and announces its marks', async () => {
      const page = await open(plain(frameSnippet(embedded, 900)));
      const frame = await frameWith(page, '/embed/moments/dota/');
      const arrived = '[data-stage][data-settled="true"]';
      await frame.waitForSelector(`${arrived} [data-point]`);
      await frame.click('.row button');
      await frame.waitForSelector('[data-stage][data-settled="false"]');
      await frame.waitForSelector(`${arrived} [data-point]`);
      await frame.focus('[data-point]');
      const first = await frame.$eval('.announced', (said) => said.textContent);
      expect(first).toMatch(/\d{4}/);
      await page.keyboard.press('ArrowRight');
      await frame.waitForFunction(
        (first: string | null) => document.querySelector('.announced')?.textContent !== first,
        {},
        first
      );
      await page.close();
    });

    test('is a picture with a link where there are no frames', async () => {
      const page = await open(plain(pictureSnippet(embedded)));
      expect(await page.$eval('figure a', (a) => a.href)).toBe(`${story}en/moments/dota/`);
      expect(await page.$eval('figure img', (img) => img.alt)).toBe(step.picture);
      await page.close();
    });
  });

  test.skipIf(missing(engine))('on WordPress the host is asked to open a link', async () => {
    const page = await open(resizing.WordPress(`${story}en/embed/moments/cover/`));
    const frame = await frameWith(page, '/embed/moments/cover/');
    await page.waitForFunction(() => document.querySelector('iframe')?.style.clip === '');
    await frame.waitForSelector('[data-stage] canvas');
    // The link is at the frame's end, which may be below the window.
    await page.$eval('iframe', (one) => one.scrollIntoView({ block: 'end', behavior: 'instant' }));
    await frame.click('footer a.source');
    await page.waitForFunction(() => 'followed' in window);
    expect(await page.evaluate(() => (window as unknown as { followed: string }).followed)).toBe(
      `${story}en/`
    );
    await page.close();
  });

  test.skipIf(missing(engine))('without its modules is the figure, at its height', async () => {
    const broken = await watched(story, { without: /\/_app\/.*\.js$/ });
    const page = await open(resizing['a Datawrapper page'](`${broken.url}en/embed/moments/dota/`));
    await fits(page);
    const frame = await frameWith(page, '/embed/moments/dota/');
    const seen = await frame.$eval('.figure img', (img) => [img.alt, img.naturalWidth > 0]);
    expect(seen).toEqual([step.picture, true]);
    await page.close();
    broken.close();
  });
});
