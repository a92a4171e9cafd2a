import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { edition } from '../unit/invariants.ts';
import { desktop, open, phone, scrollToStep, settled, untouched, useBrowser } from './browser.ts';
import { scriptsOf } from './faults.ts';

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
  test.each([
    ['reduce', 'a state is there at once', false],
    ['no-preference', 'and to others one that becomes another', true]
  ] as const)('%s: %s', async (reducedMotion, _, moves) => {
    const { page } = await open(site, { ...desktop, reducedMotion });
    await settled(page, 'cover');
    const moved = await page.evaluate(async () => {
      const stage = document.querySelector<HTMLElement>('[data-stage]')!;
      let moved = false;
      new MutationObserver(() => (moved = true)).observe(stage, {
        attributeFilter: ['data-moving']
      });
      document.getElementById('captured')?.scrollIntoView({ behavior: 'instant' });
      const stands = () => stage.dataset.step === 'captured' && stage.dataset.settled === 'true';
      while (!stands()) await new Promise(requestAnimationFrame);
      return moved;
    });
    expect(moved).toBe(moves);
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
    const originals = await page.locator('#less-open i[lang="en"]').allTextContents();
    expect(originals.at(-1)).toBe('Yup');
    expect(
      await page.getAttribute(
        '#less-open blockquote[cite$="#sutskever-yup"] [role="img"]',
        'aria-label'
      )
    ).toBe('Yup');
    expect(await page.locator('article .circulates').count()).toBe(
      edition.steps.filter(({ check }) => check).length
    );
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
  /** Most KiB of an untouched visit until it is at rest, compressed. */
  const budgets: [what: string, most: number, counts: (name: string) => boolean][] = [
    ['JavaScript', 35, (name) => name.endsWith('.js')],
    ['type', 40, (name) => name.endsWith('.woff2')],
    ['CSS', 8, (name) => name.endsWith('.css')],
    ['the whole visit', 140, () => true]
  ];

  /** Bytes of a file as it goes over the wire, compressed where that makes it smaller. */
  const weigh = async (page: Page, address: string) => {
    const body = await (await page.request.get(address)).body();
    return Math.min(body.length, brotliCompressSync(body).length);
  };

  /** Addresses of all that an untouched visit of a phone loads, the page's own first. */
  const visit = async () => {
    const { page } = await open(site, phone);
    await untouched(page);
    const loaded = await page.evaluate(() => [
      location.href,
      ...performance.getEntriesByType('resource').map(({ name }) => name)
    ]);
    return { page, loaded };
  };

  test('a visit keeps to what each kind of file may weigh', async () => {
    const { page, loaded } = await visit();
    const files: [name: string, bytes: number][] = [];
    for (const name of new Set(loaded)) files.push([name, await weigh(page, name)]);
    files.sort(([, a], [, b]) => b - a);
    for (const kind of ['.js', '.css', '.woff2'])
      expect(files.filter(([name]) => name.endsWith(kind)).length).toBeGreaterThan(0);
    const over = budgets.flatMap(([what, most, counts]) => {
      const counted = files.filter(([name]) => counts(name));
      const excess = counted.reduce((sum, [, bytes]) => sum + bytes, 0) / 1024 - most;
      return excess > 0
        ? `${what} is ${excess.toFixed(1)} KiB over its ${most} KiB: ${counted
            .map(([name, bytes]) => `${name.replace(site, '')} ${(bytes / 1024).toFixed(1)}`)
            .join(', ')}`
        : [];
    });
    expect(over).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['a moment', 'en/moments/my-hero/', 24],
    ['the embed builder', 'en/embed/builder/', 30],
    ['a chart in a frame', 'en/embed/moments/my-hero/', 58]
  ])('the scripts that %s names keep to what they may weigh', async (_, path, most) => {
    const { named } = await scriptsOf(site + path);
    const { page } = await open('about:blank', phone);
    const bytes = await Promise.all(named.map((address) => weigh(page, address)));
    expect(bytes.reduce((sum, one) => sum + one) / 1024).toBeLessThanOrEqual(most);
    await page.context().close();
  });

  test('no picture comes before it is needed, and one face', async () => {
    const { page, loaded } = await visit();
    expect(loaded.filter((name) => /figures|cards|\.(png|jpg)$/.test(name))).toEqual([]);
    expect(loaded.filter((name) => name.endsWith('.woff2'))).toHaveLength(1);
    await page.context().close();
  });
});
