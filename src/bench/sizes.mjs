import { get as getPlain } from 'node:http';
import { get as getSecure } from 'node:https';
import { kindOf, kinds } from './kinds.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('./kinds.mjs').Kind} Kind */
/** @typedef {Map<string, Kind>} Loaded addresses of what was loaded, each with its kind */

/**
 * Bytes of what an address sends, compressed as it goes over the wire, without headers.
 * @param {string} url
 * @returns {Promise<number>}
 */
function weigh(url) {
  const get = url.startsWith('https:') ? getSecure : getPlain;
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (/** @type {Buffer} */ part) => (bytes += part.length));
      answer.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

/**
 * KB by kind and in all.
 * @param {Loaded} loaded
 */
async function weighAll(loaded) {
  /** @type {Record<string, number>} */
  const sums = Object.fromEntries([...kinds, 'total'].map((kind) => [kind, 0]));
  for (const [url, kind] of loaded) {
    const size = (await weigh(url)) / 1024;
    sums[kind] = (sums[kind] ?? 0) + size;
    sums['total'] = (sums['total'] ?? 0) + size;
  }
  const rounded = Object.entries(sums).map(([kind, size]) => [kind, Number(size.toFixed(1))]);
  return { ...Object.fromEntries(rounded), requests: loaded.size };
}

/** Addresses of what the page asked for before it was loaded. */
const askedFirst = () => {
  const [page] = /** @type {PerformanceNavigationTiming[]} */ (
    performance.getEntriesByType('navigation')
  );
  const end = page?.loadEventStart ?? 0;
  const early = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < end);
  return [location.href, ...early.map(({ name }) => name)];
};

/** Addresses of the page's service worker and of what it caches, once it is installed. */
const kept = async () => {
  // Only pages in a secure context have a worker.
  if (!isSecureContext || !(await navigator.serviceWorker.getRegistrations()).length) return [];
  const { active } = await navigator.serviceWorker.ready;
  const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
  const requests = (await Promise.all(stores.map((store) => store.keys()))).flat();
  return [active?.scriptURL ?? '', ...requests.map(({ url }) => url)].filter(Boolean);
};

/** The kind of a file that the page itself did not ask for. @param {string} url */
const kindOfFile = (url) => {
  const { pathname } = new URL(url);
  return pathname.endsWith('.js') ? 'js' : pathname.endsWith('.css') ? 'css' : 'data';
};

/** Scrolls the page by most of a window; gives whether it moved. */
const scrollOn = () => {
  const before = scrollY;
  scrollBy({ top: innerHeight * 0.9, behavior: 'instant' });
  return new Promise((resolve) => requestAnimationFrame(() => resolve(scrollY > before)));
};

/**
 * Waits until a page has requested nothing for three seconds: some requests wait until the page is idle.
 * @param {import('playwright-core').Page} page
 * @param {Loaded} loaded
 */
async function rest(page, loaded) {
  for (let known = -1; known !== loaded.size;) {
    known = loaded.size;
    await page.waitForTimeout(3000);
  }
}

/**
 * Exact sizes of what one reader's phone loads, each part with all that came before it: until the page is loaded; until it
 * is at rest, untouched; until it is read to the end; and with what is kept for reading without a network.
 * @param {Browser} browser
 * @param {string} url
 */
export async function runSizes(browser, url) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true
  });
  try {
    const page = await context.newPage();
    /** @type {Loaded} */
    const loaded = new Map();
    page.on('request', (request) => {
      if (request.method() === 'GET' && request.url().startsWith('http'))
        loaded.set(request.url(), kindOf(request.resourceType()));
    });
    const answer = await page.goto(url, { timeout: 90_000 });
    if (!answer?.ok()) throw new Error(`The page answers ${answer?.status() ?? 'nothing'}.`);
    await rest(page, loaded);
    const visit = new Map(loaded);
    const first = new Set(await page.evaluate(askedFirst));
    const sight = new Map([...visit].filter(([address]) => first.has(address)));
    while (await page.evaluate(scrollOn)) await page.waitForLoadState('networkidle');
    await rest(page, loaded);
    const read = new Map(loaded);
    const all = new Map(read);
    for (const address of await page.evaluate(kept))
      if (!all.has(address)) all.set(address, kindOfFile(address));
    return {
      sight: await weighAll(sight),
      visit: await weighAll(visit),
      read: await weighAll(read),
      kept: await weighAll(all)
    };
  } finally {
    await context.close();
  }
}
