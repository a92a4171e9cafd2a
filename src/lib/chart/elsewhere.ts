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
  /** Whether it lies on everything, and is taken off it. */
  above?: boolean;
}

const texts = { way: [0.3, 1], seen: [0.46, 0.9] } as const;
const shapes = { way: [0.1, 1], seen: [0.12, 0.75] } as const;
/** With the camera: labels go before their places do, and come when those have come. */
const labels = { come: [0.5, 0.92], gone: [0.7, 1] } as const;
/** In sight at once: what comes out of something that is in sight itself. */
const atOnce = { way: [0, 1], seen: [0, 0.12] } as const;
const drawnLine = { way: [0.2, 0.95], seen: [0.2, 0.3] } as const;
const thin = { way: [0.1, 1], seen: [0.4, 0.85] } as const;
const aside = { way: [0.1, 0.85], seen: [0, 0.3] } as const;
/** Under a sheet that is laid over everything, or taken off it. */
const covered = { way: [0, 0], seen: [0, 0.3] } as const;
/** With a sheet that comes from outside of the stage, as it is. */
const brought = { way: [0, 1], seen: [0, 0.04] } as const;
/** Under the other side's sheets: it goes when they have come. */
const beneath = { way: [0, 1], seen: [0, 0.25] } as const;
/** On a sheet that is much lower on the other side: there while it has its size. */
const onLarge = { way: [0, 1], seen: [0.7, 0.98] } as const;

/** Outside of the stage: a sheet's width and a bit, to its right. */
const outside = 1.06;

/** A mark whose px are others; its type keeps its size, and so does a small sheet where `stiff`. */
function placed(
  mark: Mark,
  x: (at: number) => number,
  y: (at: number) => number,
  stiff = false
): Mark {
  if (mark.kind === 'text') return { ...mark, x: x(mark.x), y: y(mark.y) };
  if (mark.kind === 'path')
    return { ...mark, points: mark.points.map((at, i) => (i % 2 ? y(at) : x(at))) };
  const [left, top] = [x(mark.x), y(mark.y)];
  const [w, h] = [x(mark.x + mark.w) - left, y(mark.y + mark.h) - top];
  const isDot = Math.abs(mark.w - mark.h) <= 0.5 && mark.round >= mark.w / 2 - 0.5;
  if (!isDot && !(stiff && mark.fill === 'sheet')) return { ...mark, x: left, y: top, w, h };
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
  return placed(mark, along(camera.x), along(camera.y), true);
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

  /** Where a sheet of this side is on the other side, and when what lies on it is in sight. */
  const sheetThere = (sheet: Box): { to: Extent } & Pick<Elsewhere, 'way' | 'seen' | 'above'> => {
    const pair = paired.get(sheet);
    const small = { way: [0, 1], seen: [0.15, 0.45] } as const;
    if (pair) return { to: extentOfMark(pair), ...small };
    const from = tiles.get(sheet);
    if (from) return { to: tile(from.mark, from.i, from.n), ...small };
    if (!entered && other.sheets.length) return { to: sheet, ...beneath };
    const to = sheet.enterFrom ?? { ...sheet, x: sheet.x + sheet.w * outside };
    return { to, ...brought, above: true };
  };
  const there = new Map(sheets.map((sheet) => [sheet, sheetThere(sheet)]));
  const holderOf = (mark: Mark) =>
    sheets.find((sheet) => sheet !== mark && holds(sheet, extentOfMark(mark)));

  /**
   * What stands on a sheet that is one on the other side too: it stays in its place on it. Where the sheet is as high as
   * there, one text gives way to the other from above downwards, so that they never lie on each other.
   */
  const onSheet = (mark: Mark, holder: Box, to: Extent): Elsewhere => {
    const [x, y] = [to.x - holder.x, to.y - holder.y];
    const at = {
      ...placed(
        mark,
        (px) => px + x,
        (px) => px + y
      ),
      opacity: 0
    };
    if (holder.h > to.h * 1.25) return { mark: at, ...onLarge };
    const extent = extentOfMark(mark);
    const down = Math.min(1, Math.max(0, (extent.y + extent.h / 2 - holder.y) / holder.h));
    const start = 0.08 + 0.45 * down;
    const seen = entered
      ? ([start + 0.18, start + 0.38] as const)
      : ([1 - start - 0.18, 1 - start] as const);
    return { mark: at, way: [0, 1], seen };
  };

  /** The strip beside the other side's sheet, to which the lines give way; what is no line lies under the sheet. */
  const across = sheets.length ? undefined : other.sheets[0];
  /** Whether that sheet is a small one on this side, and covers less and less of it. */
  const folds = across !== undefined && [...paired.values()].includes(across);
  const strip = across &&
    marks.some(({ key }) => key.startsWith('line-')) && { x: 4, w: Math.max(6, across.x - 10) };
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
    if (own) {
      const { to, ...how } = own;
      return { mark: { ...mark, ...to, opacity: 0 }, ...how };
    }
    const holder = sheets.length ? holderOf(mark) : undefined;
    if (holder) {
      const { to, ...how } = there.get(holder)!;
      const pair = paired.get(holder);
      if (pair && other.sheets.some((sheet) => sheet === pair)) return onSheet(mark, holder, to);
      const at = { ...carried(mark, holder, to), opacity: 0 };
      if (at.kind !== 'text' || to.w >= holder.w) return { mark: at, ...how };
      const size = Math.max(2, at.size * (to.w / holder.w));
      return { mark: { ...at, size }, way: [0, 1], seen: [0.25, 0.6] };
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
            ? {
                fill: whole.fill,
                fillOpacity: whole.fillOpacity * whole.opacity,
                // A frame is seen around a few, and would fill many.
                ...(from.n < 8 ? { stroke: whole.stroke, strokeWidth: whole.strokeWidth } : {})
              }
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
    if (across && !strip && !inHead(mark) && !(folds && mark.kind === 'text'))
      return { mark: { ...mark, opacity: 0 }, ...covered };
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
      const seen = mark.kind !== 'text' ? shapes.seen : entered ? labels.come : labels.gone;
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
