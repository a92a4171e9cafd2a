import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { desktop, open, phone, scriptsIn, untouched, useBrowser, whole } from './browser.ts';
import { event } from './relay.ts';

useBrowser();
const site = inject('site');

/** Opens a page that nobody touches, once nothing loads any more. */
async function openUntouched(address: string, device: typeof phone | typeof desktop = phone) {
  const opened = await open(address, device);
  await untouched(opened.page);
  return opened;
}
const canvas = '[data-stage] canvas';
const stands = (page: Page, step: string) =>
  page.waitForSelector(`figure[data-stage][data-step="${step}"][data-settled="true"]:has(canvas)`);

describe('what there is to read', () => {
  type Painted = Window & { paint?: () => void };

  test.each([
    ['the article', ''],
    ['a moment', 'moments/dota/']
  ])('is painted before %s fetches any script but the one that waits for it', async (_, path) => {
    const asked: string[] = [];
    const { page } = await open(new URL(path, site).href, phone, async (page) => {
      page.on('request', (request) => void asked.push(request.url()));
      await page.addInitScript(() => {
        const { observe } = PerformanceObserver.prototype;
        PerformanceObserver.prototype.observe = function (options) {
          const ask = () => observe.call(this, options);
          if (options?.type === 'paint') (window as Painted).paint = ask;
          else ask();
        };
      });
    });
    await page.waitForFunction(() => (window as Painted).paint);
    expect(asked.filter((address) => address.endsWith('.js'))).toEqual([
      expect.stringContaining('/start.')
    ]);
    expect(await page.locator('html[data-hydrated]').count()).toBe(0);
    await page.evaluate(() => (window as Painted).paint?.());
    await page.waitForSelector('html[data-hydrated]', { state: 'attached' });
    await page.context().close();
  });

  test('need not be painted for ever: a page that never says so starts too', async () => {
    const { page } = await open(site, phone, (page) =>
      page.addInitScript(() => {
        PerformanceObserver.prototype.observe = () => {};
      })
    );
    await page.waitForSelector('html[data-hydrated]', { state: 'attached' });
    await page.context().close();
  });
});

describe('a page that nobody has touched', () => {
  test.each([
    ['phone', phone],
    ['desktop', desktop]
  ])(
    'on a %s shows the cover with its names as it was served, and fetches the chart at the first sign',
    async (_, device) => {
      const { page } = await openUntouched(site, device);
      const musk = page.locator('[data-stage] svg:visible text', { hasText: '馬斯克' }).first();
      const before = (await musk.boundingBox())!;
      expect(await page.locator(canvas).count()).toBe(0);
      const fetched = (await scriptsIn(page)).length;
      await page.mouse.move(30, 30);
      await stands(page, 'cover');
      expect((await scriptsIn(page)).length).toBeGreaterThan(fetched);
      // It stays where it was served.
      const after = (await musk.boundingBox())!;
      expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(25);
      await page.context().close();
    }
  );

  const signs: [string, (page: Page) => Promise<unknown>, string][] = [
    ['a touch', (page) => page.touchscreen.tap(200, 700), 'dota'],
    ['the key to the next step', (page) => page.keyboard.press('ArrowRight'), 'who-controls'],
    ['Tab', (page) => page.keyboard.press('Tab'), 'dota'],
    [
      'a scroll without any of them, as of a search',
      (page) =>
        page.evaluate(() =>
          document.getElementById('less-open')!.scrollIntoView({ behavior: 'instant' })
        ),
      'less-open'
    ]
  ];
  test.each(signs)(
    'of a moment becomes the story there with the moment’s picture, which moves at %s',
    async (_, sign, step) => {
      const { page, complaints } = await openUntouched(new URL('moments/dota/', site).href);
      await whole(page);
      expect(await page.locator('.stage :is(svg, img)').first().isVisible()).toBe(true);
      expect(await page.locator(canvas).count()).toBe(0);
      await sign(page);
      await stands(page, step);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  );

  test('has its chart where the reader’s only sign came before the script', async () => {
    const { happen: go, happened } = event();
    const { page } = await open(site, phone, (page) =>
      page.route(/islands\/story\./, (route) => happened.then(() => route.continue()))
    );
    await page.mouse.move(30, 30);
    await page.waitForSelector('html[data-begun]', { state: 'attached' });
    // Nothing would answer it yet.
    expect(await page.isVisible('[data-explore]')).toBe(false);
    go();
    await stands(page, 'cover');
    expect(await page.isVisible('[data-explore]')).toBe(true);
    await page.context().close();
  });

  test('has its chart at once where the address names a step', async () => {
    const { page } = await openUntouched(new URL('#dota', site).href, desktop);
    await stands(page, 'dota');
    await page.context().close();
  });
});

test('who has scrolled before a moment becomes the story reads on in the same line', async () => {
  const { page } = await open('about:blank', { ...phone, locale: 'zh-TW' });
  await page.setViewportSize({ width: 390, height: 500 });
  const { happen: go, happened } = event();
  await page.route(site, (route) => happened.then(() => route.continue()));
  await page.goto(new URL('moments/who-controls/', site).href);
  await page.evaluate(() => scrollTo({ top: 260, behavior: 'instant' }));
  const top = () =>
    page.$eval('#who-controls .title', (title) => Math.round(title.getBoundingClientRect().top));
  const before = await top();
  go();
  await whole(page);
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
  await page.context().close();
});
