import { drag, wheel } from './hands.mjs';
import { probe } from './probe.mjs';
import { share, quantile, sum } from './statistics.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').CDPSession} Session */
/** @typedef {import('./probe.mjs').Notes} Notes */
/** @typedef {import('./probe.mjs').Probe} Probe */
/** @typedef {'phone' | 'desktop'} Form */

/** How many times slower than this machine the reader's machine is. */
const slowdown = 4;
/** Where a scroll ends that has not met the page's end, in px. */
const farthest = 100_000;

const forms = {
  phone: {
    options: {
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true
    },
    move: drag
  },
  desktop: { options: { viewport: { width: 1440, height: 900 } }, move: wheel }
};

/** Metrics of a page that its own scripts cannot read. @param {Session} session */
async function metrics(session) {
  const { metrics: all } = await session.send('Performance.getMetrics');
  const value = (/** @type {string} */ name) => all.find((one) => one.name === name)?.value ?? 0;
  return { heap: value('JSHeapUsedSize') / 1024 ** 2, work: value('TaskDuration') };
}

const inPage = {
  start: () =>
    /** @type {{ benchProbe: Probe }} */ (/** @type {unknown} */ (globalThis)).benchProbe.start(),
  stop: () =>
    /** @type {{ benchProbe: Probe }} */ (/** @type {unknown} */ (globalThis)).benchProbe.stop(),
  place: () =>
    /** @type {{ benchProbe: Probe }} */ (/** @type {unknown} */ (globalThis)).benchProbe.place()
};

/**
 * Moves through the page from where it is to its end. Gives how far that was and whether it was the end.
 * @param {Page} page
 * @param {Session} session
 * @param {Form} form
 */
async function moveThrough(page, session, form) {
  const { move, options } = forms[form];
  const { viewport } = options;
  let at = await page.evaluate(inPage.place);
  let stuck = 0;
  while (at.left > 2 && at.top < farthest && stuck < 6) {
    // Where something under the finger takes the drag for itself, a reader tries the edge.
    const x = Math.round(viewport.width * ([0.5, 0.04, 0.96][stuck % 3] ?? 0.5));
    await move(session, viewport, at.left + 40, x);
    const next = await page.evaluate(inPage.place);
    stuck = next.top - at.top < 5 ? stuck + 1 : 0;
    at = next;
  }
  return { height: Math.round(at.height), reachedEnd: Number(at.left <= 2) };
}

/**
 * Sums the notes of a scroll up: frames and tasks in ms, shares in percent.
 * @param {Notes} notes
 */
export function summary({ frames, shifts, tasks, begun, ended }) {
  const sorted = [...frames].sort((a, b) => a - b);
  const late = tasks.filter(({ start }) => start >= begun).map(({ ms }) => ms);
  const moved = shifts.filter(({ start }) => start >= begun);
  const one = (/** @type {number} */ value) => Number(value.toFixed(1));
  return {
    seconds: one((ended - begun) / 1000),
    frames: frames.length,
    over33: Number((100 * share(frames, (ms) => ms > 33.4)).toFixed(2)),
    p50: one(quantile(sorted, 0.5)),
    p95: one(quantile(sorted, 0.95)),
    p99: one(quantile(sorted, 0.99)),
    worst: one(quantile(sorted, 1)),
    longTasks: late.length,
    longest: Math.round(Math.max(0, ...late)),
    shift: Number(sum(moved.map(({ value }) => value)).toFixed(4)),
    shiftAway: Number(
      sum(moved.filter(({ byInput }) => !byInput).map(({ value }) => value)).toFixed(4)
    )
  };
}

/**
 * Reads a page to its end on a slow machine: with a finger on a phone, with the wheel on a desktop. Heaps are in MB, after
 * the garbage is collected. Throws where the page does not answer.
 * @param {Browser} browser
 * @param {string} url
 * @param {Form} form
 */
export async function runScroll(browser, url, form) {
  const context = await browser.newContext(forms[form].options);
  try {
    const page = await context.newPage();
    /** @type {string[]} */
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(probe);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const answer = await page.goto(url, { timeout: 90_000 });
    if (!answer?.ok()) throw new Error(`The page answers ${answer?.status() ?? 'nothing'}.`);
    await page.evaluate(async () => void (await document.fonts.ready));
    // Wait for what the page does by itself after loading.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(2000);
    await session.send('HeapProfiler.collectGarbage');
    const before = await metrics(session);
    await page.evaluate(inPage.start);
    const reached = await moveThrough(page, session, form);
    const notes = await page.evaluate(inPage.stop);
    const { work } = await metrics(session);
    await session.send('HeapProfiler.collectGarbage');
    const after = await metrics(session);
    const picture = await page.screenshot({ type: 'jpeg' });
    const busy = (100 * (work - before.work) * 1000) / (notes.ended - notes.begun);
    const line = {
      ...reached,
      ...summary(notes),
      mainThread: Number(busy.toFixed(1)),
      heapStart: Number(before.heap.toFixed(2)),
      heapEnd: Number(after.heap.toFixed(2)),
      heapGrowth: Number((after.heap - before.heap).toFixed(2)),
      errors,
      version: browser.version()
    };
    return { line, picture };
  } finally {
    await context.close();
  }
}
