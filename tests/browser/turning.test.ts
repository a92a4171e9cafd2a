import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { frameWith, serveHosts } from '../hosts/serve.ts';
import { startDriven } from '../engines/engines.ts';
import { inReach, live, plain, rideTo, snippet } from '../hosts/story.ts';
import { desktop, expectAlike, open, phone, scrollToStep, settled, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');
const steps = ['dota', 'who-controls', 'captured', 'the-bid', 'too-late'];
const upright = phone.viewport;
const lying = { width: 844, height: 390 };

/** What stands at the line where a reader reads: the element of the text, and how far into it the line is. */
const atTheLine = (page: Page) =>
  page.evaluate(() => {
    const wide = matchMedia(
      '(min-width: 56.25em), (orientation: landscape) and (min-width: 31.25em)'
    ).matches;
    const line = innerHeight * (wide ? 0.6 : 0.8);
    const all = [...document.querySelectorAll('article :is(h1, h3, p)')];
    const passed = all.filter((one) => one.getBoundingClientRect().top <= line);
    return all.indexOf(passed.at(-1)!);
  });

/** Waits until the stage rests in a window of that size. */
async function turnTo(page: Page, viewport: { width: number; height: number }, step: string) {
  await page.setViewportSize(viewport);
  await page.waitForFunction(({ width }) => innerWidth === width, viewport);
  await settled(page, step);
}

describe('the step in view stays where it stood', () => {
  test.each(steps)('when a phone is turned, and turned back, at %s', async (step) => {
    const { page } = await open(site, phone);
    await scrollToStep(page, step);
    await settled(page, step);
    const before = [await page.evaluate(() => scrollY), await atTheLine(page)];
    await turnTo(page, lying, step);
    expect(await atTheLine(page)).toBe(before[1]);
    await turnTo(page, upright, step);
    expect(Math.abs((await page.evaluate(() => scrollY)) - before[0]!)).toBeLessThanOrEqual(2);
    expect(await atTheLine(page)).toBe(before[1]);
    await page.context().close();
  });

  test('when a window is zoomed, made narrow, low and large again', async () => {
    const { page } = await open(site, desktop);
    await scrollToStep(page, 'captured');
    await settled(page, 'captured');
    const before = await page.evaluate(() => scrollY);
    for (const size of [
      { width: 960, height: 600 },
      { width: 720, height: 450 },
      { width: 1000, height: 860 },
      { width: 700, height: 980 },
      { width: 2000, height: 1100 }
    ])
      await turnTo(page, size, 'captured');
    await turnTo(page, desktop.viewport, 'captured');
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThanOrEqual(2);
    await page.context().close();
  });

  test('when there is no more room for a picture, and when there is again', async () => {
    const { page } = await open(site, desktop);
    await scrollToStep(page, 'captured');
    await settled(page, 'captured');
    const before = await page.evaluate(() => scrollY);
    await page.setViewportSize({ width: 320, height: 256 });
    await page.waitForSelector('html[data-reading="plain"]', { state: 'attached' });
    await page.waitForSelector('#captured[aria-current]', { state: 'attached' });
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('#captured')!.getBoundingClientRect();
      return top < innerHeight && bottom > 0 && !document.querySelector('[data-stage]');
    });
    await page.setViewportSize(desktop.viewport);
    await settled(page, 'captured');
    await page.waitForFunction((y) => Math.abs(scrollY - y) <= 2, before);
    await page.context().close();
  });

  test('and a reader at the very top stays there', async () => {
    const { page } = await open(site, phone);
    await settled(page, 'cover');
    await turnTo(page, lying, 'cover');
    await turnTo(page, upright, 'cover');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.context().close();
  });

  test('in a frame that its host scrolls', async () => {
    const hosts = await serveHosts();
    const browser = await startDriven('chrome');
    const page = await browser.newPage();
    await page.setViewport({ ...upright, hasTouch: true, isMobile: true });
    await page.goto(hosts.publish(plain(snippet)));
    await rideTo(page, 9000);
    await live(page);
    const frame = await frameWith(page, '/en/embed/');
    await frame.waitForSelector('[data-stage] canvas');
    await frame.waitForFunction(() => Math.abs(scrollY - 9000) < 40);
    const step = await (await frame.waitForFunction(inReach)).jsonValue();
    const stays = (width: number) =>
      frame.waitForFunction(
        (step: string, width: number) =>
          innerWidth === width &&
          document.querySelector(`figure[data-stage][data-step="${step}"][data-settled="true"]`),
        { timeout: 15_000 },
        step as string,
        width
      );
    /** Waits until the page stands: nobody turns a phone back before. */
    const stands = async () => {
      let last = '';
      const rested = async () => {
        const where = [frame, page].map((one) => one.evaluate(() => scrollY));
        const now = String(await Promise.all(where));
        const same = now === last;
        last = now;
        return same;
      };
      await expect.poll(rested, { interval: 300 }).toBe(true);
    };
    const wide = (await frame.evaluate(() => innerWidth)) as number;
    await page.setViewport({ ...lying, hasTouch: true, isMobile: true, isLandscape: true });
    await frame.waitForFunction((wide: number) => innerWidth !== wide, {}, wide);
    await stays((await frame.evaluate(() => innerWidth)) as number);
    await stands();
    await page.setViewport({ ...upright, hasTouch: true, isMobile: true });
    await stays(wide);
    await browser.close();
    hosts.close();
  });
});

test.each(['the-bid', 'captured'])(
  'a chart by itself that is turned twice while it moves ends as if it had not been: %s',
  async (step) => {
    const address = `${site}embed/moments/${step}/`;
    const { page, complaints } = await open(address, phone);
    await page.click('.row button');
    await page.waitForSelector('[data-stage][data-moving]');
    for (const size of [lying, upright, lying, upright]) await page.setViewportSize(size);
    const fresh = await open(address, phone);
    await expectAlike(page, fresh.page);
    expect([...complaints, ...fresh.complaints]).toEqual([]);
    for (const one of [page, fresh.page]) await one.context().close();
  }
);
