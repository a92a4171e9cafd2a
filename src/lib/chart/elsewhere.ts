import { isOnCanvas, type Box, type Mark, type Path } from './marks.ts';
import type { Matches } from './match.ts';
import type { Extent } from './measure.ts';
import { extentOfMark, holds, keyed, tile } from './morph.ts';

/** Where a state's px go as the camera moves to the next one: `at * scale + shift` along each axis that both share. */
export interface Camera {
  x?: Along;
  y?: Along;
}
export interface Along {
  scale: number;
  shift: number;
  /** Reach of the scale in the state that is entered, in px. */
  range: readonly [number, number];
}

/** One state of a transition, seen from its other one. */
export interface Side {
  marks: readonly Mark[];
  /** Whether it is the state that is entered. */
  entered: boolean;
  /** Its sheets that fill much of the stage. */
  sheets: readonly Box[];
  camera: Camera | undefined;
}

/** What a mark that is on one side only is on the other, and when it is on its way and comes into sight, in shares. */
export interface Elsewhere {
  mark: Mark;
  way: readonly [number, number];
  seen: readonly [number, number];
  /** A line that is drawn along its length. */
  drawn?: boolean;
  /** Whether it waits for its turn in the order of the data. */
  inTurn?: boolean;
  /** Whether it falls, faster and faster, until it lands. */
  falls?: boolean;
}

const texts = { way: [0.3, 1], seen: [0.45, 0.88] } as const;
const shapes = { way: [0.1, 1], seen: [0.12, 0.75] } as const;
/** In sight at once: what comes out of something that is in sight itself. */
const atOnce = { way: [0, 1], seen: [0, 0.12] } as const;
const drawnLine = { way: [0, 0.8], seen: [0, 0.1] } as const;
const thin = { way: [0.1, 1], seen: [0.4, 0.85] } as const;
const aside = { way: [0.25, 1], seen: [0, 0.3] } as const;

/** A mark whose px are others; its type keeps its size. */
function placed(mark: Mark, x: (at: number) => number, y: (at: number) => number): Mark {
  if (mark.kind === 'text') return { ...mark, x: x(mark.x), y: y(mark.y) };
  if (mark.kind === 'path')
    return { ...mark, points: mark.points.map((at, i) => (i % 2 ? y(at) : x(at))) };
  const [left, top] = [x(mark.x), y(mark.y)];
  const [w, h] = [x(mark.x + mark.w) - left, y(mark.y + mark.h) - top];
  if (Math.abs(mark.w - mark.h) > 0.5 || mark.round < mark.w / 2 - 0.5)
    return { ...mark, x: left, y: top, w, h };
  // A dot stays one.
  return { ...mark, x: left + (w - mark.w) / 2, y: top + (h - mark.h) / 2 };
}

/** A mark that goes with what holds it. */
const carried = (mark: Mark, from: Extent, to: Extent): Mark =>
  placed(
    mark,
    (at) => to.x + ((at - from.x) / from.w) * to.w,
    (at) => to.y + ((at - from.y) / from.h) * to.h
  );

/** The same px before or after the camera's way. What is far outside waits at the edge of sight. */
function through(mark: Mark, camera: Camera, back: boolean): Mark {
  const along = (axis: Along | undefined) => (at: number) => {
    if (!axis) return at;
    const { scale, shift, range } = axis;
    const span = Math.abs(range[1] - range[0]);
    const went = back ? (at - shift) / scale : at * scale + shift;
    return Math.max(Math.min(...range) - span, Math.min(Math.max(...range) + span, went));
  };
  return placed(mark, along(camera.x), along(camera.y));
}

const inHead = ({ key }: Mark) => key === 'big' || key.startsWith('unit-');

/** What a mark with nothing on the other side grows out of, or shrinks to, where it stands. */
function inPlace(mark: Mark): Elsewhere {
  if (mark.kind === 'text') return { mark: { ...mark, opacity: 0 }, ...texts };
  if (mark.kind === 'path')
    return mark.width >= 1.5 && !mark.dashed
      ? { mark: { ...mark, opacity: 0 }, ...drawnLine, drawn: true }
      : { mark: { ...mark, opacity: 0 }, ...thin };
  const { x, y, w, h } = mark;
  const isDot = mark.round >= w / 2 - 0.5;
  if (isDot || isOnCanvas(mark)) {
    const small = isDot ? 0 : 0.35;
    const [less, lower] = [w * (1 - small), h * (1 - small)];
    const at = { x: x + less / 2, y: y + lower / 2, w: w - less, h: h - lower };
    return { mark: { ...mark, ...at, opacity: 0 }, ...shapes, inTurn: true };
  }
  // The key to a colour comes and goes with its words.
  if (w * h <= keyed) return { mark: { ...mark, opacity: 0 }, ...thin };
  // A bar grows from where it begins; a frame, a hatched field and what lies flat come into sight as they are.
  if (mark.fillOpacity > 0 && !mark.hatched && w > h)
    return { mark: { ...mark, w: 0, opacity: 0 }, way: shapes.way, seen: [0, 0.2] };
  return { mark: { ...mark, opacity: 0 }, ...shapes };
}

