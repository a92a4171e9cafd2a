import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { edition } from '../unit/invariants.ts';
import { desktop, hydrated, open, phone, scrollToStep, settled, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');
const step = edition.steps.find(({ states }) => states)!;
const [before, after] = [-1, 1].map((way) => edition.steps[edition.steps.indexOf(step) + way]!.id);

/** Waits until the stage rests at a state of the step. */
const rests = (page: Page, state: number) =>
  page.waitForSelector(
    `figure[data-stage][data-step="${step.id}"][data-state="${state}"][data-settled="true"]`,
    { timeout: 15_000 }
  );

/** Scrolls at once so that the top of the step's paragraph stands at a share of the window's height. */
const bring = (page: Page, paragraph: number, share: number) =>
  page.evaluate(
    ([id, n, share]) => {
      const { top } = document.querySelector(`#${id} [data-sub="${n}"]`)!.getBoundingClientRect();
      scrollBy({ top: top - innerHeight * (share as number), behavior: 'instant' });
    },
    [step.id, paragraph, share] as const
  );

async function begin(options: Parameters<typeof open>[1]) {
  const opened = await open(site, options);
  await hydrated(opened.page);
  return opened;
}

describe.each([
  ['a desktop', desktop],
  ['a phone', phone],
  ['a reader who wants less motion', { ...desktop, reducedMotion: 'reduce' as const }]
])('on the way through a step, for %s', (_, options) => {
  test('its paragraphs move the stage, both ways, and the address stays the step’s', async () => {
    const { page, complaints } = await begin(options);
    await scrollToStep(page, step.id);
    await rests(page, 1);
    await bring(page, 2, 0.5);
    await rests(page, 2);
    await page.waitForURL(`**/moments/${step.id}/`);
    expect(await page.getAttribute(`#${step.id}`, 'aria-current')).toBe('step');
    await bring(page, 2, 0.95);
    await rests(page, 1);
    // Fast, over both and back: the last word is where the reader is.
    await scrollToStep(page, 'reflection');
    await bring(page, 2, 0.4);
    await rests(page, 2);
    await scrollToStep(page, step.id);
    await rests(page, 1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a slow scroll shows one state after the other and leaves the step after the last', async () => {
    const { page } = await begin(options);
    await scrollToStep(page, step.id);
    await rests(page, 1);
    const seen = new Set<string>();
    for (let i = 0; i < 400; i++) {
      // A busy page draws fewer frames, and notices where it is only when it draws one.
      await page.evaluate(async () => {
        scrollBy({ top: 30, behavior: 'instant' });
        for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
      });
      const [at, state] = await page.$eval('figure[data-stage]', ({ dataset }) => [
        dataset['step'],
        dataset['state']
      ]);
      seen.add(at === step.id ? `${at} ${state}` : String(at));
      if (at !== step.id) break;
    }
    expect([...seen]).toEqual([`${step.id} 1`, `${step.id} 2`, after]);
    await page.context().close();
  });
});

test('keys go through the states before they leave the step, and back', async () => {
  const { page } = await begin(desktop);
  await scrollToStep(page, before!);
  await settled(page, before!);
  await page.keyboard.press('ArrowRight');
  await rests(page, 1);
  await page.keyboard.press('ArrowRight');
  await rests(page, 2);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-sub'))).toBe('2');
  await page.keyboard.press('ArrowRight');
  await settled(page, after!);
  await page.keyboard.press('ArrowLeft');
  await rests(page, 2);
  await page.keyboard.press('ArrowLeft');
  await rests(page, 1);
  await page.context().close();
});

test('what is seen at each is said to those who do not see it, and stands over the table', async () => {
  const { page } = await begin(desktop);
  for (const shown of step.shows!) {
    expect(await page.getByRole('img', { name: shown }).count(), shown).toBe(1);
    expect(await page.textContent(`#${step.id} caption`)).toContain(shown);
  }
  await page.context().close();
});

test('without a script the paragraphs follow each other, and the figure is there', async () => {
  const { page } = await open(site, { ...desktop, javaScriptEnabled: false });
  const gap = await page.$$eval(`#${step.id} [data-sub]`, ([one, other]) =>
    Math.round(other!.getBoundingClientRect().top - one!.getBoundingClientRect().bottom)
  );
  expect(gap).toBeLessThan(40);
  expect(await page.isVisible(`#${step.id} figure.static img`)).toBe(true);
  await page.context().close();
});

test('an embedded chart comes to its states one after another', async () => {
  const { page } = await open(new URL(`embed/moments/${step.id}/`, site).href);
  await rests(page, 1);
  await rests(page, 2);
  await page.context().close();
});
