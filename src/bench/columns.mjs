import { kinds } from './kinds.mjs';

/**
 * The tables of a bench, one a test: what stands over each column, and the metric in it.
 * @typedef {{ title: string, metric: string, unit?: number }} Column `unit` is what the metric is divided by
 * @typedef {{ test: string, title: string, columns: readonly Column[] }} Table
 */

/** How busy the machine was with other things when a run began: over 25, times tell little. @type {Column} */
const busy = { title: 'machine busy %', metric: 'busy' };

/** @type {Column[]} */
const speed = [
  { title: 'Performance', metric: 'performance' },
  { title: 'Accessibility', metric: 'accessibility' },
  { title: 'Best practices', metric: 'practices' },
  { title: 'SEO', metric: 'seo' },
  { title: 'FCP ms', metric: 'fcp' },
  { title: 'LCP ms', metric: 'lcp' },
  { title: 'TBT ms', metric: 'tbt' },
  { title: 'CLS', metric: 'cls' },
  { title: 'Speed Index ms', metric: 'speedIndex' },
  ...kinds.map((kind) => ({ title: `${kind} KB`, metric: `${kind}Bytes`, unit: 1024 })),
  { title: 'requests', metric: 'requests' },
  busy
];

/** @type {Column[]} */
const motion = [
  { title: 'frames > 33 ms %', metric: 'over33' },
  { title: 'p50 ms', metric: 'p50' },
  { title: 'p95 ms', metric: 'p95' },
  { title: 'p99 ms', metric: 'p99' },
  { title: 'worst ms', metric: 'worst' },
  { title: 'long tasks', metric: 'longTasks' },
  { title: 'longest ms', metric: 'longest' },
  { title: 'shifts', metric: 'shift' },
  { title: 'shifts away from input', metric: 'shiftAway' },
  { title: 'main thread %', metric: 'mainThread' },
  { title: 'heap MB', metric: 'heapStart' },
  { title: 'heap at the end MB', metric: 'heapEnd' },
  { title: 'growth MB', metric: 'heapGrowth' },
  { title: 'height px', metric: 'height' },
  { title: 'reached the end', metric: 'reachedEnd' },
  busy
];

/** @type {Column[]} */
const sizes = [
  ...kinds.map((kind) => ({ title: `${kind} KB`, metric: kind })),
  { title: 'in all KB', metric: 'total' },
  { title: 'requests', metric: 'requests' }
];

/** @type {readonly Table[]} */
export const tables = [
  { test: 'lighthouse', title: 'Lighthouse, a phone on a slow network', columns: speed },
  { test: 'scroll-phone', title: 'Reading on a phone, 4 times slower', columns: motion },
  { test: 'scroll-desktop', title: 'Reading on a desktop, 4 times slower', columns: motion },
  { test: 'sizes-sight', title: 'Sizes until the page is loaded', columns: sizes },
  { test: 'sizes-visit', title: 'Sizes of the whole first visit, untouched', columns: sizes },
  { test: 'sizes-read', title: 'Sizes of a visit that reads to the end', columns: sizes },
  {
    test: 'sizes-kept',
    title: 'Sizes with what is kept for reading without a network',
    columns: sizes
  },
  {
    test: 'film',
    title: 'A film of one step, upright, on a browser 4 times slower',
    columns: [
      { title: 'seconds', metric: 'seconds' },
      { title: 'not slowed', metric: 'here' },
      busy
    ]
  }
];
