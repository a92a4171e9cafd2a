import type { Box, Mark } from '../../marks.ts';
import { box, eventKey, piece, text } from '../../marks.ts';
import type { ChartData, Frame, Legend, Plot, Scene, Size } from '../../scene.ts';
import { head } from '../../head.ts';
import { labelSize } from '../../scene.ts';
import type { WafflePart, WaffleState } from './schema.ts';
import { arrange, gapOf, inSquaresOf, leading } from './grid.ts';
import { framed, outlines } from './outlines.ts';

const tint = 0.3;

function plot(state: WaffleState, size: Size, legend: Legend, data: ChartData): Plot {
  const { side, grids } = arrange(state, size, legend, data);
  const first = grids[0]!;
  return {
    x: { domain: [0, first.columns], range: [first.left, first.left + side * first.columns] },
    y: { domain: [0, first.rows], range: [first.top, first.top + side * first.rows] }
  };
}

const paint = (
  part: WafflePart | undefined,
  side: number
): Pick<Box, 'fill' | 'fillOpacity' | 'stroke' | 'strokeWidth'> => {
  if (!part)
    return {
      fill: 'rule',
      fillOpacity: 0,
      stroke: 'rule',
      strokeWidth: Math.min(1.2, side * 0.12)
    };
  return {
    fill: part.ink,
    fillOpacity: { solid: 1, tint, outline: 0 }[part.style],
    stroke: part.ink,
    strokeWidth: part.style === 'outline' ? Math.min(1.75, side * 0.13) : 0
  };
};

/** The squares of one grid: whole ones in the ink of the part that they begin in, and a sliver where a part ends inside one. */
function squares(
  state: WaffleState,
  at: number,
  pool: string,
  offset: number,
  side: number,
  place: (column: number, row: number) => [number, number],
  columns: number
): Box[] {
  const grid = state.grids[at]!;
  const gap = gapOf(side);
  const ends: { part: WafflePart; end: number }[] = [];
  let sum = 0;
  for (const part of grid.parts) ends.push({ part, end: (sum += part.value) });
  const marks: Box[] = [];
  const count = Math.ceil(grid.total - 1e-9);
  const whole = side - gap;
  for (let i = 0; i < count; i++) {
    const [x, y] = place(i % columns, Math.floor(i / columns));
    const share = Math.min(1, grid.total - i);
    const base = {
      x,
      y,
      h: whole,
      canvas: true,
      order: offset + i,
      ...(state.host && !state.inner ? { origin: eventKey(state.host) } : {})
    };
    const key = piece(offset + i, pool);
    const within = ends.filter(
      ({ part, end }) => part.value > 0 && end > i + 1e-9 && end < i + share - 1e-9
    );
    const fills = ends.find(({ part, end }) => part.value > 0 && end >= i + share - 1e-9);
    marks.push(box({ ...base, key, w: whole * share, ...paint(fills?.part, side) }));
    // The wider under the narrower, so that each part shows its own share of the square.
    for (const [k, { part, end }] of [...within.entries()].reverse())
      marks.push(
        box({
          ...base,
          key: `${key}-part${k ? `-${k}` : ''}`,
          w: whole * (end - i),
          ...paint(part, side)
        })
      );
  }
  return marks;
}

/** Side of a small square as a share of its pitch; their opacity makes up for the gaps between them. */
const small = 0.86;

function innerSquares(
  count: number,
  ink: WafflePart['ink'],
  x: number,
  y: number,
  side: number
): { squares: Box[]; square: Box } {
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / columns);
  const pitch = Math.min(side / columns, side / rows);
  const squares = Array.from({ length: count }, (_, i) =>
    box({
      key: piece(i),
      x: x + (i % columns) * pitch,
      y: y + Math.floor(i / columns) * pitch,
      w: pitch * small,
      h: pitch * small,
      fill: ink,
      fillOpacity: tint / small ** 2,
      canvas: true,
      order: i
    })
  );
  return { squares, square: box({ key: 'inner-frame', x, y, w: side, h: side }) };
}

