import { dodge } from '../../dodge.ts';
import type { Box, Mark } from '../../marks.ts';
import { path, text } from '../../marks.ts';
import { textWidth, wrap } from '../../measure.ts';
import type { ChartData, Frame } from '../../scene.ts';
import { labelSize, margin } from '../../scene.ts';
import { gapOf, leading, type Grid } from './grid.ts';
import type { WaffleOutline, WaffleState } from './schema.ts';

/** Widest line of a frame, in px. */
const widest = 3;

/** How the list shows a frame. */
export const framed = ({
  ink,
  dashed
}: WaffleOutline): Pick<Box, 'fill' | 'fillOpacity' | 'stroke' | 'strokeWidth' | 'dashed'> => ({
  fill: ink,
  fillOpacity: 0,
  stroke: ink,
  strokeWidth: 2,
  ...(dashed ? { dashed } : {})
});

/** A frame is the same amount from state to state if it carries the same words. */
const keyOf = (grid: string, { label, value }: WaffleOutline): string =>
  `outline-${grid}-${label ?? value}`;

/** The line round the first `value` squares of a grid, in the air between squares. */
function around(value: number, { columns, left, top }: Grid, side: number): number[] {
  const air = gapOf(side) / 2;
  const [x0, y0] = [left - air, top - air];
  const full = Math.floor(value / columns + 1e-9);
  const rest = Math.max(0, value - full * columns);
  const at = (column: number, row: number) => [x0 + column * side, y0 + row * side];
  if (rest < 1e-6)
    return [at(0, 0), at(columns, 0), at(columns, full), at(0, full), at(0, 0)].flat();
  if (full === 0) return [at(0, 0), at(rest, 0), at(rest, 1), at(0, 1), at(0, 0)].flat();
  return [
    ...[at(0, 0), at(columns, 0), at(columns, full), at(rest, full)],
    ...[at(rest, full + 1), at(0, full + 1), at(0, 0)]
  ].flat();
}

/** The frames of a grid, the widest first; ruled ones with their words beside the rows in which they end. */
export function outlines(
  grid: WaffleState['grids'][number],
  place: Grid,
  side: number,
  id: string,
  ruled: boolean,
  frame: Frame,
  data: ChartData
): Mark[] {
  const list = [...(grid.outlines ?? [])].sort((a, b) => b.value - a.value);
  const lines = list.map(({ value, ink, dashed }, i) =>
    path({
      key: keyOf(id, list[i]!),
      points: around(value, place, side),
      stroke: ink,
      width: Math.max(2, Math.min(widest, side * 0.14)),
      ...(dashed ? { dashed } : {})
    })
  );
  return ruled ? [...lines, ...ruler(list, place, side, id, frame, data)] : lines;
}

/** The words of frames at the right of their grid, each at the row in which its frame ends. */
function ruler(
  list: readonly WaffleOutline[],
  { columns, rows, left, top }: Grid,
  side: number,
  id: string,
  frame: Frame,
  data: ChartData
): Mark[] {
  const size = labelSize(frame);
  const edge = left + columns * side;
  const x = edge + size * 1.8;
  const width = frame.width - margin(frame) - x;
  const words = list.map(({ label }) => wrap(data.words[label ?? ''] ?? '', size, width));
  const ends = list.map(({ value }) => top + (value / columns) * side);
  const bottom = top + rows * side;
  const places = dodge(
    words.map((run, i) => ({ at: ends[i]!, size: run.length * size * leading })),
    top - size * 0.3,
    Math.max(bottom, top + 1),
    size * 0.5
  );
  return list.flatMap((outline, i): Mark[] => {
    const run = words[i]!;
    const y = places[i]!;
    const wide = Math.max(0, ...run.map((row) => textWidth(row, size)));
    if (wide === 0) return [];
    const key = keyOf(id, outline);
    return [
      path({
        key: `${key}-leader`,
        points: [edge + 3, ends[i]!, x - size * 0.35, y],
        stroke: outline.ink,
        width: 1.25
      }),
      ...run.map((row, line) =>
        text({
          key: `${key}-word-${line}`,
          x,
          y: y + size * (0.36 + (line - (run.length - 1) / 2) * leading),
          text: row,
          size,
          bold: line === 0
        })
      )
    ];
  });
}
