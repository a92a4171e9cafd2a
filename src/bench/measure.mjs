import { chromium } from 'playwright-core';
import { runFilm } from './film.mjs';
import { runLighthouse } from './lighthouse.mjs';
import { runScroll } from './scroll.mjs';
import { runSizes } from './sizes.mjs';

/** @typedef {{ test: string, metrics: Record<string, unknown>, picture?: Buffer | undefined }} Measured */
/** @typedef {'lighthouse' | 'scroll-phone' | 'scroll-desktop' | 'sizes' | 'film'} Run */

/** The runs of each test. @type {Record<import('./entries.mjs').Test, readonly Run[]>} */
export const runsOf = {
  lighthouse: ['lighthouse'],
  scroll: ['scroll-phone', 'scroll-desktop'],
  sizes: ['sizes'],
  film: ['film']
};

/**
 * One run of a page, in a browser of its own. Throws where the page does not answer or the run fails.
 * @param {Run} run
 * @param {string} url
 * @param {string} chromePath
 * @returns {Promise<Measured[]>}
 */
export async function measure(run, url, chromePath) {
  if (run === 'lighthouse') {
    const { line, picture } = await runLighthouse(url, chromePath);
    return [{ test: run, metrics: line, picture }];
  }
  if (run === 'film') return [{ test: run, metrics: await runFilm(url, chromePath) }];
  const browser = await chromium.launch({
    executablePath: chromePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu']
  });
  try {
    if (run === 'sizes') {
      const parts = Object.entries(await runSizes(browser, url));
      return parts.map(([part, metrics]) => ({ test: `sizes-${part}`, metrics }));
    }
    const form = run === 'scroll-phone' ? 'phone' : 'desktop';
    const { line, picture } = await runScroll(browser, url, form);
    return [{ test: run, metrics: line, picture }];
  } finally {
    await browser.close();
  }
}
