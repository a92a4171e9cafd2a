import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { edition, editions } from '../unit/invariants.ts';
import { hydrated, open, settled, useBrowser } from './browser.ts';
import { standsStill } from './faults.ts';

useBrowser();
const site = inject('site');
const steps = edition.steps.filter((_, i) => i % 5 === 1).map(({ id }) => id);

/** px that a picture must have to be seen. */
const least = 200;

async function goTo(page: Page, step: string) {
  await page.evaluate(
    (id) => document.getElementById(id)!.scrollIntoView({ behavior: 'instant' }),
    step
  );
}

/** What is fixed in the window and lies on a label of the stage, on its caption or on the story's text. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const fixed = [...document.querySelectorAll<HTMLElement>('.menu, .notice')]
      .filter((one) => getComputedStyle(one).position === 'fixed' && one.checkVisibility())
      .map((one) => (one.querySelector('summary') ?? one).getBoundingClientRect());
    const line = document.createRange();
    const words: DOMRect[] = [
      ...[...document.querySelectorAll('[data-stage] text')].map((one) =>
        one.getBoundingClientRect()
      ),
      ...[...document.querySelectorAll('[data-stage] figcaption span, article :is(h1, h3, p)')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .flatMap((one) => {
          line.selectNodeContents(one);
          return [...line.getClientRects()];
        })
    ];
    return fixed.flatMap((box) =>
      words.filter(
        (one) =>
          one.left < box.right - 1 &&
          box.left < one.right - 1 &&
          one.top < box.bottom - 1 &&
          box.top < one.bottom - 1
      )
    ).length;
  });

describe.each(Object.values(editions).map((one) => [one.settings.id, one] as const))(
  '%s in a window that is low, small or held upright',
  (_, { home, settings }) => {
    const address = new URL(home.slice(1), site).href;

    test.each([
      [320, 256],
      [640, 260],
      [740, 280],
      [480, 320],
      [390, 400]
    ])('of %d by %d stands as text and figures, and nothing covers it', async (width, height) => {
      const { page, complaints } = await open(address, {
        viewport: { width, height },
        locale: settings.lang
      });
      await page.waitForSelector('html[data-hydrated]', { state: 'attached' });
      await goTo(page, steps[2]!);
      await page.waitForSelector(`#${steps[2]}[aria-current]`);
      if (width > height) expect(await covered(page)).toBe(0);
      if (settings.id === 'zh-hant') await standsStill(page);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    test.each([
      [568, 320],
      [740, 296],
      [667, 375],
      [844, 390],
      [932, 430],
      [1024, 480],
      [360, 640],
      [390, 844],
      [820, 1180]
    ])('of %d by %d shows a picture, and nothing covers label or text', async (width, height) => {
      const { page, complaints } = await open(address, {
        viewport: { width, height },
        locale: settings.lang,
        reducedMotion: 'reduce'
      });
      await hydrated(page);
      for (const step of steps) {
        await goTo(page, step);
        await settled(page, step);
        const picture = (await page.locator('[data-stage] .picture').boundingBox())!;
        expect(Math.min(picture.width, picture.height), step).toBeGreaterThanOrEqual(least);
        expect(await covered(page), step).toBe(0);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    // A picture of another size would be drawn anew, and not move.
    test.each([
      [360, 740],
      [390, 844],
      [820, 1180],
      [1024, 768]
    ])('of %d by %d has a picture of one size from the cover to the end', async (width, height) => {
      const { page } = await open(address, {
        viewport: { width, height },
        locale: settings.lang,
        reducedMotion: 'reduce'
      });
      await hydrated(page);
      const seen = new Map<string, string>();
      for (const { id } of edition.steps) {
        await goTo(page, id);
        // What it shows does not count: only the room that it has.
        const picture = await page.waitForSelector(`[data-stage][data-step="${id}"] .picture`);
        const { width, height } = (await picture.boundingBox())!;
        seen.set(`${width} by ${height}`, id);
      }
      expect([...seen]).toHaveLength(1);
      await page.context().close();
    });

    test('wherever a picture moves, it has room', async () => {
      for (const [width, height] of [
        [544, 320],
        [545, 544],
        [280, 544],
        [320, 512],
        [900, 320],
        [899, 910]
      ] as const) {
        const { page } = await open(address, {
          viewport: { width, height },
          locale: settings.lang,
          reducedMotion: 'reduce'
        });
        await hydrated(page);
        for (const step of [steps[1]!, steps[4]!]) {
          await goTo(page, step);
          await settled(page, step);
          const picture = (await page.locator('[data-stage] .picture').boundingBox())!;
          expect(
            Math.min(picture.width, picture.height),
            `${step} ${width} × ${height}`
          ).toBeGreaterThanOrEqual(least);
        }
        await page.context().close();
      }
    });
  }
);
