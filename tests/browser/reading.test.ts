import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { editions } from '../unit/invariants.ts';
import {
  alive,
  context,
  desktop,
  open,
  phone,
  scrollToStep,
  settled,
  stepsOf,
  useBrowser
} from './browser.ts';

useBrowser();
const site = inject('site');
const at = (page: Page) => page.getAttribute('[data-stage]', 'data-step');
const reader = { ...desktop, locale: 'zh-TW' };

describe('by keyboard alone', () => {
  test('the whole story can be walked, forth and back', async () => {
    const { page, complaints } = await open(site, { ...reader, reducedMotion: 'reduce' });
    const steps = await stepsOf(page);
    for (const [i, step] of steps.entries()) {
      if (i) await page.keyboard.press(['j', 'ArrowRight'][i % 2]!);
      await settled(page, step);
    }
    await page.keyboard.press('j');
    expect(await at(page)).toBe('reflection');
    for (const step of steps.slice(0, -1).reverse()) {
      await page.keyboard.press('k');
      await settled(page, step);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a Page key turns the page while a section goes on below, and then takes the next', async () => {
    const { page } = await open(site, { viewport: { width: 1440, height: 480 }, locale: 'zh-TW' });
    await page.evaluate(() =>
      document.getElementById('captured')?.scrollIntoView({ behavior: 'instant' })
    );
    await settled(page, 'captured');
    const bottom = () =>
      page.$eval('#captured .text', (text) => text.getBoundingClientRect().bottom);
    for (let presses = 0; (await bottom()) > 480; presses++) {
      expect(presses).toBeLessThan(8);
      const before = await bottom();
      await page.keyboard.press('PageDown');
      await expect.poll(bottom).toBeLessThan(before - 100);
      await settled(page, 'captured');
    }
    await page.keyboard.press('PageDown');
    await settled(page, 'two-weeks');
    await page.context().close();
  });

  test('keys with a modifier, and keys in a field, are not taken', async () => {
    const { page } = await open(site, reader);
    await alive(page);
    await page.keyboard.press('Alt+j');
    await page.keyboard.press('c');
    await page.focus('.settings input');
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    expect(await at(page)).toBe('cover');
    await page.context().close();
  });

  test('? shows the keys, c opens and closes the menu, Escape closes it', async () => {
    const { page } = await open(site, reader);
    await alive(page);
    await page.keyboard.press('?');
    await page.waitForSelector('.keys kbd:visible');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.menu .panel', { state: 'hidden' });
    await page.keyboard.press('c');
    expect(await page.isVisible('.menu .panel nav')).toBe(true);
    expect(await page.innerText('.menu .panel')).toContain(
      editions['zh-hant'].chapters[3]!.summary
    );
    await page.keyboard.press('c');
    await page.waitForSelector('.menu .panel', { state: 'hidden' });
    await page.context().close();
  });

  test('the first Tab offers to skip to the story', async () => {
    const { page } = await open(site, reader);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('skip');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/#origin');
    await page.context().close();
  });
});

describe('the address', () => {
  test('follows the step without a trail in the history, and a reload lands there', async () => {
    const { page } = await open(site, reader);
    await settled(page, 'cover');
    const before = await page.evaluate(() => history.length);
    for (const step of ['dinner', 'nauseous', 'five-days']) {
      await scrollToStep(page, step);
      await page.waitForURL(`**/#${step}`);
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.reload();
    await settled(page, 'five-days');
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.waitForURL((url) => url.hash === '');
    await page.context().close();
  });

  test('back and forward lead to where the reader was', async () => {
    const { page } = await open(site, reader);
    await scrollToStep(page, 'nauseous');
    await page.waitForURL('**/#nauseous');
    await page.keyboard.press('c');
    await page.click('.menu a[href="#war"]');
    await page.waitForFunction(
      () => document.getElementById('war')!.getBoundingClientRect().top < innerHeight
    );
    await page.goBack();
    await settled(page, 'nauseous');
    await page.context().close();
  });

  test('of a heading is copied, and where copying is refused the link leads there', async () => {
    const { page } = await open(site, {
      ...reader,
      permissions: ['clipboard-read', 'clipboard-write']
    });
    const link = page.locator('#dinner .heading a');
    await link.click();
    await page.getByText(editions['zh-hant'].ui['copied']).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site}#dinner`);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.locator('#founding .heading a').click();
    await page.waitForURL('**/#founding');
    await page.context().close();
  });
});

describe('on return', () => {
  test('the step where the reader left is offered, quietly, and not after the end', async () => {
    const kept = await context(reader);
    const visit = async (step: string) => {
      const page = await kept.newPage();
      await page.goto(site);
      await settled(page, 'cover');
      await scrollToStep(page, step);
      await page.waitForURL(`**/#${step}`);
      await page.close();
    };
    await visit('the-bid');
    const page = await kept.newPage();
    await page.goto(site);
    await page.click('.notice a');
    await settled(page, 'the-bid');
    expect(await page.locator('.notice').count()).toBe(0);
    await page.close();
    await visit('reflection');
    const again = await kept.newPage();
    await again.goto(site);
    await settled(again, 'cover');
    expect(await again.locator('.notice').count()).toBe(0);
    await kept.close();
  });

  test('the time left shrinks as one reads', async () => {
    const { page } = await open(site, reader);
    const left = async () => Number(/\d+/.exec(await page.innerText('.menu .left'))?.[0]);
    const all = await left();
    await scrollToStep(page, 'the-first-suit');
    await settled(page, 'the-first-suit');
    const half = await left();
    await scrollToStep(page, 'reflection');
    await settled(page, 'reflection');
    expect(all).toBeGreaterThan(half);
    expect(half).toBeGreaterThan(await left());
    await page.context().close();
  });
});

describe('choices', () => {
  test('text and figures: no stage, each figure in place, kept, and the step stays', async () => {
    const { page, complaints } = await open(site, reader);
    await alive(page);
    await scrollToStep(page, 'the-bid');
    await settled(page, 'the-bid');
    await page.keyboard.press('c');
    await page.check('input[value="plain"]');
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-stage]').count()).toBe(0);
    expect(await page.isVisible('#the-bid img')).toBe(true);
    const near = () =>
      page.evaluate(
        () =>
          Math.abs(document.getElementById('the-bid')!.getBoundingClientRect().top) < innerHeight
      );
    expect(await near()).toBe(true);
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset.reading === 'plain');
    expect(await page.locator('[data-stage]').count()).toBe(0);
    expect(await page.isVisible('#dinner img')).toBe(true);
    await page.keyboard.press('c');
    await page.check('input[value="scroll"]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-stage]');
    expect(await page.isVisible('#dinner img')).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a theme: at once, on the canvas too, and kept', async () => {
    const { page } = await open(site, { ...reader, colorScheme: 'light' });
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await scrollToStep(page, 'one-billion-again');
    await settled(page, 'one-billion-again');
    const blue = () =>
      page.$eval('[data-stage] canvas', (canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const { data } = (canvas as HTMLCanvasElement)
          .getContext('2d')!
          .getImageData(0, 0, width, height);
        const seen: Record<string, number> = {};
        for (let i = 0; i < data.length; i += 4)
          if (data[i + 3] === 255) {
            const key = `${data[i]},${data[i + 1]},${data[i + 2]}`;
            seen[key] = (seen[key] ?? 0) + 1;
          }
        return Object.entries(seen).sort(([, a], [, b]) => b - a)[0]?.[0];
      });
    const light = [await paper(), await blue()];
    await page.keyboard.press('c');
    await page.check('input[value="dark"]');
    await page.waitForFunction(
      (was) => getComputedStyle(document.documentElement).backgroundColor !== was,
      light[0]
    );
    await expect.poll(blue).toBe('130,171,234');
    await page.reload();
    expect(await paper()).not.toBe(light[0]);
    await page.context().close();
  });
});

