import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { desktop, open, scrollToStep, settled, useBrowser } from './browser.ts';
import { canBeSteered, errorsIn, standsStill } from './faults.ts';

useBrowser();
const site = inject('site');
const reader = { ...desktop, locale: 'zh-TW' };

/** Answers for the script of the worker that draws. */
const withWorker = (answer: (route: Route) => unknown) => (page: Page) =>
  page.route('**/workers/painter-worker*', (route) => void answer(route));
const inWorker = (page: Page) => page.workers().filter((one) => one.url().includes('painter'));

/** Goes to steps of several scenes, and sees that each comes with its own words. */
async function travels(page: Page) {
  for (const [id, words] of [
    ['dota', /./],
    ['one-billion-again', /微軟/],
    ['the-bid', /974/]
  ] as const) {
    await scrollToStep(page, id);
    await settled(page, id);
    const texts = await page.$$eval('[data-stage] svg text', (all) =>
      all.map((one) => one.textContent)
    );
    expect(texts.join()).toMatch(words);
  }
}

describe('the worker that draws the stage', () => {
  test('needs no canvas of the page’s own', async () => {
    const { page, complaints } = await open(site, reader, (page) =>
      page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      })
    );
    await travels(page);
    expect(inWorker(page)).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('goes with the stage, and comes again', async () => {
    const { page } = await open(site, reader);
    await travels(page);
    await page.keyboard.press('c');
    await page.check('input[value="plain"]');
    await expect.poll(() => inWorker(page)).toHaveLength(0);
    await page.check('input[value="scroll"]');
    await page.keyboard.press('Escape');
    await travels(page);
    expect(inWorker(page)).toHaveLength(1);
    await page.context().close();
  });

  test.each<[string, (route: Route) => unknown]>([
    ['does not come', (route) => route.abort()],
    ['is no script', (route) => route.fulfill({ contentType: 'text/javascript', body: '<p>' })],
    [
      'says that it cannot draw',
      (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: 'postMessage({ kind: "able", able: false })'
        })
    ]
  ])('that %s leaves the drawing to the page', async (_, answer) => {
    const { page, complaints } = await open(site, reader, withWorker(answer));
    await travels(page);
    expect(inWorker(page)).toHaveLength(0);
    expect(errorsIn(complaints).filter((line) => !/Unexpected token/.test(line))).toEqual([]);
    await page.context().close();
  });

  test('that fails in the middle of a transition leaves text and figures, and says so once', async () => {
    const { page, complaints } = await open(
      site,
      reader,
      withWorker(async (route) => {
        const answer = await route.fetch();
        const fault = `let drawn = 0;
          const { fillText } = OffscreenCanvasRenderingContext2D.prototype;
          OffscreenCanvasRenderingContext2D.prototype.fillText = function (...given) {
            if (drawn++ > 60) throw new Error('no text');
            fillText.apply(this, given);
          };`;
        await route.fulfill({ response: answer, body: fault + (await answer.text()) });
      })
    );
    // One after another, until it has drawn so many words.
    for (const id of ['dota', 'who-controls', 'the-bid', 'too-late']) {
      await scrollToStep(page, id);
      await page.waitForSelector(
        `figure[data-stage][data-step="${id}"][data-settled="true"], html[data-reading="plain"]`,
        { state: 'attached' }
      );
    }
    await standsStill(page);
    expect(complaints).toEqual(['no text']);
    await canBeSteered(page);
    expect(complaints).toHaveLength(1);
    await page.context().close();
  });
});
