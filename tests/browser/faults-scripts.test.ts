import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { desktop, open, phone, scrollToStep, settled, untouched, useBrowser } from './browser.ts';
import { errorsIn, scriptsOf, standsStill } from './faults.ts';
import { event } from './relay.ts';

useBrowser();
const site = inject('site');

const kinds = ['start', 'own', 'story', 'rest'] as const;

/** What may become of a script. */
const ways: [string, (route: Route) => unknown][] = [
  ['is not found', (route) => route.fulfill({ status: 404, body: 'Not found' })],
  ['breaks off', (route) => route.abort('connectionreset')]
];
const never = () => {};

describe.each(kinds)('a script of the page (%s)', (kind) => {
  const lost = async () => {
    const scripts = (await scriptsOf(site))[kind];
    expect(scripts.length).toBeGreaterThan(0);
    return ({ href }: URL) => scripts.includes(href);
  };

  test.each(ways)('that %s leaves text and figures', async (_, how) => {
    const scripts = await lost();
    const { page, complaints } = await open(site, phone, (page) => page.route(scripts, how));
    await standsStill(page);
    expect(errorsIn(complaints)).toEqual([]);
    await page.context().close();
  });

  test('that never comes leaves text and figures after a while', async () => {
    const scripts = await lost();
    const { page, complaints } = await open(site, phone, async (page) => {
      await page.clock.install();
      await page.route(scripts, never);
    });
    await page.clock.fastForward(11_000);
    await standsStill(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('that comes very late lets the reader read on in text and figures', async () => {
    const scripts = await lost();
    const late = event();
    const { page, complaints } = await open(site, desktop, async (page) => {
      await page.clock.install();
      await page.route(scripts, (route) => late.happened.then(() => route.continue()));
    });
    await page.clock.fastForward(11_000);
    await page.evaluate(() =>
      document.getElementById('dota')?.scrollIntoView({ behavior: 'instant' })
    );
    const top = () => page.$eval('#dota', (step) => Math.round(step.getBoundingClientRect().top));
    const before = await top();
    late.happen();
    await page.waitForSelector('html[data-hydrated][data-reading="plain"]');
    expect(await top()).toBe(before);
    await standsStill(page);
    // Now that it is there, the reader may still have it.
    await page.keyboard.press('c');
    await page.check('input[value="scroll"]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-stage][data-settled="true"] canvas');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test('a script that comes before the styles waits for them, and the story opens where its address says', async () => {
  const styles = event();
  const { page, complaints } = await open('about:blank', phone);
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await page.clock.install();
  await page.route(/\.css$/, (route) => styles.happened.then(() => route.continue()));
  const { start } = await scriptsOf(site);
  const came = page.waitForEvent('requestfinished', (request) => start.includes(request.url()));
  await page.goto(new URL('#dota', site).href, { waitUntil: 'commit' });
  await came;
  // Longer than a script waits for a paint.
  await page.clock.fastForward(4000);
  expect(asked.filter((address) => address.endsWith('.js'))).toEqual(start);
  expect(await page.getAttribute('html', 'data-hydrated')).toBe(null);
  styles.happen();
  await settled(page, 'dota');
  const top = (await page.locator('#dota h3').boundingBox())!.y;
  const { y, height } = (await page.locator('.stage').boundingBox())!;
  expect(top).toBeGreaterThan(y + height);
  expect(top).toBeLessThan(phone.viewport.height);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each(ways)(
  'what the pictures are drawn from, when it %s, leaves text and figures, and may be asked for again',
  async (_, how) => {
    const drawings = /\/drawings\//;
    const { page, complaints } = await open(site, desktop, (page) => page.route(drawings, how));
    await scrollToStep(page, 'dota');
    await standsStill(page);
    await page.unroute(drawings);
    await page.keyboard.press('c');
    await page.check('input[value="scroll"]');
    await page.keyboard.press('Escape');
    await settled(page, 'dota');
    expect(errorsIn(complaints)).toEqual([]);
    await page.context().close();
  }
);

describe('what loads after the first view', () => {
  /** Scripts that neither the page names nor its stage needs. */
  const later = async () => {
    const { named } = await scriptsOf(site);
    const { page } = await open(site, desktop);
    await untouched(page);
    // Those of the worker that draws it are its own.
    const ofStage: string[] = [];
    page.on('request', (request) => void ofStage.push(request.url()));
    await scrollToStep(page, 'dota');
    await settled(page, 'dota');
    await page.context().close();
    return ({ href, pathname }: URL) =>
      /_app.+\.js$/.test(pathname) && ![...named, ...ofStage].includes(href);
  };
  const atDinner = async (prepare: (page: Page) => Promise<unknown>) => {
    const opened = await open(site, desktop, prepare);
    await scrollToStep(opened.page, 'dota');
    await settled(opened.page, 'dota');
    return opened;
  };

  test.each(ways)('where it %s, the story moves, and marks and links lead on', async (_, how) => {
    const scripts = await later();
    const { page, complaints } = await atDinner((page) => page.route(scripts, how));
    await page.keyboard.press('c');
    await page.waitForSelector('.menu details[open] ol');
    await page.keyboard.press('Escape');
    await page.locator('#the-reckoning [data-explore]').click();
    await scrollToStep(page, 'dota');
    await page.waitForURL('**/moments/dota/');
    await page.locator('#dota .cite a').first().click();
    await page.waitForURL(/\/sources\/#/);
    await page.goBack();
    const asked = page.waitForRequest(
      (request) => request.isNavigationRequest() && request.url().endsWith('/moments/dota/')
    );
    await page.locator('#dota a[data-share]').first().click();
    await asked;
    expect(errorsIn(complaints)).toEqual([]);
    await page.context().close();
  });

  test('where it never comes, marks are links', async () => {
    const scripts = await later();
    const { page, complaints } = await atDinner((page) => page.route(scripts, never));
    await page.locator('#dota .cite a').first().click();
    await page.waitForURL(/\/sources\/#/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['the sources', '#dota .cite a', /\/sources\//],
    ['the means to share', '#dota a[data-share]', /\/moments\/dota\//]
  ])('where %s never come, a press on their link is not for nothing', async (_, link, there) => {
    const { page } = await atDinner(async (page) => {
      await page.clock.install();
      await page.route(/\/(notes|share)\/[\w-]+\.json$/, never);
    });
    await page.waitForSelector('.popover', { state: 'attached' });
    await page.locator(link).first().click();
    const asked = page.waitForRequest(
      (request) => request.isNavigationRequest() && there.test(request.url())
    );
    await page.evaluate(() => Object.assign(window, { before: true }));
    await page.clock.fastForward(9_000);
    await asked;
    // A page that is on its way is not closed: the browser would wait for it.
    await page.waitForFunction(() => !('before' in window));
    await page.context().close();
  });
});

describe('an error that is not the page’s own', () => {
  test.each<[string, () => void]>([
    [
      'a promise that an extension’s script lets fail',
      () => void Promise.reject(new Error('foreign'))
    ],
    ['a promise that fails without a word', () => void Promise.reject()],
    [
      'an error in an extension’s script',
      () => {
        const event = new ErrorEvent('error', {
          message: 'foreign',
          filename: 'chrome-extension://abcdef/content.js'
        });
        window.dispatchEvent(event);
      }
    ],
    [
      'a loop of ResizeObserver',
      () => {
        const message = 'ResizeObserver loop completed with undelivered notifications.';
        window.dispatchEvent(new ErrorEvent('error', { message, filename: location.href }));
      }
    ],
    [
      'a script of another host that does not come',
      () => {
        const script = document.createElement('script');
        document.documentElement.append(script);
        script.dispatchEvent(new Event('error'));
      }
    ]
  ])('%s, while the page’s script is on its way, costs nothing', async (_, fail) => {
    const scripts = (await scriptsOf(site)).own;
    const late = event();
    const { page } = await open(site, desktop, (page) =>
      page.route(
        ({ href }) => scripts.includes(href),
        (route) => late.happened.then(() => route.continue())
      )
    );
    await page.evaluate(fail);
    // A promise that fails is told of after its task.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await page.getAttribute('html', 'data-reading')).toBe('scroll');
    late.happen();
    await settled(page, 'cover');
    await scrollToStep(page, 'dota');
    await settled(page, 'dota');
    await page.context().close();
  });
});
