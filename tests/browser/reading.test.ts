import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { editions } from '../unit/invariants.ts';
import {
  hydrated,
  context,
  desktop,
  open,
  scrollToStep,
  settled,
  stopsOf,
  useBrowser,
  whole
} from './browser.ts';

useBrowser();
const site = inject('site');
const at = (page: Page) => page.getAttribute('[data-stage]', 'data-step');
const reader = { ...desktop, locale: 'zh-TW' };

describe('by keyboard alone', () => {
  test('the whole story can be walked, forth and back', async () => {
    const { page, complaints } = await open(site, { ...reader, reducedMotion: 'reduce' });
    const stops = await stopsOf(page);
    for (const [i, stop] of stops.entries()) {
      if (i) await page.keyboard.press(['j', 'ArrowRight'][i % 2]!);
      await settled(page, ...stop);
    }
    await page.keyboard.press('j');
    expect(await at(page)).toBe('the-reckoning');
    for (const stop of stops.slice(0, -1).reverse()) {
      await page.keyboard.press('k');
      await settled(page, ...stop);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a Page key turns the page while a section goes on below, and then takes the next', async () => {
    const { page } = await open(site, { viewport: { width: 1440, height: 480 }, locale: 'zh-TW' });
    await page.evaluate(() =>
      document.getElementById('captured')?.scrollIntoView({ behavior: 'instant' })
    );
    await settled(page, 'captured');
    const bottom = () =>
      page.$eval('#captured .text', (text) => text.getBoundingClientRect().bottom);
    const turn = async () => {
      if ((await bottom()) > 480) await page.keyboard.press('PageDown');
      expect(await at(page)).toBe('captured');
      return bottom();
    };
    await expect.poll(turn, { timeout: 20_000, interval: 800 }).toBeLessThanOrEqual(480);
    await page.keyboard.press('PageDown');
    await settled(page, 'bait-and-switch');
    await page.context().close();
  });

  test('keys with a modifier, and keys in a field, are not taken', async () => {
    const { page } = await open(site, reader);
    await hydrated(page);
    await page.keyboard.press('Alt+j');
    await page.keyboard.press('c');
    await page.focus('.settings input');
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    expect(await at(page)).toBe('cover');
    await page.context().close();
  });

  test('? shows the keys, c opens and closes the menu, Escape closes it', async () => {
    const { page } = await open(site, reader);
    await hydrated(page);
    await page.keyboard.press('?');
    await page.waitForSelector('.keys kbd:visible');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.menu .panel', { state: 'hidden' });
    await page.keyboard.press('c');
    await page.waitForSelector('.menu .panel ol:visible');
    expect(await page.innerText('.menu .panel')).toContain(
      editions['zh-hant'].chapters[3]!.summary
    );
    await page.keyboard.press('c');
    await page.waitForSelector('.menu .panel', { state: 'hidden' });
    await page.context().close();
  });

  test('the first Tab offers to skip to the story', async () => {
    const { page } = await open(site, reader);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('skip');
    await page.keyboard.press('Enter');
    // The chapter's head, and once the story follows, its first step.
    await page.waitForURL(/#origin$|\/moments\/two-men\/$/);
    await page.context().close();
  });
});

describe('the address', () => {
  test('follows the step without a trail in the history, and a reload lands there', async () => {
    const { page } = await open(site, reader);
    await settled(page, 'cover');
    const before = await page.evaluate(() => history.length);
    for (const step of ['dota', 'nauseous', 'five-days']) {
      await scrollToStep(page, step);
      await page.waitForURL(`**/moments/${step}/`);
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.reload();
    await settled(page, 'five-days');
    await whole(page);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.waitForURL(site);
    await page.context().close();
  });

  test('back and forward lead to where the reader was', async () => {
    const { page } = await open(site, reader);
    await scrollToStep(page, 'nauseous');
    await page.waitForURL('**/moments/nauseous/');
    await page.keyboard.press('c');
    await page.click('.menu a[href="#war"]');
    await page.waitForFunction(
      () => document.getElementById('war')!.getBoundingClientRect().top < innerHeight
    );
    await page.goBack();
    await settled(page, 'nauseous');
    await page.context().close();
  });

  test('is that of the step’s own page, with its card; phones share the same one', async () => {
    const { page } = await open(site, reader);
    await hydrated(page);
    await scrollToStep(page, 'nauseous');
    await page.waitForURL('**/moments/nauseous/');
    expect(await page.getAttribute('link[rel="canonical"]', 'href')).toMatch(
      /\/moments\/nauseous\/$/
    );
    const pasted = await (await fetch(page.url())).text();
    expect(pasted).toMatch(/property="og:image" content="[^"]*\/nauseous\b/);
    await page.context().close();
  });

  test('of a page that does not stand where it was published names the step in its fragment', async () => {
    const { page } = await open('about:blank', reader);
    const elsewhere = new URL('kept/of-today/', site).href;
    const html = await (await fetch(site)).text();
    await page.route(elsewhere, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
    await page.goto(elsewhere);
    await scrollToStep(page, 'nauseous');
    await page.waitForURL(`${elsewhere}#nauseous`);
    await page.reload();
    await settled(page, 'nauseous');
    await page.context().close();
  });

  test('of a heading is copied, and where copying is refused the link leads there', async () => {
    const { page } = await open(site, {
      ...reader,
      permissions: ['clipboard-read', 'clipboard-write']
    });
    await hydrated(page);
    // What copies comes with what shows notes.
    await page.waitForSelector('.popover', { state: 'attached' });
    const link = page.locator('#dota .heading a');
    await link.click();
    await page.getByText(editions['zh-hant'].ui['copied']).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site}moments/dota/`);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.locator('#founding .heading a').click();
    await page.waitForURL('**/moments/founding/');
    await page.context().close();
  });
});

describe('on return', () => {
  test('the step where the reader left is offered, quietly, and not after the end', async () => {
    const kept = await context(reader);
    const visit = async (step: string) => {
      const page = await kept.newPage();
      await page.goto(site);
      await settled(page, 'cover');
      await scrollToStep(page, step);
      await page.waitForURL(`**/moments/${step}/`);
      await page.close();
    };
    await visit('the-bid');
    const page = await kept.newPage();
    await page.goto(site);
    await page.click('.notice a');
    await settled(page, 'the-bid');
    expect(await page.locator('.notice').count()).toBe(0);
    await page.close();
    await visit('the-reckoning');
    const again = await kept.newPage();
    await again.goto(site);
    await settled(again, 'cover');
    expect(await again.locator('.notice').count()).toBe(0);
    await kept.close();
  });

  test('the time left shrinks as one reads', async () => {
    const { page } = await open(site, reader);
    const left = async () => Number(/\d+/.exec(await page.innerText('.menu .left'))?.[0]);
    const all = await left();
    await scrollToStep(page, 'the-first-suit');
    await settled(page, 'the-first-suit');
    const half = await left();
    await scrollToStep(page, 'reflection');
    await settled(page, 'reflection');
    expect(all).toBeGreaterThan(half);
    expect(half).toBeGreaterThan(await left());
    await page.context().close();
  });
});
