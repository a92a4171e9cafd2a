import { textWidth, wrap } from '../../measure.ts';
import type { ChartData, Legend, Size } from '../../scene.ts';
import { head, labelSize, margin } from '../../scene.ts';
import type { WafflePart, WaffleState } from './schema.ts';

/** Distance of lines of a label, in label sizes. */
export const leading = 1.35;

export interface Grid {
  /** Columns and rows of squares, and where the first stands, in px. */
  columns: number;
  rows: number;
  left: number;
  top: number;
  /** Lines of the label over the grid. */
  label: string[];
}

export interface Arrangement {
  side: number;
  /** How many units one square stands for: 1, or a power of ten where single ones would be too small or too many. */
  per: number;
  grids: Grid[];
  /** The labels of the parts, and where their list begins. */
  list: {
    at: [number, number];
    lines: { text: string[]; part: WafflePart | undefined }[];
    width: number;
  };
}

/** Most squares that a transition moves without dropping frames, and the least side of one, in px. */
export const mostDrawn = 5000;
const least = 3;
/** Key of the words that say how many units a square stands for. */
export const eachStandsFor = 'waffle-each';

/** A state counted in squares of `per` units. */
export const inSquaresOf = (per: number, state: WaffleState): WaffleState => ({
  ...state,
  grids: state.grids.map((grid) => ({
    ...grid,
    total: grid.total / per,
    parts: grid.parts.map((part) => ({ ...part, value: part.value / per }))
  }))
});

export const squaresOf = ({ grids }: WaffleState): number =>
  grids.reduce((sum, { total }) => sum + Math.ceil(total - 1e-9), 0);

const partsOf = (state: WaffleState) =>
  state.grids.flatMap((grid) => grid.parts.filter((part) => part.label));

/** Columns for a number of squares in a room; a hundred is ten by ten, or in a low room five rows of twenty; full rows are preferred, the more so in large grids. */
function columnsFor(total: number, width: number, height: number): number {
  const squares = Math.ceil(total);
  if (squares === 100)
    return Math.min(width / 20, height / 5) > 1.5 * Math.min(width / 10, height / 10) ? 20 : 10;
  let best = 1;
  let bestSide = 0;
  for (let columns = 1; columns <= squares; columns++) {
    const rows = Math.ceil(squares / columns);
    let side = Math.min(width / columns, height / rows);
    if (squares % columns === 0) side *= squares >= 200 ? 1.3 : 1.15;
    if (side > bestSide) [best, bestSide] = [columns, side];
  }
  return best;
}

/**
 * Squares of one size for all grids, side by side or one over the other, whichever makes them larger; each stands for
 * one unit, or for as many as it takes to be visible.
 */
export function arrange(
  state: WaffleState,
  size: Size,
  legend: Legend,
  data: ChartData
): Arrangement {
  for (let per = 1; ; per *= 10) {
    const counted = inSquaresOf(per, state);
    const squares = squaresOf(counted);
    if (squares > mostDrawn) continue;
    const arranged = inSquares(per, counted, size, legend, data);
    // Without words for it, or with an inner grid, a square stays one unit, however small.
    const fixed = state.inner ?? !data.words[eachStandsFor];
    if (arranged.side >= least || fixed || squares <= state.grids.length) return arranged;
  }
}

function inSquares(
  per: number,
  state: WaffleState,
  size: Size,
  legend: Legend,
  data: ChartData
): Arrangement {
  const edge = margin(size);
  const label = labelSize(size);
  const top = head(legend, size).bottom + label * 0.8;
  const room = { width: size.width - 2 * edge, height: size.height - edge - top };
  const parts: (WafflePart | undefined)[] = partsOf(state);
  const words = partsOf(state).map((part) => data.words[part.label ?? ''] ?? '');
  if (per > 1) {
    parts.unshift(undefined);
    words.unshift((data.words[eachStandsFor] ?? '').replace('#', per.toLocaleString('en')));
  }
  const swatch = label * 1.5;

  const attempt = (beside: boolean, across: boolean): Arrangement => {
    const wish = Math.max(0, ...words.map((word) => textWidth(word, label))) + swatch;
    const listWidth = beside ? Math.min(wish, room.width * 0.34) : room.width;
    const lines = words.map((word, i) => ({
      text: wrap(word, label, listWidth - swatch),
      part: parts[i]
    }));
    const listHeight = lines.reduce(
      (sum, line) => sum + (line.text.length * leading + 0.35) * label,
      0
    );
    const side = parts.length > 0 && beside;
    const under = parts.length > 0 && !beside;
    const width = room.width - (side ? listWidth + label * 1.4 : 0);
    const height = room.height - (under ? listHeight + label * 0.6 : 0);
    const n = state.grids.length;
    const gap = label * 2;
    const cell = across
      ? { width: (width - gap * (n - 1)) / n, height }
      : { width, height: (height - gap * 0.6 * (n - 1)) / n };
    const labels = state.grids.map((grid) =>
      grid.label ? wrap(data.words[grid.label] ?? '', label, cell.width, true) : []
    );
    const labelHeight =
      Math.max(...labels.map((rows) => rows.length)) * label * leading +
      (labels.some((rows) => rows.length) ? label * 0.3 : 0);
    const plan = state.grids.map((grid) => {
      const columns = columnsFor(grid.total, cell.width, cell.height - labelHeight);
      return { columns, rows: Math.ceil(Math.ceil(grid.total) / columns) };
    });
    const squareSide = Math.max(
      0.5,
      Math.min(
        ...plan.map(({ columns, rows }) =>
          Math.min(cell.width / columns, (cell.height - labelHeight) / rows)
        )
      )
    );
    const grids: Grid[] = [];
    let [left, y] = [edge, top];
    plan.forEach((shape, i) => {
      grids.push({ ...shape, left, top: y + labelHeight, label: labels[i]! });
      if (across) left += (across && n > 1 ? cell.width : 0) + gap;
      else y += labelHeight + shape.rows * squareSide + gap * 0.6;
    });
    const last = grids.at(-1);
    const bottom = last ? Math.max(...grids.map((grid) => grid.top + grid.rows * squareSide)) : top;
    const right = Math.max(...grids.map((grid) => grid.left + grid.columns * squareSide));
    return {
      side: squareSide,
      per,
      grids,
      list: {
        at: side ? [right + label * 1.4, top] : [edge, bottom + label * 0.8],
        lines,
        width: listWidth
      }
    };
  };
  const options = [
    attempt(true, true),
    attempt(false, true),
    attempt(true, false),
    attempt(false, false)
  ];
  return options.reduce((best, next) => (next.side > best.side * 1.001 ? next : best));
}
