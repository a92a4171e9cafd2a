import { textWidth } from '../../measure.ts';
import type { Letter } from '../../scene.ts';
import { compose, type Column, type Composition, type Depth } from './compose.ts';
import type { SheetState } from './schema.ts';

/** Share of a sheet that grey lines may take. */
const mostGrey = 1 / 3;

/** What stands, and how small its type may be before the next gives way: in sizes of the labels, and in px. */
const depths: (Depth & { least: [labels: number, px: number] })[] = [
  { keep: 0, translate: 0, least: [1.1, 14] },
  { keep: 1, translate: 0, least: [1.1, 14] },
  { keep: 1, translate: 3, least: [1.05, 13] },
  { keep: 2, translate: 0, least: [1.1, 14] },
  { keep: 2, translate: 2, least: [1.05, 13] },
  { keep: 2, translate: 3, least: [1.05, 13] },
  { keep: 3, translate: 0, least: [1, 11] },
  { keep: 3, translate: 4, least: [0.9, 10] }
];

/** A head with a row for each of its parts wants so much room, in sizes of the labels. */
const fullHead = { width: 17, height: 34 };

function isSound({ blocks, height }: Composition, { width }: Column): boolean {
  const grey = blocks.reduce((sum, one) => sum + (one.kind === 'grey' ? one.height : 0), 0);
  return (
    grey <= height * mostGrey &&
    blocks.every(
      (one) => one.kind !== 'line' || one.runs.every((run) => textWidth(run, one.size) <= width)
    )
  );
}

/** Distance of the sizes that are tried, in px. */
const grain = 0.5;

/** The fullest setting that fits, in the largest type; a sheet for which nothing fits is its head alone. */
export function fit(
  letter: Letter,
  state: SheetState,
  height: number,
  column: Column,
  words: Record<string, string>
): Composition {
  const { label } = column;
  const full =
    letter.kind === 'email' &&
    column.width > label * fullHead.width &&
    height > label * fullHead.height;
  for (const { least, ...depth } of depths) {
    const smallestSize = Math.max(label * least[0], least[1]);
    const at = (step: number, grey: number) => {
      const size = smallestSize + step * grain;
      const set = compose(letter, state, { ...depth, full, size, grey }, column, words);
      return set.height <= height && isSound(set, column) ? set : undefined;
    };
    // What is left out is seen to be, but on the smallest stages.
    const smallest = at(0, 2) ?? at(0, 1) ?? (depth.keep >= 2 ? at(0, 0) : undefined);
    if (!smallest) continue;
    const { grey } = smallest.setting;
    let found = smallest;
    // Larger type is higher: the size is found by halving.
    let [low, high] = [0, Math.max(0, Math.floor((column.largest - smallestSize) / grain))];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const set = at(middle, grey);
      if (set) [low, found] = [middle, set];
      else high = middle - 1;
    }
    return (grey === 2 && at(low, 3)) || found;
  }
  const none = { keep: Infinity, translate: Infinity, size: label, full: false };
  for (const grey of [2, 1]) {
    const folded = compose(letter, state, { ...none, grey }, column, words);
    if (folded.height <= height) return folded;
  }
  return compose(letter, state, { ...none, grey: 0 }, column, words);
}
