import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { ensureChromium } from '../../src/tools/machine/chromium.mjs';
import { noticed } from '../engines/noticed.ts';

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
export const desktop = { viewport: { width: 1440, height: 900 } };

let browser: Browser;

/** Starts the browser before a file's tests and ends it after them. */
export function useBrowser() {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: ['--no-sandbox', '--disable-dev-shm-usage']
    });
  });
  afterAll(() => browser.close());
}

export interface Opened {
  page: Page;
  /** Errors and warnings of the console, uncaught errors, failed requests. */
  complaints: string[];
  /** Requests to another host than the page's. */
  foreign: string[];
}

/** A browser context of its own, in which storage and caches are kept from page to page. */
export const context = (options: BrowserContextOptions) => browser.newContext(options);

/** Opens an address in a context of its own and notes what goes wrong; `prepare` runs on the page before. */
export async function open(
  url: string,
  options: BrowserContextOptions = desktop,
  prepare?: (page: Page) => Promise<unknown>
): Promise<Opened> {
  // A service worker would answer in the network's place; its own tests ask for it.
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    const blocked = message.text().startsWith('Service Worker registration blocked');
    if (['error', 'warning'].includes(message.type()) && !blocked) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(url).host) foreign.push(request.url());
  });
  await prepare?.(page);
  if (options.javaScriptEnabled === false) {
    // No timer runs there: a poll would only look once.
    page.waitForFunction = () => {
      throw new Error('A page without scripts cannot look again: use expect.poll.');
    };
    await page.goto(url);
    return { page, complaints, foreign };
  }
  await page.goto(url, { waitUntil: prepare ? 'commit' : 'load' });
  // Styles must be there; the script may never come.
  await page.waitForFunction(
    () =>
      document.readyState !== 'loading' &&
      [...document.querySelectorAll<HTMLLinkElement>('[rel="stylesheet"]')].every(
        (link) => link.sheet
      ),
    undefined,
    { polling: 20 }
  );
  return { page, complaints, foreign };
}

/** Moves the pointer until the page has noticed its reader: its stage has the canvas that only a script makes. */
export const hydrated = (page: Page) => page.waitForFunction(noticed);

/** Waits until the page of a moment has become the whole story: the menu comes last. */
export const whole = (page: Page) => page.waitForSelector('.menu', { state: 'attached' });

/** Waits until a page that nobody touches loads nothing any more. */
export async function untouched(page: Page) {
  await page.waitForSelector('html[data-hydrated]', { state: 'attached' });
  await page.waitForLoadState('networkidle');
}

/** Addresses of the scripts that a page has fetched. */
export const scriptsIn = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => (name.endsWith('.js') ? [name] : []))
  );

/** Waits until the stage shows a step, at a state of it where it has several, and nothing moves. */
export async function settled(page: Page, step: string, state?: number) {
  const at = state ? `[data-state="${state}"]` : '';
  await hydrated(page);
  await page.waitForSelector(`figure[data-stage][data-step="${step}"]${at}[data-settled="true"]`, {
    timeout: 15_000
  });
}

/** Where keys come to, in order: each step, and each state of one that has several. */
export const stopsOf = (page: Page) =>
  page.$$eval('section[data-step]', (sections) =>
    sections.flatMap((section): [step: string, state?: number][] => {
      const states = [...section.querySelectorAll('[data-sub]')];
      return states.length ? states.map((_, i) => [section.id, i + 1]) : [[section.id]];
    })
  );

/** Scrolls at once so that a step's text begins at the reading line. */
export async function scrollToStep(page: Page, step: string) {
  await page.evaluate((id) => {
    const element = document.getElementById(id);
    if (!element) throw new Error(`no step ${id}`);
    const wide = matchMedia(
      '(min-width: 56.25em), (orientation: landscape) and (min-width: 31.25em)'
    ).matches;
    const text = element.querySelector('h1, h3') ?? element;
    scrollBy({
      top: text.getBoundingClientRect().top - innerHeight * (wide ? 0.25 : 0.56),
      behavior: 'instant'
    });
  }, step);
}

/** How much of what is seen on a page has shifted so far: the sum of its layout shifts. */
export const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      })
  );

/** Ids of the steps, in the article's order. */
export const stepsOf = (page: Page) =>
  page.$$eval('section[data-step]', (sections) => sections.map(({ id }) => id));

/** Waits until the stages of two pages show the same picture, each at the size of its own stage. */
export async function expectAlike(...pages: [Page, Page]) {
  const picture = () => {
    const stage = document.querySelector('[data-stage] .picture')!;
    const canvas = stage.querySelector('canvas')!;
    const { width, height } = stage.getBoundingClientRect();
    const off = [Math.round(width) - canvas.width, Math.round(height) - canvas.height];
    const marks = Array.from(stage.querySelectorAll('svg > :not(defs)'), (mark) => mark.outerHTML);
    return [off.join(), ...marks, canvas.toDataURL()];
  };
  // The canvas follows the stage's size, and lets go of what the SVG shows, some frames later.
  const differ = async () => {
    const [one, other] = [await pages[0].evaluate(picture), await pages[1].evaluate(picture)];
    return [one[0], other[0], ...one.filter((part, i) => part !== other[i])];
  };
  await expect.poll(differ).toEqual(['0,0', '0,0']);
}
