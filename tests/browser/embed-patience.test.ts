import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forward, halfAnHour } from '../engines/clock.ts';
import { engines, missing, start, type Browser, type Page } from '../engines/engines.ts';
import { watched } from '../engines/witness.ts';
import { frameWith, useHosts } from '../hosts/serve.ts';
import {
  form,
  inReach,
  live,
  mode,
  openAt,
  plain,
  rideTo,
  snippet,
  story
} from '../hosts/story.ts';

/** What never answers must not keep the host's own page from being loaded. */
const far = '<div style="height:9000px"></div>';
const listening = `<script>addEventListener('message', ({ data }) => {
  if (data.type === 'story:here') document.documentElement.dataset.spoken = '';
});</script>`;

const hosts = useHosts();

describe.each(engines)('in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    if (!missing(engine)) browser = await start(engine);
  });
  afterAll(() => browser?.close());

  /** Opens a host whose story, far below, comes from a site that behaves in some way. */
  const open = async (ways: Parameters<typeof watched>[1]) => {
    const site = await watched(story, { ...ways, timed: true });
    const page = await openAt(
      browser,
      hosts.publish(plain(listening + far + snippet.replaceAll(story, site.url)))
    );
    return { site, page };
  };

  describe.skipIf(missing(engine))('a story', () => {
    test('that has answered stays in its place for half an hour', async () => {
      const { site, page } = await open({});
      await rideTo(page, 4000);
      await live(page);
      const frame = await frameWith(page, '/en/embed/');
      await frame.waitForSelector('[data-stage][data-settled="true"] canvas');
      await frame.waitForFunction(() => document.fonts.status === 'loaded');
      await frame.waitForFunction(() => Math.abs(scrollY - 4000) < 40);
      const step = await (await frame.waitForFunction(inReach)).jsonValue();
      const before = await page.evaluate(() => scrollY);
      // Each patience of the code by itself, then all of them.
      for (const ms of [9_000, 12_000, 15_000, 60_000, halfAnHour]) {
        await forward(page, ms);
        await forward(frame, ms);
      }
      expect(await form(page)).toEqual(['ride', true]);
      expect(await page.evaluate(() => scrollY)).toBe(before);
      expect(await (await frame.waitForFunction(inReach)).jsonValue()).toBe(step);
      expect(await page.evaluate(() => window.complaints)).toEqual([]);
      await rideTo(page, 5000);
      await frame.waitForFunction(() => Math.abs(scrollY - 5000) < 40);
      await page.close();
      site.close();
    });

    test('whose page never answers leaves the card, and asks for nothing else', async () => {
      const { site, page } = await open({ silent: /\/en\/embed\/(\?|$)/ });
      await rideTo(page, 0);
      await mode(page, 'ride');
      await expect.poll(() => site.asked.some((url) => url.startsWith('/en/embed/?'))).toBe(true);
      await forward(page, 61_000);
      await mode(page, 'card');
      expect(site.asked.filter((url) => url.includes('/flat/'))).toEqual([]);
      await page.close();
      site.close();
    });

    /** Waits until the story's page has said its first word; a page that still waits for scripts no driver can look into. */
    const spoken = (page: Page) => page.waitForSelector('html[data-spoken]');

    test('whose modules never answer gives way to text and figures', async () => {
      const { site, page } = await open({ silent: /\/_app\/.*\.js$/ });
      await rideTo(page, 0);
      await spoken(page);
      await forward(page, 61_000);
      await mode(page, 'flat');
      await live(page);
      await page.close();
      site.close();
    });

    test('whose modules and text never answer is picture, headline and link', async () => {
      const { site, page } = await open({ silent: /\/_app\/.*\.js$|\/flat\// });
      await rideTo(page, 0);
      await spoken(page);
      await forward(page, 61_000);
      await mode(page, 'flat');
      await expect.poll(() => site.asked.some((url) => url.includes('/embed/flat/'))).toBe(true);
      await forward(page, 61_000);
      await mode(page, 'card');
      expect(await page.$eval('two-lines-story a', (link) => link.checkVisibility())).toBe(true);
      await page.close();
      site.close();
    });
  });
});
