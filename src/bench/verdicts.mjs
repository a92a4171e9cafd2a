import { median } from './statistics.mjs';

/**
 * A measurement of one page in one test, as it stands in raw.jsonl: its metrics, or why there are none.
 * @typedef {{ round: number, page: string, test: string, error?: string, [metric: string]: unknown }} Line
 * @typedef {{ audit: string, score: number, where: string[] }} Failing an audit that is not at its best, and the places it names
 * @typedef {import('./targets.mjs').Target} Target
 * @typedef {import('./targets.mjs').Limit} Limit
 * @typedef {{ target: Target, value: number | undefined, limit: number | undefined, met: boolean | undefined }} Verdict
 *   `met` is undefined where it was not measured
 */

/**
 * The values of a metric, from the runs that did not fail.
 * @param {readonly Line[]} lines
 * @param {string} page
 * @param {string} test
 * @param {string} metric
 */
export const valuesOf = (lines, page, test, metric) =>
  lines
    .filter((line) => line.page === page && line.test === test)
    .map((line) => line[metric])
    .filter((value) => typeof value === 'number');

/** @type {typeof valuesOf extends (...args: infer Args) => unknown ? (...args: Args) => number | undefined : never} */
export const medianOf = (...of) => {
  const values = valuesOf(...of);
  return values.length ? median(values) : undefined;
};

/**
 * How far a limit lets a metric go.
 * @param {Limit} limit
 * @param {number | undefined} twin the twin's own value
 */
function reachOf(limit, twin) {
  if ('most' in limit) return limit.most;
  if ('least' in limit) return limit.least;
  if (twin === undefined) return undefined;
  return 'timesTwin' in limit ? twin * limit.timesTwin : twin + limit.overTwin;
}

/**
 * Whether each target is met by the medians.
 * @param {readonly Line[]} lines
 * @param {readonly Target[]} targets
 * @returns {Verdict[]}
 */
export const verdictsOn = (lines, targets) =>
  targets.map((target) => {
    const { page, test, metric } = target;
    const value = medianOf(lines, page, test, metric);
    const limit = reachOf(target.limit, medianOf(lines, 'twin', test, metric));
    const met =
      value === undefined || limit === undefined
        ? undefined
        : 'least' in target.limit
          ? value >= limit
          : value <= limit;
    return { target, value, limit, met };
  });
