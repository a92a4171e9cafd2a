import type { Box, Ink, Mark, Paint, Path, TextMark } from './marks.ts';
import { extentOf, type Extent } from './measure.ts';

export const lerp = (a: number, b: number, t: number) => a + (b - a) * t;

/** Mixtures of two inks, made once: a thousand squares on one way share them. */
const mixtures = new Map<string, Paint[]>();
const shades = 32;
/** The way that was asked for last: squares of one colour are asked for one after another. */
let last: { a: string; b: string; list: Paint[] } | undefined;

function mixturesOf(a: Ink, b: Ink): Paint[] {
  if (last?.a === a && last.b === b) return last.list;
  const way = `${a}-${b}`;
  let list = mixtures.get(way);
  if (!list) {
    list = Array.from({ length: shades + 1 }, (_, i) => ({ [a]: 1 - i / shades, [b]: i / shades }));
    mixtures.set(way, list);
  }
  last = { a, b, list };
  return list;
}

/** The paint at share `t` of the way from one to another. */
function mix(a: Paint, b: Paint, t: number): Paint {
  if (a === b || t === 1) return b;
  if (t === 0) return a;
  if (typeof a === 'string' && typeof b === 'string')
    return mixturesOf(a, b)[Math.round(t * shades)]!;
  const shares: Partial<Record<Ink, number>> = {};
  for (const [paint, weight] of [
    [a, 1 - t],
    [b, t]
  ] as const) {
    if (typeof paint === 'string') shares[paint] = (shares[paint] ?? 0) + weight;
    else
      for (const ink of Object.keys(paint) as Ink[])
        shares[ink] = (shares[ink] ?? 0) + weight * (paint[ink] ?? 0);
  }
  return shares;
}

/** From this change of size on, a box takes its other look while it is small. */
const muchLarger = 12;

/** How much of its other look a mark has at share `t` of its way, given how many times it grows. */
function lookAt(t: number, growth: number): number {
  if (growth > muchLarger) return Math.min(1, t * 5);
  return growth < 1 / muchLarger ? Math.max(0, 5 * t - 4) : t;
}

/** Writes a box at a share of its way. What is reckoned once is kept: a thousand squares ask for it in each frame. */
function boxMixer(a: Box, b: Box, out: Box): (t: number) => void {
  const { x, y, w, h, round, fillOpacity, strokeWidth } = a;
  const [dx, dy, dw, dh] = [b.x - x, b.y - y, b.w - w, b.h - h];
  const [dRound, dFill, dStroke] = [
    b.round - round,
    b.fillOpacity - fillOpacity,
    b.strokeWidth - strokeWidth
  ];
  const growth = (b.w * b.h + 1) / (a.w * a.h + 1);
  // What has no fill at one end has the other's all the way, more or less of it.
  const [fill, toFill] = [fillOpacity ? a.fill : b.fill, b.fillOpacity ? b.fill : a.fill];
  const [dashed, toDashed] = [a.dashed ?? false, b.dashed ?? false];
  // What loses its fill on the way to a frame loses it early, so that it covers nothing as it grows.
  const fadesEarly = growth > muchLarger && dFill < 0;
  return (t) => {
    const look = lookAt(t, growth);
    out.x = x + dx * t;
    out.y = y + dy * t;
    out.w = w + dw * t;
    out.h = h + dh * t;
    out.round = round + dRound * t;
    out.fill = mix(fill, toFill, look);
    out.fillOpacity = fillOpacity + dFill * (fadesEarly ? Math.min(1, t * 12) : look);
    out.stroke = mix(a.stroke, b.stroke, look);
    out.strokeWidth = strokeWidth + dStroke * t;
    out.dashed = t < 0.5 ? dashed : toDashed;
  };
}

function pathMixer(a: Path, b: Path, out: Path): (t: number) => void {
  const [m, n] = [a.points.length, b.points.length];
  const points = new Array<number>(n).fill(0);
  const growth = b.width / Math.max(0.1, a.width);
  out.points = points;
  out.butt = a.butt ?? b.butt ?? false;
  return (t) => {
    for (let i = 0; i < n; i++) {
      const from = i < m ? a.points[i]! : a.points[m - 2 + (i % 2)]!;
      points[i] = lerp(from, b.points[i]!, t);
    }
    out.stroke = mix(a.stroke, b.stroke, lookAt(t, growth));
    out.width = lerp(a.width, b.width, t);
    out.dashed = (t < 0.5 ? a : b).dashed ?? false;
  };
}

function textMixer(a: TextMark, b: TextMark, out: TextMark): (t: number) => void {
  return (t) => {
    out.x = lerp(a.x, b.x, t);
    out.y = lerp(a.y, b.y, t);
    out.size = lerp(a.size, b.size, t);
    out.fill = mix(a.fill, b.fill, t);
  };
}

/**
 * What writes the mark at share `t` of the way from `a` to `b`, both of one kind, into `out`, which is the way's own: a
 * thousand new boxes a frame would be a thousand to clear away. Opacity is left as it is.
 */
