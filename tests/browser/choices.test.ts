import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { dark, light } from '../../src/lib/chart/theme.ts';
import { editions } from '../unit/invariants.ts';
import { hydrated, desktop, open, phone, scrollToStep, settled, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');
const reader = { ...desktop, locale: 'zh-TW' };

describe('choices', () => {
  test('text and figures: no stage, each figure in place, kept, and the step stays', async () => {
    const { page, complaints } = await open(site, reader);
    await hydrated(page);
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
    await page.waitForSelector('#dota img');
    expect(await page.locator('[data-stage]').count()).toBe(0);
    expect(await near()).toBe(true);
    await page.keyboard.press('c');
    await page.check('input[value="scroll"]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-stage]');
    expect(await page.isVisible('#dota img')).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['the system’s', 'dark', undefined, dark],
    ['the reader’s, against the system’s', 'light', 'dark', dark],
    ['light for a reader of a dark system', 'dark', 'light', light]
  ] as const)('a figure has the page’s theme: %s', async (_, colorScheme, theme, inks) => {
    const { page } = await open(site, { ...reader, colorScheme }, (page) =>
      page.addInitScript((theme) => {
        localStorage.setItem('two-lines:reading', 'plain');
        if (theme) localStorage.setItem('two-lines:theme', theme);
      }, theme)
    );
    const figure = page.locator('#a-new-form img');
    await figure.scrollIntoViewIfNeeded();
    await figure.evaluate((image: HTMLImageElement) => image.decode());
    const colours = async () => {
      const { data, info } = await sharp(await figure.screenshot())
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number) =>
        `#${data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3).toString('hex')}`;
      return [at(4, 4), at(Math.round(info.width * 0.57), Math.round(info.height * 0.32))];
    };
    await expect.poll(colours).toEqual([inks.paper, inks.openai]);
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
        const copy = new OffscreenCanvas(width, height).getContext('2d')!;
        copy.drawImage(canvas as HTMLCanvasElement, 0, 0);
        const { data } = copy.getImageData(0, 0, width, height);
        const seen: Record<string, number> = {};
        for (let i = 0; i < data.length; i += 4)
          if (data[i + 3] === 255) {
            const key = `${data[i]},${data[i + 1]},${data[i + 2]}`;
            seen[key] = (seen[key] ?? 0) + 1;
          }
        return Object.entries(seen).sort(([, a], [, b]) => b - a)[0]?.[0];
      });
    await expect.poll(blue).toBeTruthy();
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
    for (const step of editions['zh-hant'].steps.slice(1)) {
      const { id, picture, shows = [] } = step;
      const table = step.tableOfAll ?? step.table;
      const found = await page.$eval(`#${id} table`, (element) => ({
        caption: element.querySelector('caption')?.textContent,
        head: [...element.querySelectorAll('thead th[scope="col"]')].map(
          ({ textContent }) => textContent
        ),
        rows: [...element.querySelectorAll('tbody tr')].map((row) =>
          [...row.children].map(({ textContent }) => textContent)
        )
      }));
      const caption = [picture, ...shows].join(' ');
      expect(found).toEqual({ caption, head: table.head, rows: table.rows });
      expect(table.rows.length, id).toBeGreaterThan(0);
    }
    await page.locator('#the-bid .text > details > summary').click();
    expect(await page.innerText('#the-bid table')).toMatch(/974億美元/);
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
      await page.click('[data-explore]');
      await page.waitForSelector('dialog[open] [data-moment]');
      const all = await page.locator('[data-moment]').count();
      expect(all).toBe(editions.en.chart.moments.length);
      await page.click('[data-moment="kicked-out"]');
      await page.locator('dialog aside').getByText('20 February 2018').first().waitFor();
      expect(await page.innerText('dialog aside')).toContain('will depart');
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
    await page.focus('[data-explore]');
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
    expect(await page.locator('[data-explore]:focus').count()).toBe(1);
    await page.context().close();
  });
});
