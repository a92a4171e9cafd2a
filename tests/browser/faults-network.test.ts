import { describe, expect, inject, test } from 'vitest';
import { edition } from '../unit/invariants.ts';
import {
  hydrated,
  desktop,
  open,
  phone,
  scrollToStep,
  settled,
  shiftOf,
  untouched,
  useBrowser
} from './browser.ts';

useBrowser();
const site = inject('site');

describe('files that are not scripts', () => {
  test('a face that never comes: the text has another, and the story moves', async () => {
    const { page, complaints } = await open(site, desktop, (page) =>
      page.route(/\.woff2$/, () => {})
    );
    await scrollToStep(page, 'the-bid');
    await settled(page, 'the-bid');
    const wide = await page.$eval('#the-bid h3', (heading) => heading.getClientRects().length);
    expect(wide).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.fonts.status)).toBe('loading');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a figure that fails: its description and its table are there', async () => {
    const { page } = await open(site, { ...phone, javaScriptEnabled: false }, (page) =>
      page.route(/\/figures\//, (route) => route.fulfill({ status: 404 }))
    );
    for (const { id, picture, table, tableOfAll = table } of edition.steps.slice(1)) {
      const step = page.locator(`#${id}`);
      expect(await step.locator('img').getAttribute('alt')).toBe(picture);
      expect(await step.locator('tbody tr').count()).toBe(tableOfAll.rows.length);
    }
    const image = page.locator('#dota img');
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete)).toBe(true);
    expect(await image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(0);
    expect(await image.isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('a network that goes away in the middle', () => {
  const gone = async () => {
    const opened = await open(site, { ...desktop, locale: 'zh-TW' });
    const { page } = opened;
    await Promise.all([page.waitForResponse(/\/notes\/.*\.json$/), hydrated(page)]);
    // The reader has begun: what moves the rest of the story comes.
    await scrollToStep(page, 'two-men');
    await settled(page, 'two-men');
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await scrollToStep(page, 'the-bid');
    await settled(page, 'the-bid');
    return opened;
  };

  test('the story goes on, and shows its sources', async () => {
    const { page, complaints } = await gone();
    for (const id of ['too-late', 'dota', 'one-billion-again']) {
      await scrollToStep(page, id);
      await settled(page, id);
    }
    await page.locator('#one-billion-again .cite a').first().click();
    await page.waitForSelector('.popover:popover-open .statement');
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await page.waitForSelector('.menu details[open] ol');
    expect(complaints.filter((line) => !line.startsWith('Failed to load resource'))).toEqual([]);
    await page.context().close();
  });

  test('before the reader has begun: text and figures stand where a picture would not come', async () => {
    const { page } = await open(site, { ...desktop, locale: 'zh-TW' });
    await untouched(page);
    await page.context().setOffline(true);
    await scrollToStep(page, 'the-email');
    await page.waitForSelector('html[data-reading="plain"]', { state: 'attached' });
    expect(await page.locator('#the-email p').first().isVisible()).toBe(true);
    await page.context().setOffline(false);
    // The line is back, and the reader asks for the chart again.
    await page.keyboard.press('c');
    await page.check('input[value="scroll"]');
    await page.keyboard.press('Escape');
    await scrollToStep(page, 'the-email');
    await settled(page, 'the-email', 1);
    await page.context().close();
  });

  test.each([
    ['to share', '#the-bid a[data-share]'],
    ['to explore', '#the-reckoning [data-explore]']
  ])('what is asked for %s says that it did not come, and the story stays', async (_, button) => {
    const { page, complaints } = await gone();
    await page.locator(button).first().click();
    const notice = page.locator('.notice');
    await notice.waitFor();
    expect(await notice.innerText()).toContain(edition.ui['missed']);
    await notice.locator('button').click();
    await notice.waitFor({ state: 'detached' });
    await scrollToStep(page, 'dota');
    await settled(page, 'dota');
    expect(complaints.filter((line) => !line.startsWith('Failed to load resource'))).toEqual([]);
    await page.context().setOffline(false);
    await page.locator('#dota a[data-share]').first().click();
    await page.waitForSelector('dialog[open] input[type="url"]');
    await page.context().close();
  });
});

describe('a very slow network', () => {
  test.each([
    ['phone', phone],
    ['desktop', desktop]
  ])(
    'on a %s the text is there before the script, and does not move when it comes',
    async (_, size) => {
      const { page, complaints } = await open(site, size, async (page) => {
        const network = await page.context().newCDPSession(page);
        await network.send('Network.enable');
        await network.send('Network.emulateNetworkConditions', {
          offline: false,
          latency: 800,
          // 2G, 256 kbit/s; four times that, because the server of the tests does not compress.
          downloadThroughput: (4 * 256_000) / 8,
          uploadThroughput: (4 * 256_000) / 8
        });
        await page.addInitScript(() => {
          const seen = { early: '' };
          Object.assign(window, { seen });
          // Told of a paint a while after it: the page may be hydrated by then.
          let hydrated = Infinity;
          new MutationObserver(() => {
            if ('hydrated' in document.documentElement.dataset)
              hydrated = Math.min(hydrated, performance.now());
          }).observe(document, { attributes: true, subtree: true });
          new PerformanceObserver((list) => {
            const before = list.getEntries().some(({ startTime }) => startTime < hydrated);
            if (before) seen.early = document.querySelector('h1')?.innerText ?? '';
          }).observe({ type: 'paint', buffered: true });
        });
      });
      await page.waitForSelector('html[data-hydrated]', { state: 'attached', timeout: 60_000 });
      await settled(page, 'cover');
      await page.evaluate(() => document.fonts.ready);
      const seen = await page.evaluate(
        () => (window as unknown as { seen: { early: string } }).seen
      );
      expect(seen.early.replace(/\s/g, '')).toBe(edition.headline);
      expect(await shiftOf(page)).toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  );
});
