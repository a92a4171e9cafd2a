import { textWidth, wrap } from '../../measure.ts';
import type { ChartData, Legend, Size } from '../../scene.ts';
import { head } from '../../head.ts';
import { labelSize, margin } from '../../scene.ts';
import type { WaffleOutline, WafflePart, WaffleState } from './schema.ts';

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
  /** Whether frames carry their words beside the grid, at the rows in which they end. */
  ruled: boolean;
  grids: Grid[];
  /** The labels of the parts: one list for all grids, or one under each. */
  lists: List[];
}

/** What a line of a list is for: a part, a frame, or how many units a square stands for. */
export interface Entry {
  part?: WafflePart;
  outline?: WaffleOutline;
}

export interface List {
  /** Where it begins, in px. */
  at: [number, number];
  lines: (Entry & { text: string[] })[];
}

/** Most squares that a transition moves without dropping frames, and the least side of one, in px. */
export const mostDrawn = 5000;
const least = 3;
/** Key of the words that say how many units a square stands for. */
export const eachStandsFor = 'waffle-each';

/** Air between squares: a pixel at least where they are large, half a one where they are tiny, and never more than it leaves of them. */
export const gapOf = (side: number) =>
  Math.min(side * 0.2, Math.max(side * 0.08, side >= 8 ? 1 : 0.5));

/** A state counted in squares of `per` units. */
export const inSquaresOf = (per: number, state: WaffleState): WaffleState => ({
  ...state,
  grids: state.grids.map((grid) => ({
    ...grid,
    total: grid.total / per,
    parts: grid.parts.map((part) => ({ ...part, value: part.value / per })),
    ...(grid.outlines
      ? { outlines: grid.outlines.map((one) => ({ ...one, value: one.value / per })) }
      : {})
  }))
});

export const squaresOf = ({ grids }: WaffleState): number =>
  grids.reduce((sum, { total }) => sum + Math.ceil(total - 1e-9), 0);

/** Least room in which frames carry their words beside the grid, in label sizes. */
const leastRuled = 28;

/** What the list of a grid has lines for. */
const entriesOf = (grid: WaffleState['grids'][number], ruled: boolean): Entry[] => [
  ...grid.parts.filter(({ label }) => label).map((part) => ({ part })),
  ...(ruled ? [] : (grid.outlines ?? []))
    .filter(({ label }) => label)
    .map((outline) => ({ outline }))
];

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

