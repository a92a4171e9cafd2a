import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serve } from '../../src/tools/site/serve.mjs';
import { context, desktop, hydrated, scrollToStep, settled, useBrowser } from './browser.ts';
import { event, relay } from './relay.ts';

useBrowser();
const reader = { ...desktop, locale: 'zh-TW', reducedMotion: 'reduce' as const };

/** The built site behind a connection that can stall: it accepts requests, and answers when it is resumed. */
async function line() {
  const site = await serve('build');
  const { url, hold, edit, close } = await relay(site.url);
  let stall = event();
  stall.happen();
  const asked: string[] = [];
  hold((request) => {
    asked.push(request.url ?? '/');
    return stall.happened;
  });
  return {
    url,
    edit,
    /** The paths that were asked for. */
    asked,
    fallSilent: () => {
      asked.length = 0;
      stall = event();
    },
    speak: () => stall.happen(),
    close: async () => {
      close();
      await site.close();
    }
  };
}

/** The first visit, after which the worker handles the page's requests. */
async function visit(url: string) {
  const browser = await context(reader);
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return { browser, page };
}

/** The second visit goes through the worker, which caches what it passes on. */
async function readAgain(page: Page) {
  await Promise.all([
    page.waitForResponse(/\/notes\/zh-hant\.json$/),
    page.reload().then(() => hydrated(page))
  ]);
  await page.waitForLoadState('networkidle');
  await settled(page, 'cover');
}

/** Limits the storage of a page's site to a thousand more bytes. */
async function fill(page: Page) {
  const { origin } = new URL(page.url());
  const storage = await page.context().newCDPSession(page);
  await storage.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1024 });
  const put = page.evaluate(async () => {
    await (await caches.open('more')).put('/more', new Response('.'.repeat(2048)));
  });
  await expect(put).rejects.toThrow('Quota');
}

/** Goes through the worker to pages of several kinds; each must come as it is on the network. */
async function othersAnswer(page: Page, url: string) {
  for (const path of ['zh-hans/', 'en/sources/', 'en/moments/the-bid/']) {
    const response = await page.goto(url + path);
    expect(response?.status(), path).toBe(200);
    expect(response?.fromServiceWorker(), path).toBe(true);
    await page.locator('h1').first().waitFor();
  }
  await settled(page, 'the-bid');
}

const newer = (text: string) => text.replace('<title>', '<meta name="release" content="newer">$&');
const isNewer = async (page: Page) => (await page.locator('meta[name="release"]').count()) > 0;

describe('a cache', () => {
  test('that is full costs no answer', async () => {
    const { url, close } = await serve('build');
    const { browser, page } = await visit(url);
    await fill(page);
    await othersAnswer(page, url);
    await browser.close();
    await close();
  });

  test('that is full does not keep a newer release out, and loses nothing', async () => {
    const { url, close, edit } = await line();
    const { browser, page } = await visit(url);
    await readAgain(page);
    await fill(page);
    const { version } = (await (await fetch(`${url}_app/version.json`)).json()) as {
      version: string;
    };
    edit('/service-worker.js', (code) => code.replaceAll(version, '1000000000000'));
    await page.waitForFunction(async () => {
      const taken = new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
      );
      await (await navigator.serviceWorker.ready).update();
      await taken;
      return true;
    });
    await othersAnswer(page, url);
    await close();
    await page.goto(url);
    await settled(page, 'cover');
    await page.locator('.cite a').first().click();
    await page.waitForSelector('.popover:popover-open .statement');
    await browser.close();
  });

  test.each([
    ['take', ['Cache.prototype.put']],
    ['give', ['Cache.prototype.match', 'CacheStorage.prototype.match']],
    ['open', ['CacheStorage.prototype.open', 'CacheStorage.prototype.keys']]
  ])('that refuses to %s costs no answer', async (_, methods) => {
    const refuse = methods.map((method) => `${method} = async () => { throw new Error('no'); };`);
    const { url, close, edit } = await line();
    edit('/service-worker.js', (code) => refuse.join('\n') + code);
    const { browser, page } = await visit(url);
    await othersAnswer(page, url);
    await browser.close();
    await close();
  });

  test('that cannot hold part of a file passes that part on', async () => {
    const { url, close } = await serve('build');
    const { browser, page } = await visit(url);
    const part = await page.evaluate(async () => {
      const answer = await fetch('icon.svg', { headers: { range: 'bytes=0-3' } });
      return `${answer.status} ${await answer.text()}`;
    });
    expect(part).toBe('206 <svg');
    await browser.close();
    await close();
  });
});

describe('a network that accepts requests and does not answer', () => {
  test('a story that was read opens, moves, and shows its sources', async () => {
    const { url, close, fallSilent } = await line();
    const { browser, page } = await visit(url);
    await readAgain(page);
    fallSilent();
    await page.goto(`${url}#the-bid`);
    await page.reload();
    await settled(page, 'the-bid');
    await scrollToStep(page, 'too-late');
    await settled(page, 'too-late');
    await page.locator('#too-late .cite a').first().click();
    await page.waitForSelector('.popover:popover-open .statement');
    expect(
      await page.evaluate(() => document.fonts.check('900 20px "Two Lines Display"', '同'))
    ).toBe(true);
    await browser.close();
    await close();
  });

  test('a page that was never read is waited for', async () => {
    const { url, close, fallSilent, speak, asked } = await line();
    const { browser, page } = await visit(url);
    await readAgain(page);
    fallSilent();
    const sources = page.goto(`${url}en/sources/`);
    await expect.poll(() => asked).toContain('/en/sources/');
    // Asked for later and opened from the store: the worker is done with waiting for the network.
    const other = await browser.newPage();
    await other.goto(url);
    speak();
    expect((await sources)?.status()).toBe(200);
    await page.locator('h1').first().waitFor();

    fallSilent();
    const english = page.goto(`${url}en/`);
    await expect.poll(() => asked).toContain('/en/');
    await Promise.all([expect(english).rejects.toThrow(), close()]);
    await browser.close();
  });

  test('a late answer is there the next time', async () => {
    const { url, close, fallSilent, speak, edit } = await line();
    const { browser, page } = await visit(url);
    await readAgain(page);
    edit('/', newer);
    fallSilent();
    await page.goto(url);
    expect(await isNewer(page)).toBe(false);
    speak();
    await expect
      .poll(() =>
        page.evaluate(async () => (await (await caches.match(location.href))?.text()) ?? '')
      )
      .toContain('content="newer"');
    fallSilent();
    await page.goto(url);
    expect(await isNewer(page)).toBe(true);
    await settled(page, 'cover');
    await browser.close();
    await close();
  });
});
