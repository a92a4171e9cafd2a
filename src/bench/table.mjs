import { tables } from './columns.mjs';
import { median } from './statistics.mjs';
import { targets } from './targets.mjs';
import { medianOf, valuesOf, verdictsOn } from './verdicts.mjs';

/** @typedef {import('./verdicts.mjs').Line} Line */
/** @typedef {import('./columns.mjs').Table} Table */
/** @typedef {import('./verdicts.mjs').Failing} Failing */

/** @param {readonly (readonly string[])[]} rows the first has the titles */
function markdown([titles = [], ...rows]) {
  const row = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [row(titles), row(titles.map(() => '---')), ...rows.map(row)].join('\n');
}

/** A number with its significant digits. @param {number} value */
const short = (value) => String(Number(value.toFixed(Math.abs(value) < 10 ? 2 : 1)));

/** The median of a metric's values, and from where to where they went. @param {number[]} values */
function spread(values) {
  if (!values.length) return '–';
  const [least, most] = [short(Math.min(...values)), short(Math.max(...values))];
  return least === most ? least : `${short(median(values))} (${least}–${most})`;
}

/**
 * What one test found: a row a page, and under the article how many times the twin's its medians are.
 * @param {readonly Line[]} lines
 * @param {Table} table
 */
function measured(lines, { test, title, columns }) {
  const mine = lines.filter((line) => line.test === test);
  if (!mine.length) return [];
  const pages = [...new Set(mine.map(({ page }) => page))];
  const rows = pages.map((page) => {
    const runs = mine.filter((line) => line.page === page);
    const cells = columns.map(({ metric, unit = 1 }) =>
      spread(valuesOf(runs, page, test, metric).map((value) => value / unit))
    );
    return [page, String(runs.filter(({ error }) => !error).length), ...cells];
  });
  const ratios = columns.map(({ metric }) => {
    const [value, twin] = ['article', 'twin'].map((page) => medianOf(mine, page, test, metric));
    return value !== undefined && twin ? `× ${short(value / twin)}` : '–';
  });
  const besideTwin = pages.includes('article') && pages.includes('twin');
  return [
    `## ${title}`,
    markdown([
      ['page', 'runs', ...columns.map((column) => column.title)],
      ...rows,
      ...(besideTwin ? [['article / twin', '', ...ratios]] : [])
    ])
  ];
}

/** @param {readonly Line[]} lines */
function held(lines) {
  const rows = verdictsOn(lines, targets).flatMap(({ target, value, limit, met }) => {
    if (value === undefined) return [];
    const sign = 'least' in target.limit ? '≥' : '≤';
    return [
      [
        target.name,
        [target.page, target.test].join(', '),
        short(value),
        limit === undefined ? 'the twin was not measured' : `${sign} ${short(limit)}`,
        met === undefined ? '–' : met ? 'met' : '**missed**'
      ]
    ];
  });
  return rows.length
    ? ['## Targets', markdown([['target', 'page, test', 'median', 'limit', ''], ...rows])]
    : [];
}

/** The audits that keep a page from a full score, once each. @param {readonly Line[]} lines */
function audits(lines) {
  const rows = new Map();
  for (const { page, failing } of lines)
    for (const [category, found] of Object.entries(
      /** @type {Record<string, Failing[]>} */ (failing ?? {})
    ))
      for (const { audit, score, where } of found)
        rows.set(`${page} ${audit}`, [page, category, audit, short(score), where[0] ?? '']);
  return rows.size
    ? [
        '## Audits below their best',
        markdown([['page', 'category', 'audit', 'score', 'where'], ...rows.values()])
      ]
    : [];
}

/** @param {readonly Line[]} lines */
function failures(lines) {
  const failed = lines.filter(({ error }) => error);
  const list = failed.map(
    ({ page, test, round, error }) => `- ${page}, ${test}, round ${round}: ${error}`
  );
  return list.length ? ['## Runs that failed', list.join('\n')] : [];
}

/**
 * The report in Markdown: what failed, the targets, each test's medians with their least and most, the audits.
 * @param {readonly Line[]} lines
 */
export const report = (lines) =>
  [
    '# The article and its plain twin',
    ...failures(lines),
    ...held(lines),
    ...tables.flatMap((table) => measured(lines, table)),
    ...audits(lines)
  ].join('\n\n');
