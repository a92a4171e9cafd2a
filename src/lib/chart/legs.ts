import { drawnTo } from './elsewhere.ts';
import type { Mark } from './marks.ts';
import { asPath, lerp, mixer, resample } from './morph.ts';

export const easeInOut = (t: number) =>
  t < 0.5 ? 4 * t * t * t : 1 - 4 * (1 - t) * (1 - t) * (1 - t);
const shareOf = ([start, end]: readonly [number, number], t: number) =>
  t >= end ? 1 : t <= start ? 0 : (t - start) / (end - start);

/** The way of one mark in a transition; times are shares of it. */
export interface Leg {
  /** Where it comes from and where it goes, of one kind. */
  from: Mark;
  to: Mark;
  /** What stands at the end: the state's own mark, or nothing of what leaves. */
  last: Mark | undefined;
  /** What is shown on the way. */
  out: Mark;
  way: readonly [number, number];
  seen: readonly [number, number];
  ease: (t: number) => number;
  /** Lengths of a line that is drawn along: up to each of its points. */
  lengths?: number[];
  /** Writes `out` at a share of the way; made when it is first needed. */
  mix?: (t: number) => void;
  /** The share of the way that `out` has. */
  mixed?: number;
}

/** How far along a polyline each of its points lies, in px. */
export function lengthsOf(points: readonly number[]): number[] {
  const lengths = [0];
  for (let i = 2; i + 1 < points.length; i += 2)
    lengths.push(
      lengths.at(-1)! + Math.hypot(points[i]! - points[i - 2]!, points[i + 1]! - points[i - 1]!)
    );
  return lengths;
}

/** Two marks that are one thing, as marks of one kind; nothing where they cannot be. */
export function alike(from: Mark, to: Mark): [Mark, Mark] | undefined {
  if (from.kind === 'text' || to.kind === 'text')
    return from.kind === to.kind ? [from, to] : undefined;
  if (from.kind === 'box' && to.kind === 'box')
    return from.hatched === to.hatched ? [from, to] : undefined;
  if (from.kind === 'path' && to.kind === 'path') {
    if (from.key === to.key) return [from, to];
    const n = Math.max(from.points.length, to.points.length) / 2;
    return [
      { ...from, points: resample(from.points, n) },
      { ...to, points: resample(to.points, n) }
    ];
  }
  const path = from.kind === 'path' ? from : to.kind === 'path' ? to : undefined;
  const n = Math.max(8, (path?.points.length ?? 0) / 2);
  return [from, to].map((mark) =>
    mark.kind === 'box'
      ? asPath(mark, n)
      : mark.kind === 'path'
        ? { ...mark, points: resample(mark.points, n) }
        : mark
  ) as [Mark, Mark];
}

/** The other's place with one's own look; words that give way to others stay where they are. */
export function movedTo(mark: Mark, other: Mark): Mark {
  if (mark.kind === 'box' && other.kind === 'box')
    return { ...mark, x: other.x, y: other.y, w: other.w, h: other.h, round: other.round };
  return mark;
}

/** Whether two marks of one kind look the same, so that nothing of them moves. */
export function isStill(a: Mark, b: Mark): boolean {
  if (a.opacity !== b.opacity) return false;
  if (a.kind === 'box' && b.kind === 'box')
    return (
      a.x === b.x &&
      a.y === b.y &&
      a.w === b.w &&
      a.h === b.h &&
      a.round === b.round &&
      a.fill === b.fill &&
      a.fillOpacity === b.fillOpacity &&
      a.stroke === b.stroke &&
      a.strokeWidth === b.strokeWidth &&
      a.dashed === b.dashed
    );
  if (a.kind === 'text' && b.kind === 'text')
    return a.x === b.x && a.y === b.y && a.size === b.size && a.fill === b.fill;
  return false;
}

/** A copy to be changed on the way; a text that grows is set at the size that it is read at. */
export function traveller(mark: Mark, other: Mark): Mark {
  if (mark.kind !== 'text' || other.kind !== 'text' || mark.size === other.size) return { ...mark };
  return { ...mark, setAt: Math.max(mark.size, other.size) };
}

/** What writes a line that is drawn along its length, or taken back, into the leg's `out`. */
function drawing({ to, last, out, lengths = [] }: Leg): (t: number) => void {
  if (to.kind !== 'path' || out.kind !== 'path') throw new TypeError(`${to.key} is no line`);
  const points: number[] = [];
  out.points = points;
  return (t) => drawnTo(to, last ? t : 1 - t, lengths, points);
}

/** The mark of a leg at share `t` of the transition. */
export function markAt(leg: Leg, t: number): Mark | undefined {
  const { from, to, last, out } = leg;
  const [moved, sight] = [shareOf(leg.way, t), shareOf(leg.seen, t)];
  if (moved === 1 && sight === 1) return last ?? (to.opacity > 0 ? to : undefined);
  if (leg.mixed !== moved) {
    leg.mix ??= leg.lengths ? drawing(leg) : mixer(from, to, out);
    leg.mix(leg.lengths ? easeInOut(moved) : leg.ease(moved));
    leg.mixed = moved;
  }
  out.opacity = lerp(from.opacity, to.opacity, sight);
  return out;
}
