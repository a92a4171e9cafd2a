import { readFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { ensureChromium } from '../../src/tools/machine/chromium.mjs';
import { dark } from '../../src/lib/chart/theme.ts';
import { missing, startDriven } from '../engines/engines.ts';
import { watched } from '../engines/witness.ts';
import { editions } from '../unit/invariants.ts';
import { hydrated, desktop, open, scrollToStep, settled, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');
const english = new URL('en/', site).href;

describe('a browser whose reader set larger type', () => {
  /** Sizes of the page's type and of the stage's labels, in px. */
  const sizes = (page: Page) =>
    page.evaluate(() => ({
      type: Object.fromEntries(
        [
          'article p',
          'h1',
          '#captured .title',
          '.menu summary',
          'figcaption',
          '.cite',
          'footer p'
        ].map((one) => [one, parseFloat(getComputedStyle(document.querySelector(one)!).fontSize)])
      ),
      labels: Math.min(
        ...[...document.querySelectorAll('[data-stage] text')].map((one) =>
          parseFloat(getComputedStyle(one).fontSize)
        )
      )
    }));

  test('gets all of it larger, with the labels of the picture', async () => {
    const read = async (size: number) => {
      const browser = await chromium.launch({
        executablePath: ensureChromium(),
        args: [
          '--no-sandbox',
          '--disable-dev-shm-usage',
          `--blink-settings=defaultFontSize=${size}`
        ]
      });
      const page = await browser.newPage({ ...desktop, serviceWorkers: 'block' });
      await page.goto(english);
      await hydrated(page);
      await scrollToStep(page, 'captured');
      await settled(page, 'captured');
      const found = await sizes(page);
      await browser.close();
      return found;
    };
    const [usual, large] = [await read(16), await read(24)];
    for (const [what, size] of Object.entries(usual.type))
      expect(large.type[what]! / size, what).toBeGreaterThan(1.1);
    expect(large.type['article p']! / usual.type['article p']!).toBeGreaterThan(1.2);
    expect(large.labels / usual.labels).toBeGreaterThan(1.25);
  });

  test('has no size of type that does not follow it', async () => {
    const css = await Promise.all(
      [...(await (await fetch(english)).text()).matchAll(/href="([^"]+\.css)"/g)].map(
        async ([, at = '']) => (await fetch(new URL(at, english))).text()
      )
    );
    expect(css.length).toBeGreaterThan(0);
    const fixed = css
      .join('')
      .match(/[{;]font(-size)?:[^;}]*\dpx[^;}]*/g)
      ?.filter((rule) => !/rem/.test(rule));
    expect(fixed ?? []).toEqual([]);
  });
});

describe('a reader of Dark Reader', () => {
  test('gets the page’s own dark theme, whose chart it leaves alone', async () => {
    const { page } = await open(english, { ...desktop, colorScheme: 'light', bypassCSP: true });
    await hydrated(page);
    await page.evaluate(readFileSync('node_modules/darkreader/darkreader.js', 'utf8'));
    await page.evaluate(() =>
      (window as unknown as { DarkReader: { enable(theme: object): void } }).DarkReader.enable({})
    );
    await page.waitForSelector('html[data-theme="dark"]', { state: 'attached' });
    await scrollToStep(page, 'the-email');
    await settled(page, 'the-email');
    await page.waitForFunction(() => !document.querySelector('style.darkreader'));
    const colours = await page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d')!;
      const of = (colour: string) => {
        canvas.fillStyle = colour;
        return canvas.fillStyle;
      };
      return {
        paper: of(getComputedStyle(document.documentElement).backgroundColor),
        words: [...document.querySelectorAll('[data-stage] text')].map((one) =>
          of(getComputedStyle(one).fill)
        )
      };
    });
    expect(colours.paper).toBe(dark.paper);
    expect(colours.words.length).toBeGreaterThan(3);
    for (const colour of colours.words) expect(Object.values(dark)).toContain(colour);
    await page.context().close();
  });

  test('who chose the light theme keeps it', async () => {
    const { page } = await open(english, { ...desktop, bypassCSP: true }, (page) =>
      page.addInitScript(() => localStorage.setItem('two-lines:theme', 'light'))
    );
    await hydrated(page);
    await page.evaluate(readFileSync('node_modules/darkreader/darkreader.js', 'utf8'));
    await page.evaluate(() =>
      (window as unknown as { DarkReader: { enable(theme: object): void } }).DarkReader.enable({})
    );
    await page.waitForSelector('meta[name="darkreader-lock"]', { state: 'attached' });
    expect(await page.getAttribute('html', 'data-theme')).toBe('light');
    await page.context().close();
  });
});

describe.skipIf(missing('firefox'))('a browser that refuses SVG', () => {
  test.each([
    ['and scripts', false],
    ['and no more', true]
  ])('%s gets each figure as PNG', async (_, scripts) => {
    const served = await watched(site);
    const browser = await startDriven('firefox', {
      prefs: { 'svg.disabled': true, 'javascript.enabled': scripts }
    });
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(`${served.url}en/embed/flat/`, { waitUntil: 'load' });
    const seen = async () => {
      if (scripts)
        await page.evaluate(() => {
          for (const image of document.images) image.loading = 'eager';
        });
      return new Set(served.asked.filter((url) => /figures\/en\/.*\.png$/.test(url))).size;
    };
    await expect.poll(seen, { timeout: 30_000 }).toBe(editions.en.steps.length);
    await browser.close();
    served.close();
  });
});

test('a browser that has SVG and scripts gets no PNG', async () => {
  const served = await watched(site);
  const { page } = await open(`${served.url}en/embed/flat/`, desktop);
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all(Array.from(document.images, (image) => image.decode()));
  });
  expect(served.asked.filter((url) => url.endsWith('.png'))).toEqual([]);
  await page.context().close();
  served.close();
});