/** Columns for grids one over the other, as wide as each other so far as they have squares, in one room. */
function columnsForAll(totals: readonly number[], width: number, height: number): number {
  const squares = totals.map(Math.ceil);
  const rowsIn = (columns: number) =>
    squares.reduce((sum, count) => sum + Math.ceil(count / columns), 0);
  const sideIn = (columns: number) => Math.min(width / columns, height / rowsIn(columns));
  const counts = Array.from({ length: Math.max(...squares) }, (_, i) => i + 1);
  return counts.reduce((best, next) => (sideIn(next) > sideIn(best) ? next : best));
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
  const ruled =
    room.width >= label * leastRuled &&
    state.grids.some(({ columns, outlines }) => columns !== undefined && outlines !== undefined);
  const each: Entry[] = per > 1 ? [{}] : [];
  const wordOf = ({ part, outline }: Entry) =>
    part || outline
      ? (data.words[(part ?? outline)?.label ?? ''] ?? '')
      : (data.words[eachStandsFor] ?? '').replace('#', per.toLocaleString('en'));
  const swatch = label * 1.5;

  const listOf = (entries: readonly Entry[], width: number) => {
    const lines = entries.map((entry) => ({
      ...entry,
      text: wrap(wordOf(entry), label, width - swatch)
    }));
    const height = lines.reduce(
      (sum, line) => sum + (line.text.length * leading + 0.35) * label,
      0
    );
    return { lines, height };
  };

  /** Lists beside the grids, under all of them, or one under each; grids across, or one over the other. */
  const attempt = (
    lists: 'beside' | 'under' | 'each',
    across: boolean
  ): Arrangement & { fits: boolean } => {
    const n = state.grids.length;
    const gap = label * 2;
    const all = [...each, ...state.grids.flatMap((grid) => entriesOf(grid, ruled))];
    const wish = Math.max(0, ...all.map((entry) => textWidth(wordOf(entry), label))) + swatch;
    const ruler = ruled ? Math.max(label * 6.5, room.width * 0.3) : 0;
    const besideWidth = Math.max(ruler, Math.min(wish, room.width * 0.34));
    const besides = lists === 'beside' && (all.length > 0 || ruled);
    const width = room.width - (besides ? besideWidth + label * 1.4 : ruler);
    const cellWidth = across ? (width - gap * (n - 1)) / n : width;
    const whole = listOf(all, lists === 'beside' ? besideWidth : room.width);
    const own = state.grids.map((grid, i) =>
      listOf([...(i ? [] : each), ...entriesOf(grid, ruled)], cellWidth)
    );
    const listHeight = {
      beside: 0,
      under: whole.height,
      each: Math.max(...own.map(({ height }) => height))
    }[lists];
    const height = room.height - (listHeight ? listHeight + label * 0.6 : 0);
    const labels = state.grids.map((grid) =>
      grid.label ? wrap(data.words[grid.label] ?? '', label, cellWidth, true) : []
    );
    const labelHeight =
      Math.max(...labels.map((rows) => rows.length)) * label * leading +
      (labels.some((rows) => rows.length) ? label * 0.3 : 0);
    const high = across ? height - labelHeight : height - n * labelHeight - (n - 1) * gap * 0.6;
    const shared = columnsForAll(
      state.grids.map(({ total }) => total),
      cellWidth,
      high
    );
    const plan = state.grids.map((grid) => {
      const columns =
        grid.columns ??
        (across || n === 1
          ? columnsFor(grid.total, cellWidth, high)
          : Math.min(shared, Math.ceil(grid.total)));
      return { columns, rows: Math.ceil(Math.ceil(grid.total) / columns) };
    });
    const rows = plan.map((grid) => grid.rows);
    const highest = across ? Math.max(...rows) : rows.reduce((sum, count) => sum + count, 0);
    const squareSide = Math.max(
      0.5,
      Math.min(...plan.map(({ columns }) => cellWidth / columns), high / highest)
    );
    const grids: Grid[] = [];
    let [left, y] = [edge, top];
    plan.forEach((shape, i) => {
      grids.push({ ...shape, left, top: y + labelHeight, label: labels[i]! });
      if (across) left += cellWidth + gap;
      else y += labelHeight + shape.rows * squareSide + gap * 0.6;
    });
    const bottom = Math.max(...grids.map((grid) => grid.top + grid.rows * squareSide));
    const right = Math.max(...grids.map((grid) => grid.left + grid.columns * squareSide));
    const at: [number, number] = besides
      ? [right + label * 1.4, top]
      : [edge, bottom + label * 0.8];
    return {
      side: squareSide,
      per,
      ruled,
      fits: !besides || whole.height <= room.height,
      grids,
      lists:
        lists === 'each'
          ? own.map(({ lines }, i) => ({ at: [grids[i]!.left, bottom + label * 0.8], lines }))
          : [{ at, lines: whole.lines }]
    };
  };
  const options = [
    // Words of several grids stand each under its own.
    ...(state.grids.filter(({ parts }) => parts.some((part) => part.label)).length > 1
      ? [attempt('each', true)]
      : [
          attempt('beside', true),
          attempt('under', true),
          attempt('beside', false),
          attempt('under', false)
        ])
  ];
  return options.reduce((best, next) =>
    next.fits === best.fits
      ? next.side > best.side * 1.001
        ? next
        : best
      : next.fits
        ? next
        : best
  );
}
