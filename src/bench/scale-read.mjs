import { chromium } from 'playwright-core';
import { ensureChromium } from '../tools/machine/chromium.mjs';

/**
 * Measures what reading a story costs on a slowed phone: the start, and a stretch near its end, step by step.
 */

/** How many times slower than this machine the phone is. */
const slower = 4;
/** Steps that are read, and how far the page moves with each frame, in px. */
const stretch = 12;
const pace = 24;
/** A frame that takes longer than this, in ms, counts as dropped. */
const dropped = 33;

/**
 * @typedef {object} Reading
 * @property {number} nodes elements of the page
 * @property {number} fcp first contentful paint, ms
 * @property {number} lcp largest contentful paint, ms
 * @property {number} tbt blocked time after it, ms
 * @property {number} start script time until the page is hydrated, ms
 * @property {number} script script time for each step that is read, ms
 * @property {number} style time for styles and layout for each step, ms
 * @property {number} late share of frames that took longer than 33 ms
 * @property {number} heap JavaScript heap after reading, MB
 */

/** Records the browser's timings of the page's start; runs in the page before its scripts. */
const watch = () => {
  const seen = { fcp: 0, lcp: 0, long: /** @type {[number, number][]} */ ([]) };
  Object.assign(window, { seen });
  const note = (/** @type {string} */ type, /** @type {(entry: PerformanceEntry) => void} */ add) =>
    new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({
      type,
      buffered: true
    });
  note('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime;
  });
  note('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  note('longtask', ({ startTime, duration }) => seen.long.push([startTime, duration]));
};

/**
 * Scrolls from the step at `from` on, as far as `count` steps; gives the times between frames, in ms. Runs in the page.
 * @param {{ from: number, count: number, pace: number }} how
 */
const read = async ({ from, count, pace }) => {
  const steps = [...document.querySelectorAll('section[data-step]')];
  const frame = () => new Promise(requestAnimationFrame);
  steps[from]?.scrollIntoView({ behavior: 'instant' });
  const stage = /** @type {HTMLElement | null} */ (document.querySelector('[data-stage]'));
  const shows = () => stage?.dataset.settled === 'true' && stage.dataset.step === steps[from]?.id;
  while (!shows()) await frame();
  const last = steps[from + count];
  const gaps = [];
  let before = await frame();
  while (last && last.getBoundingClientRect().top > innerHeight / 2) {
    scrollBy({ top: pace, behavior: 'instant' });
    const now = await frame();
    gaps.push(now - before);
    before = now;
  }
  return gaps;
};

/**
 * @param {string} url address of an article
 * @returns {Promise<Reading>}
 */
export async function measure(url) {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-dev-shm-usage']
  });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
  page.setDefaultTimeout(600_000);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'timeTicks' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(watch);
  const metrics = async () => {
    const { metrics: list } = await devtools.send('Performance.getMetrics');
    return Object.fromEntries(list.map(({ name, value }) => [name, value]));
  };
  await page.goto(url, { waitUntil: 'load', timeout: 600_000 });
  await page.waitForSelector('[data-stage] canvas', { state: 'attached' });
  await page.waitForFunction(() => new Promise((resolve) => requestIdleCallback(() => resolve(1))));
  const seen = await page.evaluate(
    () =>
      /** @type {Window & { seen?: { fcp: number, lcp: number, long: [number, number][] } }} */ (
        window
      ).seen
  );
  if (!seen) throw new Error(`${url} did not start.`);
  const opened = await metrics();
  const { nodes, steps } = await page.evaluate(() => ({
    nodes: document.getElementsByTagName('*').length,
    steps: document.querySelectorAll('section[data-step]').length
  }));
  const from = steps - stretch - 2;
  await page.evaluate(read, { from: from - 2, count: 1, pace });
  const before = await metrics();
  const gaps = await page.evaluate(read, { from, count: stretch, pace });
  const after = await metrics();
  await devtools.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize: heap = NaN } = await metrics();
  await browser.close();
  const each = (/** @type {string[]} */ names) =>
    (names.reduce((sum, name) => sum + (after[name] ?? NaN) - (before[name] ?? NaN), 0) * 1000) /
    stretch;
  return {
    nodes,
    fcp: seen.fcp,
    lcp: seen.lcp,
    tbt: seen.long
      .filter(([at]) => at >= seen.fcp)
      .reduce((sum, [, long]) => sum + Math.max(0, long - 50), 0),
    start: (opened['ScriptDuration'] ?? NaN) * 1000,
    script: each(['ScriptDuration']),
    style: each(['RecalcStyleDuration', 'LayoutDuration']),
    late: gaps.filter((gap) => gap > dropped).length / gaps.length,
    heap: heap / 2 ** 20
  };
}
