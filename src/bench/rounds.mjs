/**
 * The order of a bench: each round takes each page through each run once, all pages through one run before the next, and
 * starts one page later than the round before, so that a slow minute of the machine falls on all alike.
 * @template P, R
 * @param {readonly P[]} pages
 * @param {readonly R[]} runs
 * @param {number} rounds
 * @returns {{ round: number, run: R, page: P }[]}
 */
export const inRounds = (pages, runs, rounds) =>
  Array.from({ length: rounds }, (_, late) => {
    const from = late % pages.length;
    const turned = [...pages.slice(from), ...pages.slice(0, from)];
    return runs.flatMap((run) => turned.map((page) => ({ round: late + 1, run, page })));
  }).flat();
