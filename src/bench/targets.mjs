/**
 * The project's targets. A target is a metric of one page in one test, and how far it may go: `most`, `least`,
 * `timesTwin` (of the twin's), `overTwin` (more than the twin's). Times are ms where nothing else is said, sizes KB of 1024 bytes, shares percent.
 * @typedef {{ most: number } | { least: number } | { timesTwin: number } | { overTwin: number }} Limit
 * @typedef {{ name: string, page: string, test: string, metric: string, limit: Limit }} Target
 */

/** @type {(page: string) => Target[]} */
const full = (page) =>
  ['performance', 'accessibility', 'practices', 'seo'].map((metric) => ({
    name: `Lighthouse: ${metric}`,
    page,
    test: 'lighthouse',
    metric,
    limit: { least: 100 }
  }));

/** @type {(form: string) => Target[]} */
const smooth = (form) => {
  const of = { page: 'article', test: `scroll-${form}` };
  return [
    { ...of, name: 'frames over 33 ms, %', metric: 'over33', limit: { overTwin: 1 } },
    { ...of, name: 'longest task while reading, ms', metric: 'longest', limit: { most: 100 } },
    { ...of, name: 'shifts away from input', metric: 'shiftAway', limit: { most: 0 } },
    { ...of, name: 'growth of the heap, MB', metric: 'heapGrowth', limit: { most: 10 } }
  ];
};

const first = { page: 'article', test: 'lighthouse' };
const visit = { page: 'article', test: 'sizes-visit' };

/** @type {readonly Target[]} */
export const targets = [
  { ...first, name: 'First Contentful Paint, ms', metric: 'fcp', limit: { timesTwin: 1.1 } },
  { ...first, name: 'Largest Contentful Paint, ms', metric: 'lcp', limit: { timesTwin: 1.1 } },
  { ...first, name: 'Total Blocking Time, ms', metric: 'tbt', limit: { most: 50 } },
  { ...first, name: 'Cumulative Layout Shift', metric: 'cls', limit: { most: 0 } },
  ...['article', 'moment', 'sources'].flatMap(full),
  // Searches are told to pass an embed by, which costs it the points for that.
  ...full('embed').filter(({ metric }) => metric !== 'seo'),
  {
    page: 'article',
    test: 'sizes-read',
    name: 'JavaScript in all, KB',
    metric: 'js',
    limit: { most: 55 }
  },
  { ...visit, name: 'fonts, KB', metric: 'font', limit: { most: 40 } },
  { ...visit, name: 'whole first visit, KB', metric: 'total', limit: { most: 160 } },
  { ...visit, name: 'images before they are needed, KB', metric: 'image', limit: { most: 0 } },
  {
    page: 'film',
    test: 'film',
    name: 'a film of one step, s',
    metric: 'seconds',
    limit: { most: 45 }
  },
  ...smooth('phone'),
  ...smooth('desktop')
];
