import { chromium, type CDPSession, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { ensureChromium } from '../../src/tools/machine/chromium.mjs';
import {
  hydrated,
  desktop,
  expectAlike,
  open,
  phone,
  scrollToStep,
  settled,
  stepsOf,
  useBrowser
} from './browser.ts';

useBrowser();
const site = inject('site');

/** How far under the window's top a step's heading stands, in px. */
const lineOf = (page: Page, step: string) =>
  page.$eval(`#${step} .title`, (title) => title.getBoundingClientRect().top);

/** Waits until all of the story is there, and a step's heading stands where it stood. */
const standsAt = (page: Page, step: string, line: number) =>
  page.waitForFunction(
    ({ step, line }) =>
      document.querySelector('.menu') !== null &&
      Math.abs(document.querySelector(`#${step} .title`)!.getBoundingClientRect().top - line) < 2,
    { step, line }
  );

/** Reads on within a step, to a line that no address names, and waits until the page has kept it. */
async function readOn(page: Page, step: string) {
  await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
  const line = await lineOf(page, step);
  await page.waitForFunction((step) => {
    const { state } = history as { state: { top?: number } | null };
    const { top } = document.getElementById(step)!.getBoundingClientRect();
    return location.pathname.endsWith(`/moments/${step}/`) && state?.top === top;
  }, step);
  return line;
}

describe('a reader who comes back', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
      // A browser that keeps pages, as readers' browsers do.
      ignoreDefaultArgs: ['--disable-back-forward-cache']
    });
  });
  afterAll(() => browser.close());

  test.each([
    ['kept by the browser', true],
    ['made anew', false]
  ])('by the back button, to a page %s, finds the place', async (_, kept) => {
    const page = await (await browser.newContext({ ...phone, serviceWorkers: 'block' })).newPage();
    if (!kept) await page.addInitScript(() => addEventListener('unload', () => {}));
    await page.goto(site);
    await page.evaluate(() =>
      addEventListener('pageshow', (event) => Object.assign(window, { kept: event.persisted }))
    );
    await scrollToStep(page, 'the-bid');
    await settled(page, 'the-bid');
    const line = await readOn(page, 'the-bid');
    await page.goto(`${site}sources/`);
    await page.goBack({ waitUntil: 'commit' });
    await settled(page, 'the-bid');
    await standsAt(page, 'the-bid', line);
    expect(await page.evaluate(() => (window as unknown as { kept?: boolean }).kept ?? false)).toBe(
      kept
    );
    await scrollToStep(page, 'dota');
    await settled(page, 'dota');
    await page.context().close();
  });
});

describe('a tab that slept', () => {
  test('for hours in the middle of a way gets there, and goes on', async () => {
    const { page, complaints } = await open(site, desktop, (page) =>
      page.addInitScript(() => {
        // A tab that sleeps gets no frame; the next comes hours later.
        const { requestAnimationFrame } = window;
        const missed: FrameRequestCallback[] = [];
        let asleep = false;
        let slept = 0;
        window.requestAnimationFrame = (then) =>
          requestAnimationFrame((now) => {
            if (asleep) missed.push(then);
            else then(now + slept);
          });
        Object.assign(window, {
          /** Falls asleep as soon as the stage moves. */
          sleep: () =>
            new Promise<void>((resolve) => {
              const stage = document.querySelector<HTMLElement>('[data-stage]')!;
              new MutationObserver((_, watch) => {
                if (stage.dataset['settled'] !== 'false') return;
                watch.disconnect();
                asleep = true;
                resolve();
              }).observe(stage, { attributes: true });
            }),
          wake: () => {
            asleep = false;
            slept += 3 * 3_600_000;
            for (const then of missed.splice(0)) window.requestAnimationFrame(then);
          }
        });
      })
    );
    type Tab = Record<'sleep' | 'wake', () => Promise<void>>;
    await scrollToStep(page, 'dota');
    await settled(page, 'dota');
    const asleep = page.evaluate(() => (window as unknown as Tab).sleep());
    await scrollToStep(page, 'the-bid');
    await asleep;
    await page.evaluate(() => (window as unknown as Tab).wake());
    await settled(page, 'the-bid');
    await scrollToStep(page, 'too-late');
    await settled(page, 'too-late');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('and is loaded again after hours shows the step that was in view', async () => {
    const { page, complaints } = await open(site, phone);
    await scrollToStep(page, 'too-late');
    await settled(page, 'too-late');
    const line = await readOn(page, 'too-late');
    await page.addInitScript(() => {
      const { now } = Date;
      Date.now = () => now() + 9 * 3_600_000;
    });
    await page.reload();
    await settled(page, 'too-late');
    await standsAt(page, 'too-late', line);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a storm of sizes', () => {
  test('ends settled, and as if the page had been opened in the last of them', async () => {
    const { page, complaints } = await open(site, desktop);
    await hydrated(page);
    const steps = await stepsOf(page);
    for (let i = 0; i < 60; i++) {
      await page.setViewportSize({
        width: 320 + ((i * 397) % 1200),
        height: 480 + ((i * 211) % 700)
      });
      await scrollToStep(page, steps[(i * 7) % steps.length]!);
    }
    // The last change is of the size alone: the step stays.
    await page.setViewportSize({ width: 384, height: 844 });
    await scrollToStep(page, 'one-billion-again');
    await settled(page, 'one-billion-again');
    await page.setViewportSize(phone.viewport);
    const fresh = await open(site, { viewport: phone.viewport });
    for (const one of [page, fresh.page]) {
      await scrollToStep(one, 'one-billion-again');
      await settled(one, 'one-billion-again');
    }
    await expectAlike(page, fresh.page);
    await fresh.page.context().close();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** What a page holds after everything that can be thrown away is. */
async function held(cdp: CDPSession) {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
  return {
    heap: of('JSHeapUsedSize') / 2 ** 20,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners')
  };
}

describe('a story read a hundred times', () => {
  test('holds no more than after ten', async () => {
    const { page, complaints } = await open(site, { ...desktop, reducedMotion: 'reduce' });
    await hydrated(page);
    // What is fetched after the first sight is there.
    await page.waitForSelector('.popover', { state: 'attached' });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    /** Through the story and back, each time by another quarter of its steps; on until the stage shows each. */
    const pass = (times: number) =>
      page.evaluate(async (times) => {
        const all = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
        const stage = document.querySelector<HTMLElement>('[data-stage]')!;
        const shows = (id: string) =>
          new Promise<void>((resolve) => {
            const look = () => stage.dataset.step === id && (watch.disconnect(), resolve());
            const watch = new MutationObserver(look);
            watch.observe(stage, { attributes: true });
            look();
          });
        for (let i = 0; i < times; i++) {
          const steps = all.filter((_, at) => at % 4 === i % 4);
          for (const step of [...steps, ...steps.toReversed()]) {
            const top = step.getBoundingClientRect().top + scrollY - innerHeight * 0.3;
            scrollTo({ top, behavior: 'instant' });
            await shows(step.id);
          }
        }
      }, times);
    await pass(10);
    const before = await held(cdp);
    await pass(90);
    // What is let go in time is not held.
    const more = async () => {
      const now = await held(cdp);
      const most = { heap: 1, nodes: 200, listeners: 20 };
      return (['heap', 'nodes', 'listeners'] as const)
        .filter((what) => now[what] - before[what] >= most[what])
        .map((what) => `${what}: ${before[what]}, then ${now[what]}`);
    };
    await expect.poll(more).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
