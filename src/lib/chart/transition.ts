import {
  isOnCanvas,
  type Box,
  type Ink,
  type Mark,
  type Paint,
  type Path,
  type TextMark
} from './marks.ts';

/** Share of a transition over which marks on the canvas start one after another, in the order of the data. */
const stagger = 0.25;

let departed = 0;

const lerp = (a: number, b: number, t: number) => a + (b - a) * t;
const easeInOut = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2);

/** Mixtures of two inks, made once: the thousand squares of a transition share them. */
const mixtures = new Map<string, Paint[]>();
const shades = 32;

function mix(a: Paint, b: Paint, t: number): Paint {
  if (a === b || t === 1) return b;
  if (t === 0) return a;
  if (typeof a === 'string' && typeof b === 'string') {
    const way = `${a}-${b}`;
    let list = mixtures.get(way);
    if (!list) {
      list = Array.from({ length: shades + 1 }, (_, i) => ({
        [a]: 1 - i / shades,
        [b]: i / shades
      }));
      mixtures.set(way, list);
    }
    return list[Math.round(t * shades)]!;
  }
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

interface Leg {
  from: Mark;
  to: Mark;
  /** The mark shown in between, written anew each frame. */
  out: Mark;
  start: number;
  end: number;
}

/** Writes into `out`, the leg's own object: a thousand new boxes each frame would be garbage to collect. */
function mixBox(a: Box, b: Box, t: number, out: Box): Box {
  out.x = lerp(a.x, b.x, t);
  out.y = lerp(a.y, b.y, t);
  out.w = lerp(a.w, b.w, t);
  out.h = lerp(a.h, b.h, t);
  out.round = lerp(a.round, b.round, t);
  out.opacity = lerp(a.opacity, b.opacity, t);
  out.fill = mix(a.fill, b.fill, t);
  // A box that becomes an empty frame loses its fill early, so that it covers nothing as it grows.
  const faded = b.fillOpacity < a.fillOpacity ? Math.min(1, t * 2.5) : t;
  out.fillOpacity = lerp(a.fillOpacity, b.fillOpacity, faded);
  out.stroke = mix(a.stroke, b.stroke, t);
  out.strokeWidth = lerp(a.strokeWidth, b.strokeWidth, t);
  return out;
}

function mixPath(a: Path, b: Path, t: number): Path {
  const n = b.points.length;
  const m = a.points.length;
  const points = new Array<number>(n);
  for (let i = 0; i < n; i++) {
    const from = i < m ? a.points[i]! : a.points[m - 2 + (i % 2)]!;
    points[i] = lerp(from, b.points[i]!, t);
  }
  return {
    ...b,
    points,
    opacity: lerp(a.opacity, b.opacity, t),
    stroke: mix(a.stroke, b.stroke, t),
    width: lerp(a.width, b.width, t)
  };
}

function mixText(a: TextMark, b: TextMark, t: number): TextMark {
  return {
    ...b,
    x: lerp(a.x, b.x, t),
    y: lerp(a.y, b.y, t),
    size: lerp(a.size, b.size, t),
    opacity: lerp(a.opacity, b.opacity, t),
    fill: mix(a.fill, b.fill, t)
  };
}

/** The mark at share `t` of a leg; both its ends are of one kind. */
function between({ from: a, to: b, out }: Leg, t: number): Mark {
  if (a.kind === 'box' && b.kind === 'box' && out.kind === 'box') return mixBox(a, b, t, out);
  if (a.kind === 'path' && b.kind === 'path') return mixPath(a, b, t);
  if (a.kind === 'text' && b.kind === 'text') return mixText(a, b, t);
  return b;
}

const same = (a: Mark, b: Mark) =>
  a.kind === b.kind &&
  (a.kind !== 'text' || (b.kind === 'text' && a.text === b.text && a.anchor === b.anchor));

function centre(of: Mark | undefined): Pick<Box, 'x' | 'y' | 'w' | 'h'> | undefined {
  if (of?.kind !== 'box') return undefined;
  return { x: of.x + of.w / 2, y: of.y + of.h / 2, w: 0, h: 0 };
}

/** The invisible end of a mark that is in one state only: at its origin if the other state has it, else in place. */
function unseen(mark: Mark, others: ReadonlyMap<string, Mark>, entering: boolean): Mark {
  if (mark.kind === 'path') {
    if (!entering) return { ...mark, opacity: 0 };
    const [x = 0, y = 0] = mark.points;
    return { ...mark, opacity: 0, points: mark.points.map((_, i) => (i % 2 ? y : x)) };
  }
  if (mark.kind === 'text') return { ...mark, opacity: 0 };
  const origin = mark.origin === undefined ? undefined : centre(others.get(mark.origin));
  if (origin) return { ...mark, ...origin, opacity: mark.canvas ? mark.opacity : 0 };
  if (entering && mark.enterFrom) return { ...mark, ...mark.enterFrom, opacity: 0 };
  return { ...mark, x: mark.x + mark.w / 2, y: mark.y + mark.h / 2, w: 0, h: 0, opacity: 0 };
}

/** What is on the stage at share `t` (0 to 1) of a transition, back to front. */
export type Tween = (t: number) => readonly Mark[];

/**
 * Plans the transition from what is on the stage (`from`, perhaps itself half-way) to a state's marks (`to`).
 * Marks with one key and kind move; a text whose words change cross-fades; the rest comes out of or goes
 * into its origin, or grows and shrinks in place. `tween(1)` is `to` itself, `tween(0)` looks like `from`.
 */
export function plan(from: readonly Mark[], to: readonly Mark[]): Tween {
  const before = new Map(from.map((mark) => [mark.key, mark]));
  const after = new Map(to.map((mark) => [mark.key, mark]));
  const staggered = to.filter(isOnCanvas).length;
  const legs: Leg[] = [];
  for (const mark of from) {
    const next = after.get(mark.key);
    if (next && same(mark, next)) continue;
    // Its successor takes the key; a text may be replaced again before it has faded, so keys never repeat.
    const key = next ? `${mark.key}/${(departed += 1)}` : mark.key;
    legs.push({
      from: { ...mark, key },
      to: { ...unseen(mark, after, false), key },
      out: { ...mark, key },
      start: 0,
      end: isOnCanvas(mark) ? 0.7 : 0.45
    });
  }
  for (const mark of to) {
    const prior = before.get(mark.key);
    const stays = prior !== undefined && same(prior, mark);
    const onCanvas = isOnCanvas(mark);
    const entersFrom = mark.kind === 'box' && mark.enterFrom !== undefined && !stays;
    const late =
      onCanvas && !entersFrom ? (stagger * (mark.order ?? 0)) / Math.max(1, staggered) : 0;
    legs.push({
      from: stays ? prior : unseen(mark, before, true),
      to: mark,
      out: { ...mark },
      // What enters from elsewhere looks like a move of the camera: all of it at once, over the whole time.
      start: stays || onCanvas || entersFrom ? late : 0.35,
      end: onCanvas && !entersFrom ? 1 - stagger + late : 1
    });
  }
  return (t) => {
    if (t >= 1) return to;
    return legs.map((leg) => {
      const share = Math.min(1, Math.max(0, (t - leg.start) / (leg.end - leg.start)));
      if (share === 1) return leg.to;
      const mark = between(leg, easeInOut(share));
      // What enters large becomes opaque early, so that its movement can be seen.
      if (leg.to.kind === 'box' && leg.to.enterFrom && leg.from.opacity === 0)
        mark.opacity = leg.to.opacity * Math.min(1, share * 6);
      return mark;
    });
  };
}