/** Answers for each mark of a side that is nothing on the other side where it is there. */
export function elsewhereOf(
  { marks, entered, sheets, camera }: Side,
  other: Side,
  { pairs, tiles, tiled }: Matches
): (mark: Mark) => Elsewhere {
  const others = new Map(other.marks.map((mark) => [mark.key, mark]));
  const paired = entered ? pairs : new Map([...pairs].map(([to, from]) => [from, to]));
  const alone = (mark: Mark) => !paired.has(mark) && !tiles.has(mark) && !tiled.has(mark);

  /** Where a sheet of this side is on the other side. */
  const sheetThere = (sheet: Box): Extent => {
    const pair = paired.get(sheet);
    if (pair) return extentOfMark(pair);
    const from = tiles.get(sheet);
    if (from) return tile(from.mark, from.i, from.n);
    if (sheet.enterFrom) return sheet.enterFrom;
    // From the right; out to the left where another one comes, else back.
    const way = !entered && other.sheets.length ? -0.6 : 0.6;
    return { ...sheet, x: sheet.x + sheet.w * way };
  };
  const there = new Map(sheets.map((sheet) => [sheet, sheetThere(sheet)]));
  const holderOf = (mark: Mark) =>
    sheets.find((sheet) => sheet !== mark && holds(sheet, extentOfMark(mark)));

  /** The strip beside the other side's sheet, to which what has no part in it gives way. */
  const [across] = other.sheets;
  const strip = across && !sheets.length && { x: 4, w: Math.max(6, across.x - 10) };
  let [left, right] = [Infinity, -Infinity];
  if (strip)
    for (const mark of marks) {
      if (mark.kind === 'text' || !alone(mark)) continue;
      const { x, w } = extentOfMark(mark);
      left = Math.min(left, x);
      right = Math.max(right, x + w);
    }

  return (mark) => {
    const own = mark.kind === 'box' ? there.get(mark) : undefined;
    if (own) return { mark: { ...mark, ...own, opacity: 0 }, way: [0, 1], seen: [0.05, 0.4] };
    const holder = sheets.length ? holderOf(mark) : undefined;
    if (holder) {
      const to = there.get(holder)!;
      const at = { ...carried(mark, holder, to), opacity: 0 };
      if (at.kind !== 'text') return { mark: at, way: [0, 1], seen: [0.05, 0.4] };
      const size = Math.max(2, at.size * Math.min(1, to.w / holder.w));
      return { mark: { ...at, size }, way: [0, 1], seen: [0.3, 0.7] };
    }
    const from = tiles.get(mark);
    if (from) {
      const at = tile(from.mark, from.i, from.n);
      if (mark.kind !== 'box')
        return { ...inPlace(mark), mark: { ...carried(mark, extentOfMark(mark), at), opacity: 0 } };
      const { mark: whole } = from;
      const look =
        whole.kind === 'path'
          ? { fill: whole.stroke, fillOpacity: whole.opacity * mark.fillOpacity }
          : whole.kind === 'box' && whole.fillOpacity > 0
            ? { fill: whole.fill, fillOpacity: whole.fillOpacity * whole.opacity }
            : {};
      return { mark: { ...mark, ...at, ...look, round: 0 }, ...atOnce, inTurn: true };
    }
    const origin = mark.origin === undefined ? undefined : others.get(mark.origin);
    if (origin && mark.kind === 'box') {
      const { x, y, w, h } = extentOfMark(origin);
      const small = { x: x + w / 2, y: y + h / 2, w: 0, h: 0 };
      const opacity = mark.canvas ? mark.opacity : 0;
      return { mark: { ...mark, ...small, opacity }, ...atOnce, inTurn: true };
    }
    if (strip && mark.kind !== 'text') {
      const to = (at: number) => strip.x + ((at - left) / Math.max(1, right - left)) * strip.w;
      return { mark: { ...placed(mark, to, (at) => at), opacity: 0 }, ...aside };
    }
    const { enterFrom } = mark as Partial<Box>;
    if (enterFrom && mark.kind === 'box' && entered)
      return {
        mark: { ...mark, ...enterFrom, opacity: 0 },
        way: [0, 1],
        seen: [0, 0.2],
        ...(isOnCanvas(mark) ? {} : { inTurn: true, falls: enterFrom.x === mark.x })
      };
    if (camera && !inHead(mark) && !mark.key.startsWith('name-')) {
      const at = through(mark, camera, entered);
      const { seen } = mark.kind === 'text' ? texts : shapes;
      return { mark: { ...at, opacity: 0 }, way: [0, 1], seen, inTurn: isOnCanvas(mark) };
    }
    return inPlace(mark);
  };
}

/** The part of a line that is drawn when `share` of its length is. */
export function drawnTo(path: Path, share: number, lengths: readonly number[], out: number[]) {
  const { points } = path;
  const whole = lengths.at(-1) ?? 0;
  const at = whole * share;
  let [x, y] = [points[0] ?? 0, points[1] ?? 0];
  for (let k = 0; k * 2 + 1 < points.length; k++) {
    const [nextX, nextY] = [points[2 * k]!, points[2 * k + 1]!];
    if (lengths[k]! <= at) [x, y] = [nextX, nextY];
    else if (k && lengths[k - 1]! <= at) {
      const part = (at - lengths[k - 1]!) / (lengths[k]! - lengths[k - 1]!);
      x += (nextX - x) * part;
      y += (nextY - y) * part;
    }
    out[2 * k] = x;
    out[2 * k + 1] = y;
  }
}
