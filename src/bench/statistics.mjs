/**
 * The value below which this share of the sorted values lies; NaN where there are none.
 * @param {readonly number[]} sorted
 * @param {number} part from 0 to 1
 */
export const quantile = (sorted, part) =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2
    ? quantile(sorted, 0.5)
    : (quantile(sorted.slice(0, half), 1) + quantile(sorted.slice(half), 0)) / 2;
}

/** @param {readonly number[]} values */
export const sum = (values) => values.reduce((total, value) => total + value, 0);

/**
 * The share of values that are so, from 0 to 1; 0 where there are none.
 * @param {readonly number[]} values
 * @param {(value: number) => boolean} isSo
 */
export const share = (values, isSo) =>
  values.length ? values.filter(isSo).length / values.length : 0;
