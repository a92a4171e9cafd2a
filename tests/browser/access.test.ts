import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { hydrated, desktop, open, scrollToStep, settled, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

declare const window: Window & {
  axe: {
    run(options: object): Promise<{
      violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[];
    }>;
  };
};

/** What axe-core finds against WCAG 2.2 A and AA and against good practice, as short lines. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await window.axe.run({ runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`)
    );
  });
}

describe.each(['light', 'dark'] as const)('axe-core finds nothing, %s', (colorScheme) => {
  test.each(['', 'zh-hans/', 'en/', 'sources/', 'zh-hans/sources/', 'en/sources/'])(
    'on /%s',
    async (path) => {
      const { page } = await open(new URL(path, site).href, { ...desktop, colorScheme });
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }
  );
  test.each([
    'en/embed/',
    'en/embed/builder/',
    'embed/builder/',
    'embed/flat/',
    'en/embed/moments/the-bid/'
  ])('on /%s', async (path) => {
    const { page } = await open(new URL(path, site).href, { ...desktop, colorScheme });
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
  test('on a moment without a script, and where an address leads nowhere', async () => {
    // What stands there without a script is looked at by axe all the same: only the page's own scripts are kept away.
    const { page } = await open('about:blank', { ...desktop, colorScheme });
    await page.route('**/_app/**/*.js', (route) => route.abort());
    for (const path of ['en/moments/the-bid/', 'moments/dota/', 'en/nowhere']) {
      await page.goto(new URL(path, site).href);
      expect(await violations(page), path).toEqual([]);
    }
    await page.context().close();
  });
  test('with what can be done to share open', async () => {
    const { page } = await open(new URL('en/#the-bid', site).href, {
      ...desktop,
      colorScheme,
      locale: 'en-GB'
    });
    await settled(page, 'the-bid');
    await page.waitForFunction(() => document.readyState === 'complete');
    await expect
      .poll(async () => {
        if (await page.locator('dialog[open]').count()) return 1;
        await page.locator('#the-bid a.share').click();
        return 0;
      })
      .toBe(1);
    await page.locator('summary', { hasText: 'WeChat' }).click();
    await page.waitForSelector('.code svg:visible');
    expect(await violations(page)).toEqual([]);
    await page.locator('summary', { hasText: 'Mastodon' }).click();
    await page.waitForSelector('dialog form:visible');
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
  test('at a step of every scene, with the menu, a note and the exploration open', async () => {
    const { page } = await open(new URL('en/', site).href, {
      ...desktop,
      colorScheme,
      locale: 'en-GB'
    });
    for (const step of ['the-email', 'who-controls', 'the-lines-part', 'ten-months', 'again']) {
      await scrollToStep(page, step);
      await settled(page, step);
      expect(await violations(page), step).toEqual([]);
    }
    await page.keyboard.press('?');
    await page.waitForSelector('.keys kbd:visible');
    expect(await violations(page), 'menu').toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('#again .cite a').first().click();
    await page.waitForSelector('.popover:popover-open');
    expect(await violations(page), 'note').toEqual([]);
    await page.keyboard.press('Escape');
    await scrollToStep(page, 'the-reckoning');
    await page.click('[data-explore]');
    await page.click('[data-moment="verdict"]');
    await page.waitForSelector('dialog aside .statement');
    expect(await violations(page), 'exploration').toEqual([]);
    await page.context().close();
  });
});

describe('nothing is lost', () => {
  const wide = (page: Page) =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );

  test.each([
    '',
    'en/',
    'en/sources/',
    'en/embed/builder/',
    'embed/moments/the-bid/',
    'en/nowhere'
  ])('at 400 % zoom on /%s', async (path) => {
    const { page } = await open(new URL(path, site).href, {
      viewport: { width: 320, height: 256 },
      locale: 'en-GB'
    });
    expect(await wide(page)).toBeLessThanOrEqual(0);
    if (path === '' || path === 'en/') {
      await page.waitForSelector('html[data-hydrated]', { state: 'attached' });
      await scrollToStep(page, 'dota');
      const heading = page.locator('#dota h3');
      await heading.scrollIntoViewIfNeeded();
      expect(await heading.isVisible()).toBe(true);
    }
    await page.context().close();
  });

  test.each(['', 'en/'])('with text at 200 % and spaced out on /%s', async (path) => {
    // As a reader's own styles, which no policy of the page refuses.
    const { page } = await open(new URL(path, site).href, {
      ...desktop,
      locale: 'en-GB',
      bypassCSP: true
    });
    await hydrated(page);
    await page.addStyleTag({
      content:
        'html{zoom:2} *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important} p{margin-bottom:2em!important}'
    });
    expect(await wide(page)).toBeLessThanOrEqual(0);
    const clipped = await page.$$eval(
      'article p, article h2, article h3, .check, figcaption',
      (all) =>
        all
          .filter((element) => {
            const { overflowX, overflowY } = getComputedStyle(element);
            const hides = [overflowX, overflowY].some((value) => value !== 'visible');
            return (
              hides &&
              !element.closest('.visually-hidden') &&
              (element.scrollHeight > element.clientHeight + 1 ||
                element.scrollWidth > element.clientWidth + 1)
            );
          })
          .map(({ className }) => className)
    );
    expect(clipped).toEqual([]);
    await page.context().close();
  });

  test('in forced colours the lines keep their colours and the text its contrast', async () => {
    const { page } = await open(site, { ...desktop, forcedColors: 'active' });
    await scrollToStep(page, 'founding');
    await settled(page, 'founding');
    const strokes = await page.$$eval('[data-stage] svg path[stroke*="musk"]', (paths) =>
      paths.map((path) => getComputedStyle(path).stroke)
    );
    expect(strokes.length).toBeGreaterThan(0);
    expect(strokes[0]).toBe('rgb(200, 55, 31)');
    await page.context().close();
  });

  test('a screen reader gets the picture’s description after the text, and no live announcements', async () => {
    const { page } = await open(site);
    expect(
      await page.locator('article [aria-live], .stage [aria-live], .stage [role="status"]').count()
    ).toBe(0);
    const order = await page.$eval('#one-billion .text', (text) =>
      [...text.children].map(({ className }) => className.split(' ')[0])
    );
    expect(order.indexOf('body')).toBeLessThan(order.indexOf('check'));
    expect(order.indexOf('check')).toBeLessThan(order.indexOf('visually-hidden'));
    await page.context().close();
  });
});