describe('the data of the chart', () => {
  test('stands at every step as a table with caption and headers', async () => {
    const { page } = await open(site, reader);
    for (const { id, table, picture } of editions['zh-hant'].steps.slice(1)) {
      const found = await page.$eval(`#${id} table`, (element) => ({
        caption: element.querySelector('caption')?.textContent,
        head: [...element.querySelectorAll('thead th[scope="col"]')].map(
          ({ textContent }) => textContent
        ),
        rows: [...element.querySelectorAll('tbody tr')].map((row) =>
          [...row.children].map(({ textContent }) => textContent)
        )
      }));
      expect(found).toEqual({ caption: picture, head: table.head, rows: table.rows });
      expect(table.rows.length, id).toBeGreaterThan(0);
    }
    await page.locator('#the-bid .text > details > summary').click();
    expect(await page.innerText('#the-bid table')).toMatch(/1,570億美元[\s\S]*974億美元/);
    await page.context().close();
  });
});

describe('the exploration', () => {
  test.each([
    ['desktop', desktop],
    ['phone', phone]
  ])(
    'on a %s: every dot opens its moment, an actor can be held, and a moment leads back',
    async (_, device) => {
      const { page, complaints } = await open(new URL('en/#reflection', site).href, {
        ...device,
        locale: 'en-GB'
      });
      await page.click('.explore');
      await page.waitForSelector('dialog[open] [data-moment]');
      const all = await page.locator('[data-moment]').count();
      expect(all).toBe(editions.en.chart.moments.length);
      await page.click('[data-moment="kicked-out"]');
      await page.getByText('20 February 2018').first().waitFor();
      expect(await page.innerText('dialog aside')).toContain('resigned');
      await page.click('.actors button:has-text("xAI")');
      const own = editions.en.chart.moments.filter(({ actor }) => actor === 'xai').length;
      expect(await page.locator('[data-moment]').count()).toBe(own);
      await page.click('.actors button:first-child');
      await page.click('[data-moment="verdict"]');
      await page.click('dialog aside .back a');
      await settled(page, 'too-late');
      expect(await page.locator('dialog[open]').count()).toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  );

  test('by key: arrows walk the moments in time, Escape closes and gives the focus back', async () => {
    const { page } = await open(new URL('#reflection', site).href, reader);
    await page.focus('.explore');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open] [data-moment]');
    await page.focus('[data-moment][tabindex="0"]');
    const order = [...editions['zh-hant'].chart.moments].sort((a, b) => a.day - b.day);
    for (const { id } of order.slice(0, 5)) {
      await page.keyboard.press('ArrowDown');
      await page.waitForSelector(`[data-moment="${id}"][aria-pressed="true"]:focus`);
    }
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('explore');
    await page.context().close();
  });
});
