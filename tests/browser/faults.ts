import { JSDOM } from 'jsdom';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { edition } from '../unit/invariants.ts';

/** Expects text and figures: the whole text, and each step's own figure; no stage, nor space for it. */
export async function standsStill(page: Page) {
  await page.waitForFunction(() => document.documentElement.dataset.reading !== 'scroll');
  expect(await page.locator('.stage:visible').count()).toBe(0);
  const seen = await page.evaluate(async () => {
    const steps: { id: string; text: string; figure: boolean }[] = [];
    for (const section of document.querySelectorAll<HTMLElement>('section[data-step]')) {
      const image = section.querySelector('img')!;
      image.loading = 'eager';
      await image.decode();
      steps.push({
        id: section.id,
        text: section.innerText,
        figure: image.checkVisibility() && image.getBoundingClientRect().height > 100
      });
    }
    return steps;
  });
  expect(seen.map(({ id }) => id)).toEqual(edition.steps.map(({ id }) => id));
  for (const { id, heading, chapter } of edition.steps)
    expect(seen.find((one) => one.id === id)).toMatchObject({
      figure: true,
      ...(chapter ? { text: expect.stringContaining(heading) } : {})
    });
}

/** Scripts that the page names, and what each is: what starts it, its own, what holds the story, what those rest on. */
export async function scriptsOf(address: string) {
  const html = await (await fetch(address)).text();
  const { window } = new JSDOM(html, { url: address });
  const tag = window.document.querySelector<HTMLScriptElement>('script[data-entry]')!;
  const { entry = '', needed = '' } = tag.dataset;
  const named = ['', entry, ...needed.split(' ')].map((file) => new URL(file, tag.src).href);
  const texts = await Promise.all(named.map(async (at) => (await fetch(at)).text()));
  const story = named.filter((_, i) => texts[i]?.includes('section[data-step]'));
  const own = named.filter((at) => at.includes('/islands/story.'));
  const start = named.slice(0, 1);
  const rest = named.filter((at) => ![...start, ...own, ...story].includes(at));
  return { named, start, own, story, rest };
}

/** Errors of scripts among a page's complaints, without those of the network. */
export const errorsIn = (complaints: readonly string[]) =>
  complaints.filter((line) => !/^\d{3} |^Failed to load resource|Failed to fetch/.test(line));

/** Expects the reader's controls to work: opens the chapter menu by key, goes to the next step by key, opens a source. */
export async function canBeSteered(page: Page) {
  await page.keyboard.press('c');
  await page.waitForSelector('.menu details[open] .settings');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.menu details:not([open])', { state: 'attached' });
  const [first] = edition.steps;
  const before = (await page.getAttribute('section[aria-current="step"]', 'id')) ?? first?.id;
  await page.keyboard.press('j');
  await page.waitForFunction(
    (id) => document.querySelector('section[aria-current="step"]')?.id !== id,
    before
  );
  const mark = page.locator('section[aria-current="step"] .cite a').first();
  await mark.click();
  await page.waitForSelector('.popover:popover-open .statement');
  await page.keyboard.press('Escape');
  await page.locator('section[aria-current="step"] a[data-share]').first().click();
  await page.waitForSelector('dialog[open] input[type="url"]');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog[open]', { state: 'detached' });
}
