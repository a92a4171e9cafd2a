import { describe, expect, inject, test } from 'vitest';
import { edition } from '../unit/invariants.ts';
import { desktop, open, phone, scrollToStep, settled, shiftOf, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');

describe.each([
  ['phone', phone],
  ['desktop', desktop]
])('on a %s', (_, size) => {
  test('reading by wheel lands on the step that the geometry shows', async () => {
    const { page } = await open(site, size);
    await page.mouse.move(100, size.viewport.height - 100);
    for (let i = 0; i < 12; i++) await page.mouse.wheel(0, 700);
    const expected = await page.waitForFunction(() => {
      const wide = matchMedia(
        '(min-width: 56.25em), (orientation: landscape) and (min-width: 31.25em)'
      ).matches;
      const line = innerHeight * (wide ? 0.6 : 0.8);
      const passed = [...document.querySelectorAll('section[data-step]')].filter(
        (section) => section.getBoundingClientRect().top <= line
      );
      const stage = document.querySelector<HTMLElement>('[data-stage]');
      const id = passed.at(-1)?.id;
      return scrollY > 3000 && stage?.dataset.settled === 'true' && stage.dataset.step === id
        ? id
        : false;
    });
    expect(await expected.jsonValue()).not.toBe('cover');
    await page.context().close();
  });

  test('hydrating the picture does not shift the page', async () => {
    const { page } = await open(site, size);
    await settled(page, 'cover');
    expect(await shiftOf(page)).toBe(0);
    await page.context().close();
  });

  test('the page is no wider than the window', async () => {
    const { page } = await open(site, size);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    ).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe('wherever the reader comes from', () => {
  test('a reload in the middle shows that step at once, without running the ones above', async () => {
    const { page } = await open(site);
    await scrollToStep(page, 'the-donation');
    await settled(page, 'the-donation');
    await page.waitForURL('**/moments/the-donation/');
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const step = document.querySelector<HTMLElement>('[data-stage]')?.dataset.step;
        if (step && seen.at(-1) !== step) seen.push(step);
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await page.reload();
    await settled(page, 'the-donation');
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
      'the-donation'
    ]);
    await page.context().close();
  });

  test('an address with a step opens at that step', async () => {
    const { page } = await open(`${site}#three-leave`);
    await settled(page, 'three-leave');
    await page.context().close();
  });

  test('a jump over ten chapters by key, menu and back again', async () => {
    const { page } = await open(site);
    await settled(page, 'cover');
    await page.keyboard.press('End');
    await settled(page, 'the-reckoning');
    await page.click('.menu summary');
    await page.click('.menu a[href="#court"]');
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('[data-stage]')?.dataset.step !== 'the-reckoning'
    );
    await page.keyboard.press('Home');
    await settled(page, 'cover');
    await page.context().close();
  });

  test('a jump over many steps is one transition, to the last state', async () => {
    const { page } = await open(site);
    for (const id of ['one-billion', 'dota', 'five-days', 'too-late']) await scrollToStep(page, id);
    await settled(page, 'too-late');
    const texts = await page.$$eval('[data-stage] text', (all) =>
      all.map((one) => one.textContent)
    );
    expect(texts).toContain(edition.steps.find(({ id }) => id === 'too-late')?.legend.big);
    expect(texts).not.toContain(edition.steps.find(({ id }) => id === 'dota')?.legend.big);
    await page.context().close();
  });
});

describe('known faults of other scrollytelling', () => {
  test('a very slow scroll does not pass a step without its picture', async () => {
    const { page } = await open(site, phone);
    await scrollToStep(page, 'dota');
    await settled(page, 'dota');
    const line = await page.evaluate(() => innerHeight * 0.8);
    const top = () => page.$eval('#founding', (section) => section.getBoundingClientRect().top);
    await page.evaluate(
      (y) => scrollBy(0, document.getElementById('founding')!.getBoundingClientRect().top - y - 12),
      line
    );
    while ((await top()) > line) await page.evaluate(() => scrollBy(0, 1));
    await settled(page, 'founding');
    await page.context().close();
  });

  test('a large resize keeps the step that is in view, drawn for the new size', async () => {
    const { page } = await open(site, desktop);
    await scrollToStep(page, 'who-controls');
    await settled(page, 'who-controls');
    for (const viewport of [phone.viewport, { width: 844, height: 390 }, desktop.viewport]) {
      await page.setViewportSize(viewport);
      await scrollToStep(page, 'ten-months');
      await settled(page, 'ten-months');
      const [stage, picture] = await page.$eval('[data-stage]', (figure) => {
        const svg = figure.querySelector('svg');
        return [svg?.getBoundingClientRect().width, svg?.viewBox.baseVal.width];
      });
      expect(picture).toBeCloseTo(stage ?? 0, 0);
    }
    await page.context().close();
  });

  test('a phone’s address bar going in does not change the step', async () => {
    const { page } = await open(site, phone);
    await scrollToStep(page, 'cash-cow');
    await settled(page, 'cash-cow');
    await page.setViewportSize({ width: 390, height: 788 });
    await settled(page, 'cash-cow');
    await page.context().close();
  });

  test('a transition starts from what was on the stage, not from its end', async () => {
    const { page } = await open(site);
    await scrollToStep(page, 'five-days');
    await settled(page, 'five-days');
    const widthOf = () =>
      page.$eval('[data-stage] rect[fill*="openai"]', (bar) => bar.getBoundingClientRect().width);
    const before = await widthOf();
    // While it moves, the bar is on the canvas: the widest run of opaque pixels in its upper half.
    const widths = await page.evaluate(async () => {
      const stage = document.querySelector<HTMLElement>('[data-stage]')!;
      const canvas = stage.querySelector('canvas')!;
      const { width, height } = canvas;
      const copy = new OffscreenCanvas(width, height).getContext('2d', {
        willReadFrequently: true
      })!;
      copy.globalCompositeOperation = 'copy';
      document
        .getElementById('ten-months')
        ?.scrollIntoView({ behavior: 'instant', block: 'start' });
      const seen: number[] = [];
      while (stage.dataset.step !== 'ten-months' || stage.dataset.settled !== 'true') {
        await new Promise(requestAnimationFrame);
        if (stage.dataset.settled === 'true') continue;
        const height = Math.floor(canvas.height / 2);
        // What a worker draws on can only be looked at in a copy.
        copy.drawImage(canvas, 0, 0);
        const { data } = copy.getImageData(0, 0, canvas.width, height);
        let widest = 0;
        for (let y = 0; y < height; y++)
          for (let x = 0, run = 0; x < canvas.width; x++) {
            run = data[(y * canvas.width + x) * 4 + 3]! > 200 ? run + 1 : 0;
            widest = Math.max(widest, run);
          }
        seen.push(widest);
      }
      return seen;
    });
    const first = widths.find((width) => width > 0);
    expect(first).toBeGreaterThan(before * 0.8);
    const between = widths.filter((width) => width < before * 0.95 && width > before * 0.05);
    expect(between.length).toBeGreaterThan(3);
    await settled(page, 'ten-months');
    expect(await widthOf()).toBeLessThan(before / 20);
    await page.context().close();
  });
});

describe('the canvas', () => {
  const painted = () => {
    const canvas = document.querySelector('canvas')!;
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i]! > 128) count++;
    return count / (canvas.width * canvas.height);
  };
  test('holds the thousand squares in the colour of their actor, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open(site, { ...desktop, colorScheme });
      await scrollToStep(page, 'one-billion-again');
      await settled(page, 'one-billion-again');
      await expect.poll(() => page.evaluate(painted)).toBeGreaterThan(0.3);
      await page.context().close();
    }
  });
  test('is empty at rest where a scene has no marks for it', async () => {
    const { page } = await open(site);
    await scrollToStep(page, 'one-billion-again');
    await settled(page, 'one-billion-again');
    await scrollToStep(page, 'captured');
    await settled(page, 'captured');
    await expect.poll(() => page.evaluate(painted)).toBe(0);
    await page.context().close();
  });
});
