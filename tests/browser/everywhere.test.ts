import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { edition } from '../unit/invariants.ts';
import { desktop, open, phone, scrollToStep, settled, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');

describe('without JavaScript', () => {
  test('the whole text stands there, and each step shows its own figure', async () => {
    const { page, complaints } = await open(site, { ...phone, javaScriptEnabled: false });
    expect(await page.isVisible('[data-stage]')).toBe(false);
    const article = (await page.textContent('article')) ?? '';
    for (const step of edition.steps) if (step.chapter) expect(article).toContain(step.heading);
    const figures = await page.$$eval('section[data-step] img', (images) =>
      images.map((image) => image.getAttribute('src') ?? '')
    );
    expect(figures).toHaveLength(edition.steps.length);
    for (const [i, source] of figures.entries()) {
      expect(source).toContain(`figures/zh-hant/${edition.steps[i]?.id}.svg`);
      const image = page.locator('section[data-step] img').nth(i);
      await image.scrollIntoViewIfNeeded();
      expect(await image.isVisible()).toBe(true);
      const answer = await page.request.get(new URL(source, site).href);
      expect(answer.headers()['content-type']).toContain('image/svg+xml');
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('print', () => {
  test('shows the text with a figure for each step instead of the stage', async () => {
    const { page } = await open(site);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('[data-stage]')).toBe(false);
    expect(await page.isVisible('#the-reply img')).toBe(true);
    await page.context().close();
  });
});

describe('for readers who want less motion', () => {
  test('a state is there at once', async () => {
    const { page } = await open(site, { ...desktop, reducedMotion: 'reduce' });
    const moved = await page.evaluate(async () => {
      const stage = document.querySelector<HTMLElement>('[data-stage]')!;
      const seen: string[] = [];
      new MutationObserver(() => seen.push(stage.dataset.settled ?? '')).observe(stage, {
        attributes: true
      });
      document.getElementById('captured')?.scrollIntoView({ behavior: 'instant' });
      while (stage.dataset.step !== 'captured') await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return seen.includes('false');
    });
    expect(moved).toBe(false);
    await settled(page, 'captured');
    await page.context().close();
  });
});

describe('under a path below the root', () => {
  test('stage, figures, face and sources are found', async () => {
    const below = inject('siteUnderPath');
    const { page, complaints } = await open(below);
    await scrollToStep(page, 'too-late');
    await settled(page, 'too-late');
    expect(
      await page.evaluate(() => document.fonts.check('900 20px "Two Lines Display"', '同'))
    ).toBe(true);
    const mark = await page.getAttribute('#too-late .cite a', 'href');
    expect(mark).toBe('/stories/two-lines/sources/#verdict');
    expect(
      (await page.request.get(new URL('figures/zh-hant/too-late.svg', below).href)).status()
    ).toBe(200);
    await page.goto(new URL(mark ?? '', below).href);
    expect(await page.isVisible('#verdict')).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the record', () => {
  test('a quotation stands in its original, marked as English', async () => {
    const { page } = await open(site);
    expect(await page.textContent('#less-open i[lang="en"]')).toBe('Yup');
    expect(await page.textContent('#less-open blockquote[cite$="#sutskever-yup"]')).toBe('Yup');
    expect(await page.$$eval('#his-reaction .circulates', (all) => all.length)).toBe(1);
    await page.context().close();
  });

  test('headings go down in order', async () => {
    const { page } = await open(site);
    const levels = await page.$$eval('h1, h2, h3, h4', (all) =>
      all.map(({ tagName }) => Number(tagName[1]))
    );
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, i) => i === 0 || level <= (levels[i - 1] ?? 0) + 1)).toBe(true);
    await page.context().close();
  });
});

describe('weight', () => {
  /** Bytes of some files as they go over the wire, compressed, in KiB. */
  const weigh = async (page: Page, addresses: string[]) => {
    let sum = 0;
    for (const address of new Set(addresses)) {
      const body = await (await page.request.get(address)).body();
      sum += address.endsWith('.js') ? brotliCompressSync(body).length : body.length;
    }
    return sum / 1024;
  };

  test('the first sight needs at most 60 KB of JavaScript and 40 KB of type; with what follows it is 64 KB', async () => {
    const { page } = await open(site);
    const html = await (await page.request.get(site)).text();
    const first = [...html.matchAll(/href="([^"]+\.js)"/g)].map(
      ([, at = '']) => new URL(at, site).href
    );
    await page.waitForResponse(/\/notes\/.*\.json$/);
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name)
    );
    const of = (kind: string) => loaded.filter((name) => new URL(name).pathname.endsWith(kind));
    expect(first.length).toBeGreaterThan(5);
    expect(await weigh(page, first)).toBeLessThanOrEqual(60);
    expect(await weigh(page, of('.js'))).toBeLessThanOrEqual(64);
    expect(of('.woff2')).toHaveLength(1);
    expect(await weigh(page, of('.woff2'))).toBeLessThanOrEqual(40);
    await page.context().close();
  });
});