/** The frame round a square, which comes from round another. */
function framedBy(square: Box, from: Pick<Box, 'x' | 'y' | 'w' | 'h'>): Box {
  const air = 2;
  const around = ({ x, y, w, h }: typeof from) => ({
    x: x - air,
    y: y - air,
    w: w + 2 * air,
    h: h + 2 * air
  });
  return {
    ...square,
    ...around(square),
    fillOpacity: 0,
    stroke: 'ink',
    strokeWidth: 2,
    enterFrom: around(from)
  };
}

function layout(state: WaffleState, frame: Frame, data: ChartData): Mark[] {
  const { side, per, ruled, grids, lists } = arrange(state, frame, frame.legend, data);
  const counted = inSquaresOf(per, state);
  // Squares of many units have a pool of their own.
  const pool = per === 1 ? state.unit : `${state.unit}-by-${per}`;
  const label = labelSize(frame);
  const marks: Mark[] = [...head(frame.legend, frame).marks];
  let offset = 0;
  grids.forEach((grid, i) => {
    const place = (column: number, row: number): [number, number] =>
      i === 0
        ? [frame.x(column), frame.y(row)]
        : [grid.left + column * side, grid.top + row * side];
    if (state.host) {
      const air = Math.min(Math.max(2, side * 0.06), label * 0.2);
      marks.push(
        box({
          key: i === 0 ? eventKey(state.host) : `frame-${state.unit}-${i}`,
          x: grid.left - air,
          y: grid.top - air,
          w: grid.columns * side - gapOf(side) + 2 * air,
          h: grid.rows * side - gapOf(side) + 2 * air,
          fillOpacity: 0,
          stroke: 'rule',
          strokeWidth: 1
        })
      );
    }
    const own = squares(counted, i, pool, offset, side, place, grid.columns);
    const [x, y] = place(0, 0);
    if (i === 0 && state.inner) {
      // Zooming out of the first square: the grid begins so large that this square fills the room.
      const scale = Math.max(grid.columns, grid.rows);
      const seenLarge = (mark: Box) => ({
        x: x + (mark.x - x) * scale,
        y: y + (mark.y - y) * scale,
        w: mark.w * scale,
        h: mark.h * scale
      });
      const inner = innerSquares(state.inner.count, state.inner.ink, x, y, side * 0.92);
      marks.push(
        ...[...own.slice(1), ...inner.squares].map((mark) => ({
          ...mark,
          enterFrom: seenLarge(mark)
        })),
        // Its distance from the squares does not grow with them: over them stands the number.
        framedBy(inner.square, seenLarge(inner.square))
      );
    } else marks.push(...own);
    grid.label.forEach((line, row) =>
      marks.push(
        text({
          key: `grid-${state.unit}-${i}-${row}`,
          x: grid.left,
          y: grid.top - label * (0.5 + (grid.label.length - 1 - row) * leading),
          text: line,
          size: label,
          bold: true
        })
      )
    );
    offset += Math.ceil(counted.grids[i]!.total - 1e-9);
    marks.push(
      ...outlines(counted.grids[i]!, grid, side, `${state.unit}-${i}`, ruled, frame, data)
    );
  });
  lists.forEach(({ at: [x, top], lines }, k) => {
    let y = top;
    lines.forEach(({ text: words, part, outline }, i) => {
      const id = `${state.unit}-${k ? `${k}-` : ''}${i}`;
      const swatch = { key: `swatch-${id}`, x, y: y + label * 0.2, w: label, h: label };
      marks.push(
        box({ ...swatch, ...(outline ? framed(outline) : paint(part, label)) }),
        ...words.map((line, row) =>
          text({
            key: `part-${id}-${row}`,
            x: x + label * 1.5,
            y: y + label * (1.05 + row * leading),
            text: line,
            size: label
          })
        )
      );
      y += label * (words.length * leading + 0.35);
    });
  });
  return marks;
}

/** Unit squares: one square is one unit, and a whole grid can be seen as one square of the next. */
export const scene: Scene<WaffleState> = { plot, layout };
