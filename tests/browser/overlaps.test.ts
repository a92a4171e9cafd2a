import { chromium, type Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { ensureChromium } from '../../src/tools/machine/chromium.mjs';
import { editions } from '../unit/invariants.ts';
import { hydrated, open, settled, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');

/** The screens of the design: foldable, small and usual phones, lying phone, tablets, laptops, walls. */
const screens: [number, number][] = [
  [280, 653],
  [360, 640],
  [390, 844],
  [844, 390],
  [820, 1180],
  [1024, 768],
  [1180, 820],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [2560, 1440]
];

/**
 * Labels of the stage that lie on a label, a line or half on a box or under the menu, or that leave the stage, as the
 * browser has set them: boxes of texts and rectangles, and points along every path, in pixels of the window.
 */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const svg = document.querySelector<SVGSVGElement>('[data-stage] svg[aria-hidden]')!;
    const stage = svg.getBoundingClientRect();
    const seen = (element: Element) => Number(getComputedStyle(element).opacity) > 0.02;
    const labels = [...svg.querySelectorAll('text')].filter(seen).map((text) => {
      // The line box is taller than the letters.
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const air = (bottom - top) * 0.16;
      return {
        text: text.textContent ?? '',
        left: left + 1,
        right: right - 1,
        top: top + air,
        bottom: bottom - air
      };
    });
    type Box = (typeof labels)[number];
    const name = (box: Box) => `"${box.text}"`;
    const meet = (a: Omit<Box, 'text'>, b: Omit<Box, 'text'>) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const found: string[] = [];
    const button = document.querySelector('.menu summary')?.getBoundingClientRect();
    for (const [i, label] of labels.entries()) {
      if (button && meet(label, button)) found.push(`${name(label)} under the menu`);
      for (const other of labels.slice(i + 1))
        if (meet(label, other)) found.push(`${name(label)} on ${name(other)}`);
      if (
        label.left < stage.left - 2 ||
        label.right > stage.right + 2 ||
        label.top < stage.top - 2 ||
        label.bottom > stage.bottom + 2
      )
        found.push(`${name(label)} leaves the stage`);
    }
    for (const path of svg.querySelectorAll<SVGPathElement>(':scope > path')) {
      if (!seen(path)) continue;
      const half = Number(path.getAttribute('stroke-width') ?? 1) / 2;
      const matrix = path.getScreenCTM()!;
      const length = path.getTotalLength();
      const hit = new Set<Box>();
      for (let at = 0; at <= length; at += 2) {
        const { x, y } = path.getPointAtLength(at).matrixTransform(matrix);
        for (const label of labels)
          if (
            x + half > label.left &&
            x - half < label.right &&
            y + half > label.top &&
            y - half < label.bottom
          )
            hit.add(label);
      }
      for (const label of hit) found.push(`${name(label)} on a line`);
    }
    for (const rect of svg.querySelectorAll<SVGRectElement>(':scope > rect')) {
      if (!seen(rect)) continue;
      const box = rect.getBoundingClientRect();
      for (const label of labels) {
        if (!meet(label, box)) continue;
        const held =
          box.left <= label.left + 1 &&
          box.right >= label.right - 1 &&
          box.top <= label.top + 1 &&
          box.bottom >= label.bottom - 1;
        if (!held) found.push(`${name(label)} half on a box`);
      }
    }
    return found;
  });
}

async function goTo(page: Page, step: string) {
  await page.evaluate(
    (id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }),
    step
  );
  await settled(page, step);
}

describe('the checker', () => {
  test('sees a label moved onto another, onto a line, and off the stage', async () => {
    const { page } = await open(site, {
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce'
    });
    await hydrated(page);
    await goTo(page, 'the-lines-part');
    expect(await overlaps(page)).toEqual([]);
    const move = (to: string) =>
      page.evaluate((where) => {
        const texts = [
          ...document.querySelectorAll<SVGTextElement>('[data-stage] svg[aria-hidden] text')
        ];
        const [one, two] = [texts[0]!, texts[1]!];
        if (where === 'label') {
          one.setAttribute('x', two.getAttribute('x')!);
          one.setAttribute('y', two.getAttribute('y')!);
        } else if (where === 'outside') one.setAttribute('x', '-400');
        else {
          const line = document.querySelector<SVGPathElement>(
            '[data-stage] svg > path[stroke*="musk"]'
          )!;
          const { x, y } = line.getPointAtLength(line.getTotalLength() / 2);
          one.setAttribute('x', String(x - 5));
          one.setAttribute('y', String(y));
        }
      }, to);
    await move('label');
    expect((await overlaps(page)).join()).toContain('" on "');
    await move('line');
    expect((await overlaps(page)).join()).toContain('on a line');
    await move('outside');
    expect((await overlaps(page)).join()).toContain('leaves the stage');
    await page.context().close();
  });
});

/** What lies on anything at any step of a page that is hydrated. */
async function overlapsOf(page: Page, steps: readonly { id: string }[]): Promise<string[]> {
  const found: string[] = [];
  for (const { id } of steps.slice(1)) {
    await goTo(page, id);
    found.push(...(await overlaps(page)).map((one) => `${id}: ${one}`));
  }
  return found;
}

describe('no label lies on anything for a reader', () => {
  test.each([
    [1280, 800],
    [390, 844]
  ])('who spaces text (WCAG 1.4.12), on a screen of %d by %d', async (width, height) => {
    // As a reader's own styles, which no policy of the page refuses.
    const { page } = await open(new URL('en/', site).href, {
      viewport: { width, height },
      reducedMotion: 'reduce',
      locale: 'en-GB',
      bypassCSP: true
    });
    await hydrated(page);
    await page.addStyleTag({
      content:
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important} p{margin-bottom:2em!important}'
    });
    expect(await overlapsOf(page, editions.en.steps)).toEqual([]);
    await page.context().close();
  });

  test.each([
    [1280, 900],
    [600, 1100]
  ])('whose type is half as large again, on a screen of %d by %d', async (width, height) => {
    const browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--blink-settings=defaultFontSize=24']
    });
    const page = await browser.newPage({
      viewport: { width, height },
      reducedMotion: 'reduce',
      serviceWorkers: 'block'
    });
    await page.goto(new URL('en/', site).href);
    await hydrated(page);
    expect(await overlapsOf(page, editions.en.steps)).toEqual([]);
    await browser.close();
  });
});

// What the layout reckons for every edition on every screen (tests/unit/scenes.test.ts), seen here on one edition a screen.
describe('no label lies on anything', () => {
  const all = Object.values(editions);
  test.each(
    screens.map(([width, height], i) => {
      const edition = all[i % all.length]!;
      return [edition.settings.id, width, height, edition] as const;
    })
  )('of %s on a screen of %d by %d', async (_, width, height, edition) => {
    const { page, complaints } = await open(new URL(edition.home.slice(1), site).href, {
      viewport: { width, height },
      reducedMotion: 'reduce',
      locale: edition.settings.lang
    });
    await hydrated(page);
    expect(await overlapsOf(page, edition.steps)).toEqual([]);
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      )
    ).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
