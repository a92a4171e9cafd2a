import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { serve } from '../../src/tools/site/serve.mjs';
import { context, desktop, hydrated, scrollToStep, settled, useBrowser } from './browser.ts';

useBrowser();
const reader = { ...desktop, locale: 'zh-TW', reducedMotion: 'reduce' as const };

/** Waits until the worker has the page. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
    );
  });
const isOlder = async (page: Page) => (await page.locator('meta[name="release"]').count()) > 0;
const stores = (page: Page) => page.evaluate(() => caches.keys());

describe('without a network', () => {
  test('a story that was read opens again, moves, and shows its sources', async () => {
    const { url, close } = await serve('build');
    const browser = await context(reader);
    const page = await browser.newPage();
    await page.goto(`${url}?utm_source=x`);
    await kept(page);
    // Once more, now through the worker, which caches what it passes on.
    await Promise.all([
      page.waitForResponse(/\/notes\/zh-hant\.json$/),
      page.reload().then(() => hydrated(page))
    ]);
    await page.waitForLoadState('networkidle');
    await close();
    await page.goto(`${url}#the-bid`);
    await page.reload();
    await settled(page, 'the-bid');
    await scrollToStep(page, 'too-late');
    await settled(page, 'too-late');
    await page.waitForURL('**/moments/too-late/');
    await page.reload();
    await settled(page, 'too-late');
    await page.locator('#too-late .cite a').first().click();
    await page.waitForSelector('.popover:popover-open .statement');
    expect(
      await page.evaluate(() => document.fonts.check('900 20px "Two Lines Display"', '同'))
    ).toBe(true);
    await browser.close();
  });

  test('an edition of which nothing but its page was fetched opens and moves', async () => {
    const { url, close } = await serve('build');
    const browser = await context(reader);
    const page = await browser.newPage();
    await page.goto(url);
    await kept(page);
    await page.evaluate(async () => (await fetch('en/')).text());
    const drawn = () =>
      page.evaluate(async () => {
        const all = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
        return (await Promise.all(all)).flat().some((one) => /\/drawings\/en\./.test(one.url));
      });
    await expect.poll(drawn).toBe(true);
    await close();
    await page.goto(`${url}en/#the-bid`);
    await settled(page, 'the-bid');
    await browser.close();
  });
});

/** A copy of the built site that can be changed, without the compressed files, which would be out of date. */
function copied(): string {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  const plain = (file: string) => !/\.(br|gz)$/.test(file);
  cpSync('build', folder, { recursive: true, filter: plain });
  return folder;
}

/** The built site as if an older release: other words in its page, another version in its worker. */
function olderRelease(): string {
  const folder = copied();
  const worker = join(folder, 'service-worker.js');
  const { version } = JSON.parse(readFileSync(join(folder, '_app/version.json'), 'utf8')) as {
    version: string;
  };
  const code = readFileSync(worker, 'utf8');
  expect(code).toContain(version);
  writeFileSync(worker, code.replaceAll(version, '1000000000000'));
  const page = join(folder, 'index.html');
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace('<title>', '<meta name="release" content="older"><title>')
  );
  return folder;
}

/** The built site with the worker of one that is built with VITE_OFFLINE=off. */
async function withoutWorker(): Promise<string> {
  const folder = copied();
  const kit = 'virtual:$service-worker';
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.VITE_OFFLINE': '"off"' },
    plugins: [
      {
        name: 'service-worker',
        resolveId: (id) => (id === '$service-worker' ? kit : undefined),
        load: (id) => (id === kit ? 'export const build = [], version = "1"' : undefined)
      }
    ],
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: 'src/service-worker.ts',
        output: { entryFileNames: 'service-worker.js' }
      }
    }
  });
  return folder;
}

describe('a newer release', () => {
  test('takes over from an older one: one cache, its own page, and still readable offline', async () => {
    const old = await serve(olderRelease());
    const port = Number(new URL(old.url).port);
    const browser = await context(reader);
    const page = await browser.newPage();
    await page.goto(old.url);
    await kept(page);
    await page.reload();
    expect(await isOlder(page)).toBe(true);
    expect(await stores(page)).toEqual(['two-lines-1000000000000']);
    await old.close();

    const now = await serve('build', { port });
    await page.goto(now.url);
    // The page is the new one at once; the worker follows.
    expect(await isOlder(page)).toBe(false);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect
      .poll(() => stores(page), { timeout: 20_000 })
      .not.toContain('two-lines-1000000000000');
    expect(await stores(page)).toHaveLength(1);
    await page.reload();
    await page.waitForLoadState('networkidle');
    await now.close();
    await page.reload();
    expect(await isOlder(page)).toBe(false);
    await settled(page, 'cover');
    await browser.close();
  });
});

describe('a release without a service worker', () => {
  test('removes the worker and all that it cached', async () => {
    const without = await withoutWorker();
    const before = await serve('build');
    const browser = await context(reader);
    const page = await browser.newPage();
    await page.goto(before.url);
    await kept(page);
    await before.close();
    const after = await serve(without, { port: Number(new URL(before.url).port) });
    await page.goto(after.url);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => stores(page), { timeout: 20_000 }).toEqual([]);
    await page.goto('about:blank');
    await after.close();
    await expect(page.goto(after.url)).rejects.toThrow();
    await browser.close();
  });
});
