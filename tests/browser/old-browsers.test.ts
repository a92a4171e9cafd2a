import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { desktop, open, phone, scrollToStep, settled, useBrowser } from './browser.ts';
import { errorsIn, standsStill } from './faults.ts';

useBrowser();
const site = inject('site');
const styles = readdirSync('build/_app', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(join('build/_app', file), 'utf8'));

/** Serves the page's styles changed by `change`. */
const restyle = (page: Page, change: (css: string) => string) =>
  page.route(/\.css$/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: change(await answer.text()) });
  });

/** What a browser of 2021 and 2022 makes of styles: it knows no unit of small or large windows, and no containers. */
const asOld = (css: string) =>
  css
    .replace(/@supports ?\([^)]*[sd]vh\)\{(?:[^{}]*\{[^{}]*\})*\}/g, '')
    .replace(/([{;])[\w-]+:[^;{}]*\d(?:[sdl]v[hw]|cq\w+)\b[^;{}]*(?=[;}])/g, '$1');

/** What such a browser lacks beside. */
function forget() {
  for (const name of ['showPopover', 'hidePopover', 'togglePopover', 'popover'])
    Reflect.deleteProperty(HTMLElement.prototype, name);
  Reflect.deleteProperty(CanvasRenderingContext2D.prototype, 'roundRect');
}

describe('styles', () => {
  test('have something for browsers that do not know the units of small and large windows', () => {
    expect(styles.length).toBeGreaterThan(5);
    for (const css of styles) {
      const alone = css
        .replace(/@supports ?\([^)]*[sd]vh\)\{(?:[^{}]*\{[^{}]*\})*\}/g, '')
        .match(/[{;][\w-]+:[^;{}]*\d[sdl]v[hw]\b[^;{}]*/g);
      expect(alone ?? []).toEqual([]);
    }
    expect(styles.join('')).toMatch(/--svh:1vh/);
    expect(styles.join('')).toMatch(/--svh:1svh/);
  });

  test('are written without nesting, which browsers of before 2023 leave out', () => {
    for (const css of styles) expect(css).not.toMatch(/&/);
  });
});

describe.each([
  ['phone', phone],
  ['desktop', desktop]
])('a browser of 2022 on a %s', (_, size) => {
  test('moves the story on a stage of the window’s height, and nothing empty stands open', async () => {
    const { page, complaints } = await open(site, size, async (page) => {
      await page.addInitScript(forget);
      await restyle(page, asOld);
    });
    await settled(page, 'cover');
    for (const id of ['the-email', 'one-billion-again', 'captured', 'five-days', 'too-late']) {
      await scrollToStep(page, id);
      await settled(page, id);
    }
    const { height } = (await page.locator('.stage').boundingBox())!;
    const share = size.viewport.width < 900 ? 0.52 : 1;
    expect(Math.abs(height - size.viewport.height * share)).toBeLessThan(2);
    expect(await page.locator('.popover').count()).toBe(0);
    // A mark is the link that it looks like.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.locator('#too-late .cite a').first().click();
    await page.waitForURL(/\/sources\/#/, { waitUntil: 'commit' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a stage that cannot be seen', () => {
  test.each([
    ['is as high as the whole story', '.stage{height:33000px!important}', /33000 px high/],
    ['has no height', '.stage{height:1px!important}', /62 px high/],
    ['is not shown', '.stage{display:none!important}', /0 px high/]
  ])('because it %s gives way to text and figures, told once', async (_, rule, told) => {
    const { page, complaints } = await open(site, desktop, (page) =>
      restyle(page, (css) => css + rule)
    );
    await standsStill(page);
    expect(errorsIn(complaints)).toEqual([expect.stringMatching(told)]);
    await page.context().close();
  });
});

test('a browser too old for the script shows text and figures, and says so once', async () => {
  const { page, complaints } = await open(site, desktop, (page) =>
    page.addInitScript(() => void Reflect.deleteProperty(window, 'structuredClone'))
  );
  await standsStill(page);
  expect(errorsIn(complaints)).toEqual([expect.stringMatching(/too old for the story/)]);
  await page.context().close();
});
