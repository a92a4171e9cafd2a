import sharp from 'sharp';
import { afterAll, beforeAll, inject } from 'vitest';
import { missing, start, type Browser, type Engine, type Frame, type Page } from './engines.ts';
import { noticed } from './noticed.ts';
import { watched } from './witness.ts';

export const sizes = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 }
};

/**
 * Starts an engine and the watched site before the tests around the call, and ends both after them; nothing where the
 * engine is missing. `calm` is a reader who wants less motion.
 */
export function useEngine(engine: Engine, options: { calm?: boolean } = {}) {
  const used = {} as { browser: Browser; site: Awaited<ReturnType<typeof watched>> };
  beforeAll(async () => {
    if (missing(engine)) return;
    used.site = await watched(inject('site'));
    used.browser = await start(engine, options);
  });
  afterAll(async () => {
    await used.browser?.close();
    used.site?.close();
  });
  return used;
}

/** Opens an address in a window of that size. */
export async function openAt(browser: Browser, address: string, size = sizes.desktop) {
  const page = await browser.newPage();
  await page.setViewport(size);
  await page.goto(address);
  return page;
}

/** Moves the pointer until the page has noticed its reader, and waits until the stage rests on a step, at a state of it where it has several. */
export async function settled(place: Page | Frame, step: string, state?: number) {
  await place.waitForFunction(noticed);
  await place.waitForSelector(
    `figure[data-stage][data-step="${step}"]${state ? `[data-state="${state}"]` : ''}[data-settled="true"]`,
    { timeout: 20_000 }
  );
}

/** Moves the pointer until the page has noticed its reader, and waits until what answers one is there, with the panel of the notes. */
export async function answering(page: Page) {
  await page.waitForFunction(noticed);
  await page.waitForSelector('.popover');
}

/** Turns the wheel until a step's text begins at the reading line. */
export async function wheelTo(page: Page, step: string) {
  const way = await page.evaluate((id) => {
    const element = document.getElementById(id)!;
    const wide = matchMedia(
      '(min-width: 56.25em), (orientation: landscape) and (min-width: 31.25em)'
    ).matches;
    const text = element.querySelector('h1, h3') ?? element;
    return Math.round(text.getBoundingClientRect().top - innerHeight * (wide ? 0.25 : 0.56));
  }, step);
  if (way) await page.mouse.wheel({ deltaY: way });
}

/** Whether a pixel of what the reader sees has another colour than the paper. */
async function inkOf(page: Page, paper: readonly number[], least = 5) {
  const { data, info } = await sharp(await page.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return (x: number, y: number) =>
    paper.some((part, i) => Math.abs(data[(y * info.width + x) * 3 + i]! - part) > least);
}

/** What should be visible on the stage and is not: some of its lines, or everything. */
export async function unseen(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().length === 0);
  const { lines, paper, stage } = await page.$eval('figure[data-stage]', (figure) => {
    const lines = [
      ...figure.querySelectorAll<SVGPathElement>('svg > path:not([stroke-dasharray])')
    ];
    const { left, top, right, bottom } = figure.getBoundingClientRect();
    return {
      paper: getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)!.map(Number),
      stage: {
        left,
        top,
        right: Math.min(right, innerWidth),
        bottom: Math.min(bottom, innerHeight)
      },
      lines: lines.map((line) => ({
        d: line.getAttribute('d'),
        // A line may run under a sheet or a bracket for a part of its way.
        points: [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => {
          const point = line.getPointAtLength(line.getTotalLength() * share);
          const { x, y } = point.matrixTransform(line.getScreenCTM()!);
          return { x, y };
        })
      }))
    };
  });
  const inked = await inkOf(page, paper);
  const inkedNear = ({ x, y }: { x: number; y: number }) =>
    [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => inked(Math.floor(x) + dx, Math.floor(y) + dy)));
  let ink = 0;
  for (let y = Math.ceil(stage.top); y < Math.floor(stage.bottom); y++)
    for (let x = Math.ceil(stage.left); x < Math.floor(stage.right); x++) if (inked(x, y)) ink++;
  const inside = ({ x, y }: { x: number; y: number }) =>
    x > stage.left + 1 && x < stage.right - 2 && y > stage.top + 1 && y < stage.bottom - 2;
  return [
    ...(ink > 500 ? [] : ['everything']),
    ...lines
      .map(({ d, points }) => ({ d, points: points.filter(inside) }))
      .filter(({ points }) => points.length > 0 && !points.some(inkedNear))
      .map(({ d }) => `line ${d}`)
  ];
}

/** Whether what has the focus is such an element. */
export const focusIs = (place: Page | Frame, selector: string) =>
  place.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector);

/** Presses Tab until such an element has the focus, and waits until it is in the window. */
export async function tabTo(page: Page, selector: string) {
  for (let i = 0; i < 80 && !(await focusIs(page, selector)); i++) await page.keyboard.press('Tab');
  await page.waitForFunction(
    (selector: string) => {
      const at = document.activeElement;
      const { top, bottom } = at!.getBoundingClientRect();
      return at!.matches(selector) && top < innerHeight && bottom > 0;
    },
    {},
    selector
  );
}

/** Pairs of neighbouring digits in an element's text that overlap as painted. In type under 14 px they touch as they should. */
export async function overlapping(page: Page, selector: string): Promise<string[]> {
  const { paper, pairs } = await page.$eval(selector, (element) => {
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const pairs: { pair: string; x: number; top: number; bottom: number }[] = [];
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      if (parseFloat(getComputedStyle(node.parentElement!).fontSize) < 14) continue;
      for (const { index } of (node.textContent ?? '').matchAll(/\d(?=\d)/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const { right, top, bottom } = range.getBoundingClientRect();
        const pair = (node.textContent ?? '').slice(Math.max(0, index - 1), index + 3);
        pairs.push({ pair, x: right, top, bottom });
      }
    }
    const { backgroundColor } = getComputedStyle(document.documentElement);
    return { paper: backgroundColor.match(/\d+/g)!.map(Number), pairs };
  });
  const inked = await inkOf(page, paper, 100);
  const crossed = ({ x, top, bottom }: (typeof pairs)[number]) => {
    for (let y = Math.ceil(top); y < Math.min(bottom, 900); y++)
      if (inked(Math.round(x) - 1, y) && inked(Math.round(x), y)) return true;
    return false;
  };
  return pairs.filter(crossed).map(({ pair }) => pair);
}