export function mixer(a: Mark, b: Mark, out: Mark): (t: number) => void {
  if (a.kind === 'box' && b.kind === 'box' && out.kind === 'box') return boxMixer(a, b, out);
  if (a.kind === 'path' && b.kind === 'path' && out.kind === 'path') return pathMixer(a, b, out);
  if (a.kind === 'text' && b.kind === 'text' && out.kind === 'text') return textMixer(a, b, out);
  throw new TypeError(`${a.key} is a ${a.kind}, and ${b.key} a ${b.kind}`);
}

/** Length of a polyline, in px. */
export function lengthOf(points: readonly number[]): number {
  let sum = 0;
  for (let i = 2; i + 1 < points.length; i += 2)
    sum += Math.hypot(points[i]! - points[i - 2]!, points[i + 1]! - points[i - 1]!);
  return sum;
}

/** `n` points at even distances along a polyline, from share `from` of its length to share `to`. */
export function resample(points: readonly number[], n: number, from = 0, to = 1): number[] {
  const whole = lengthOf(points);
  const out: number[] = [];
  let passed = 0;
  let i = 2;
  for (let k = 0; k < n; k++) {
    const at = whole * (n > 1 ? lerp(from, to, k / (n - 1)) : (from + to) / 2);
    let step = 0;
    for (; i + 1 < points.length; i += 2) {
      step = Math.hypot(points[i]! - points[i - 2]!, points[i + 1]! - points[i - 1]!);
      if (passed + step >= at - 1e-9) break;
      passed += step;
    }
    const j = Math.min(i, points.length - 2);
    const before = Math.max(0, j - 2);
    const share = step > 0 ? Math.min(1, Math.max(0, (at - passed) / step)) : 0;
    out.push(
      lerp(points[before]!, points[j]!, share),
      lerp(points[before + 1]!, points[j + 1]!, share)
    );
  }
  return out;
}

/** The rectangle that a mark takes, in px; of a path its bounds, line width included. */
export function extentOfMark(mark: Mark): Extent {
  if (mark.kind === 'text') return extentOf(mark);
  if (mark.kind === 'box') return mark;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < mark.points.length; i += 2) {
    left = Math.min(left, mark.points[i]!);
    right = Math.max(right, mark.points[i]!);
    top = Math.min(top, mark.points[i + 1]!);
    bottom = Math.max(bottom, mark.points[i + 1]!);
  }
  const half = mark.width / 2;
  return { x: left - half, y: top - half, w: right - left + 2 * half, h: bottom - top + 2 * half };
}

/** Up to this area, in px², a filled box is the key to a colour, and stands for nothing itself. */
export const keyed = 400;

/** Whether a rectangle lies in another, give or take a px. */
export const holds = (outer: Extent, inner: Extent): boolean =>
  outer.x <= inner.x + 1 &&
  outer.y <= inner.y + 1 &&
  outer.x + outer.w >= inner.x + inner.w - 1 &&
  outer.y + outer.h >= inner.y + inner.h - 1;

/** Tile `i` of the `n` that cover a mark without a gap: slices of a box, stretches of a line. */
export function tile(mark: Mark, i: number, n: number): Extent {
  if (mark.kind === 'path') {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = resample(mark.points, 2, i / n, (i + 1) / n);
    const level = Math.abs(x1 - x0) > Math.abs(y1 - y0);
    const w = level ? Math.abs(x1 - x0) : mark.width;
    const h = level ? mark.width : Math.abs(y1 - y0);
    return { x: (x0 + x1 - w) / 2, y: (y0 + y1 - h) / 2, w, h };
  }
  const { x, y, w, h } = extentOfMark(mark);
  const rows = Math.min(n, Math.max(1, Math.round(Math.sqrt((n * h) / Math.max(1, w)))));
  const columns = Math.ceil(n / rows);
  const column = Math.min(columns - 1, Math.floor((i * columns) / n));
  const first = Math.ceil((column * n) / columns);
  const count = Math.max(1, Math.ceil(((column + 1) * n) / columns) - first);
  return {
    x: x + (w * column) / columns,
    y: y + h - (h * (i - first + 1)) / count,
    w: w / columns,
    h: h / count
  };
}

/** A box as a line of `n` points that looks the same: a bar is a thick one along its length, a frame the one around it. */
export function asPath(box: Box, n: number): Path {
  const { key, x, y, w, h, round } = box;
  // A frame filled with paper is a frame.
  const filled = box.fillOpacity > 0 && !(box.strokeWidth > 0 && box.fill === 'paper');
  const width = filled ? Math.min(w, h) : box.strokeWidth;
  const dotted = round >= width / 2 - 0.5;
  // A square end stands where the box ends, a round one reaches half a width further.
  const inset = dotted ? width / 2 : 0;
  const along = !filled
    ? [x, y, x + w, y, x + w, y + h, x, y + h, x, y]
    : h > w
      ? [x + w / 2, y + h - inset, x + w / 2, y + inset]
      : [x + inset, y + h / 2, x + w - inset, y + h / 2];
  return {
    kind: 'path',
    key,
    opacity: box.opacity * (filled ? box.fillOpacity : 1),
    points: resample(along, n),
    stroke: filled ? box.fill : box.stroke,
    width,
    ...(dotted ? {} : { butt: true })
  };
}
