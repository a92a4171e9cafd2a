import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { missing, startDriven } from '../engines/engines.ts';
import { edition } from '../unit/invariants.ts';
import {
  hydrated,
  context,
  desktop,
  open,
  scrollToStep,
  settled,
  stopsOf,
  useBrowser
} from './browser.ts';

useBrowser();
const site = inject('site');
const english = new URL('en/', site).href;
const reader = { ...desktop, locale: 'en-GB' };
const y = (page: Page) => page.evaluate(() => scrollY);

/** Selects the first characters of a step's text. */
const select = (page: Page, step: string, characters: number) =>
  page.evaluate(
    ([step, characters]) => {
      const [text] = document.querySelector(`#${step} .body p`)!.childNodes;
      getSelection()!.setBaseAndExtent(text!, 0, text!, characters as number);
    },
    [step, characters] as const
  );

/** Lets the time pass in which a letter may become a word. */
const wait = (page: Page) => page.clock.fastForward(1000);

/** Strikes letters so fast as one types, or as dictation does. */
const strike = (page: Page, word: string) =>
  page.evaluate((word) => {
    for (const key of word)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }, word);

/** Opens the story at a step that then stands still. */
async function at(step: string) {
  const opened = await open(english, reader, (page) => page.clock.install());
  await hydrated(opened.page);
  await scrollToStep(opened.page, step);
  await settled(opened.page, step);
  return opened;
}

describe('keys belong to the reader first', () => {
  test('with Shift, or beside a selection, an arrow extends what is selected and moves nothing', async () => {
    const { page } = await at('captured');
    const before = await y(page);
    await select(page, 'captured', 5);
    await page.keyboard.press('Shift+ArrowRight');
    await page.waitForFunction(() => String(getSelection()).length === 6);
    for (const key of ['ArrowRight', 'Shift+PageDown', 'j', 'c']) {
      await select(page, 'captured', 5);
      await page.keyboard.press(key);
      await select(page, 'captured', 5);
      await wait(page);
      expect(await page.getAttribute('[data-stage]', 'data-step'), key).toBe('captured');
      expect(await page.isVisible('.menu .panel'), key).toBe(false);
    }
    await page.evaluate(() => getSelection()!.removeAllRanges());
    expect(await y(page)).toBe(before);
    // Without a selection the same key goes on.
    await page.keyboard.press('ArrowRight');
    await settled(page, 'bait-and-switch');
    await page.context().close();
  });

  test('where a caret stands in the text, arrows are its own', async () => {
    const { page } = await at('captured');
    const before = await y(page);
    await select(page, 'captured', 0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await y(page)).toBe(before);
    expect(await page.getAttribute('[data-stage]', 'data-step')).toBe('captured');
    await page.context().close();
  });

  test('words that are typed or dictated move nothing, and open nothing', async () => {
    const { page, complaints } = await at('captured');
    const before = await y(page);
    for (const word of ['Jack', 'jury', 'click', 'joke?']) {
      await strike(page, word);
      await wait(page);
      await page.keyboard.press('Escape');
      expect(await page.isVisible('.menu .panel'), word).toBe(false);
      expect(await y(page), word).toBe(before);
    }
    await strike(page, '?');
    await wait(page);
    await page.waitForSelector('.keys kbd:visible');
    await page.keyboard.press('Escape');
    expect(await y(page)).toBe(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a letter struck again and again, or one way and back, counts each time', async () => {
    const { page } = await at('captured');
    const stops = await stopsOf(page);
    const from = stops.findIndex(([id]) => id === 'captured');
    await strike(page, 'jjj');
    await wait(page);
    await settled(page, ...stops[from + 3]!);
    await strike(page, 'jkk');
    await wait(page);
    await settled(page, ...stops[from + 2]!);
    await page.context().close();
  });

  test('letters can be turned off, and stay off', async () => {
    const kept = await context(reader);
    const page = await kept.newPage();
    await page.clock.install();
    await page.goto(english);
    await hydrated(page);
    await page.click('.menu summary');
    await page.check('.settings input[name="letters"][value="off"]');
    await page.keyboard.press('Escape');
    await page.reload();
    await settled(page, 'cover');
    expect(await page.getAttribute('html', 'data-letters')).toBe('off');
    await page.keyboard.press('j');
    await wait(page);
    await page.keyboard.press('ArrowRight');
    await settled(page, edition.steps[1]!.id);
    await page.keyboard.press('?');
    await wait(page);
    expect(await page.isVisible('.menu .panel')).toBe(false);
    await kept.close();
  });

  test('the menu that a key opens has the focus, and gives it back', async () => {
    const { page } = await at('captured');
    await page.keyboard.press('ArrowRight');
    const heading = () =>
      page.evaluate(() => document.activeElement?.closest('[data-step]')?.id ?? '');
    await expect.poll(heading).toBe('bait-and-switch');
    await strike(page, 'c');
    await wait(page);
    await page.waitForSelector('.menu .panel ol:visible');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('chapters');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => Boolean(document.activeElement?.closest('.panel')))).toBe(
      true
    );
    await page.keyboard.press('Escape');
    await expect.poll(heading).toBe('bait-and-switch');
    await page.context().close();
  });

  test('a move takes the focus along: the next Tab goes on from there', async () => {
    const { page } = await at('cover');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.activeElement?.closest('[data-step]')?.id);
    const step = await page.evaluate(() => document.activeElement?.closest('[data-step]')?.id);
    await settled(page, step!);
    const before = await y(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const { top, bottom } = document.activeElement!.getBoundingClientRect();
      return [document.activeElement!.closest('[data-step]')?.id, top < innerHeight && bottom > 0];
    });
    expect(focus).toEqual([step, true]);
    expect(Math.abs((await y(page)) - before)).toBeLessThan(300);
    await page.context().close();
  });
});

describe.skipIf(missing('firefox'))('in Firefox', () => {
  /** Opens the story in a Firefox with settings of its reader's. */
  async function openWith(prefs: Record<string, unknown>) {
    const browser = await startDriven('firefox', { prefs });
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(`${english}#captured`);
    await page.waitForSelector('figure[data-step="captured"][data-settled="true"]');
    return { browser, page };
  }

  test('caret browsing keeps its arrows', async () => {
    const { browser, page } = await openWith({ 'accessibility.browsewithcaret': true });
    await page.evaluate(() => {
      const [text] = document.querySelector('#captured .body p')!.childNodes;
      getSelection()!.collapse(text!, 0);
    });
    const before = await page.evaluate(() => scrollY);
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => getSelection()!.anchorOffset === 3);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await browser.close();
  });

  test('a search by typing gets all its letters', async () => {
    const { browser, page } = await openWith({ 'accessibility.typeaheadfind': true });
    await page.keyboard.type('jury');
    // The browser selects what it has found.
    await page.waitForFunction(() => /^jury$/i.test(String(getSelection())));
    await browser.close();
  });
});
