import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { scriptSnippet, type Embedded } from '../../src/lib/embed/snippets.ts';
import { engines, frameWith, missing, serveHosts, start } from '../hosts/engines.ts';
import { riding, still, strict } from '../hosts/pages.ts';
import { edition, editions } from '../unit/invariants.ts';

const story = inject('site').replace('localhost', '127.0.0.1');
const english: Embedded = {
  root: story,
  home: `${story}en/`,
  edition: 'en',
  isDefault: false,
  lang: 'en',
  headline: editions.en.headline,
  newsroom: 'Two Lines Desk'
};
const snippet = scriptSnippet(english, { file: 'loader.js' });
const steps = edition.steps.map(({ id }) => id);

let hosts: Awaited<ReturnType<typeof serveHosts>>;
beforeAll(async () => {
  hosts = await serveHosts();
});
afterAll(() => hosts.close());

const live = (page: Page) => page.waitForSelector('two-lines-story[live]', { timeout: 30_000 });
const mode = (page: Page, wanted: string) =>
  page.waitForSelector(`two-lines-story[mode="${wanted}"]`, { timeout: 30_000 });

/** Scrolls what scrolls until the top of the element is this far above the window's upper edge, in px. */
const rideTo = (page: Page, y: number) =>
  page.evaluate((y) => {
    const element = document.querySelector('two-lines-story')!;
    const inner = document.getElementById('scroller');
    const body = document.body.scrollHeight > document.body.clientHeight + 1;
    const root = getComputedStyle(document.documentElement).overflowY !== 'visible';
    const scroller = inner ?? (body && root ? document.body : document.scrollingElement!);
    const port = inner ? inner.getBoundingClientRect().top : 0;
    scroller.scrollBy({ top: element.getBoundingClientRect().top - port + y, behavior: 'instant' });
  }, y);

/** Where the frame stands against what scrolls, and how high both are, in px of the window. */
const stand = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector('two-lines-story')!;
    const frame = element.shadowRoot!.querySelector('iframe')!.getBoundingClientRect();
    const port = document.getElementById('scroller')?.getBoundingClientRect();
    return {
      off: Math.abs(frame.top - (port?.top ?? 0)),
      short: Math.abs(frame.height - (port?.height ?? innerHeight))
    };
  });

/** In the frame: the id of the step that it marks as in view, once that step reaches the middle of the window. */
const inReach = () => {
  const all = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
  const at = all.findIndex((one) => one.ariaCurrent === 'step' || one.matches('[aria-current]'));
  const top = all[at]?.getBoundingClientRect().top ?? Infinity;
  const next = all[at + 1]?.getBoundingClientRect().top ?? Infinity;
  return top < innerHeight * 0.82 && next > innerHeight * 0.58 && all[at]?.id;
};

describe.each(engines)('in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    if (!missing(engine)) browser = await start(engine);
  });
  afterAll(() => browser?.close());

  async function open(html: string, size = { width: 1000, height: 700 }) {
    const page = await browser.newPage();
    await page.setViewport(size);
    await page.goto(hosts.publish(html));
    return page;
  }

  describe.skipIf(missing(engine)).each(Object.entries(riding))('on %s', (_, host) => {
    test('the story stays in the window and follows the host’s scroll, forth and back', async () => {
      const page = await open(host(snippet));
      await rideTo(page, -100);
      await live(page);
      const frame = await frameWith(page, '/en/embed/');
      await frame.waitForSelector('[data-stage] canvas');
      const seen: string[] = [];
      for (const y of [4000, 9000, 4000]) {
        await rideTo(page, y);
        await frame.waitForFunction((y: number) => Math.abs(scrollY - y) < y * 0.26, {}, y);
        const step = await frame.waitForFunction(inReach);
        seen.push((await step.jsonValue()) as string);
        const { off, short } = await stand(page);
        expect(off).toBeLessThanOrEqual(2);
        expect(short).toBeLessThanOrEqual(3);
      }
      expect(await page.$('two-lines-story[mode="ride"]')).not.toBeNull();
      expect(steps.indexOf(seen[0]!)).toBeGreaterThan(0);
      expect(steps.indexOf(seen[1]!)).toBeGreaterThan(steps.indexOf(seen[0]!));
      expect(seen[2]).toBe(seen[0]);
      await page.close();
    });
  });

  describe.skipIf(missing(engine)).each(Object.entries(still))('on %s', (_, host) => {
    test('the story stands as text and figures, at its own height', async () => {
      const page = await open(host(snippet));
      await rideTo(page, 300);
      await mode(page, 'flat');
      await live(page);
      const height = await page.$eval(
        'two-lines-story',
        (element) => element.shadowRoot!.querySelector('iframe')!.offsetHeight
      );
      const frame = await frameWith(page, '/embed/flat/');
      const own = await frame.evaluate(() => document.body.getBoundingClientRect().height);
      expect(Math.abs(height - own)).toBeLessThanOrEqual(2);
      expect(height).toBeGreaterThan(15_000);
      await page.close();
    });
  });
});
