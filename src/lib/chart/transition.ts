import { elsewhereOf, type Camera, type Elsewhere } from './elsewhere.ts';
import {
  alike,
  easeInOut,
  isStill,
  lengthsOf,
  markAt,
  movedTo,
  traveller,
  type Leg
} from './legs.ts';
import { isOnCanvas, type Mark } from './marks.ts';
import { match, type Becoming } from './match.ts';
import { sheetsOn } from './sheets.ts';

/** Share of a transition over which marks on the canvas start one after another, in the order of the data. */
const stagger = 0.25;
/** The same for the few that fall one by one. */
const falling = 0.62;
/** From this change of scale on a camera's move is a zoom, and goes at one pace: twice as near takes as long each time. */
const zoomFrom = 4.5;

let departed = 0;

/** Faster and faster, and then it lies. */
const fall = (t: number) => t ** 1.6;

/** What is on the stage at share `t` (0 to 1) of a transition, back to front. */
export type Tween = (t: number) => readonly Mark[];

/** What is known of the way between two states, beside their marks. */
export interface Way {
  becomes?: readonly Becoming[];
  camera?: Camera | undefined;
}

/** For how long a whole lies over its tiles, so that no seam shows; one that lets through what is under it does not. */
const seam = (mark: Mark) => (mark.kind === 'box' && mark.fillOpacity < 1 ? 0.01 : 0.16);

const orderOf = (mark: Mark) => (mark.kind === 'box' ? mark.order : undefined);

/** The way of what stands as it stood. */
const atOnce = [0, 0] as const;

const turned = ([start, end]: readonly [number, number]) => [1 - end, 1 - start] as const;

/**
 * Plans the way from what is on the stage (`from`, perhaps itself half-way) to a state's marks (`to`). Nothing leaves
 * before something arrives: marks with one key move; what becomes something else (`match`) turns into it; a text whose
 * words change cross-fades where it stands; the rest is somewhere on the other side (`elsewhereOf`), and what enters is
 * in sight before what leaves is gone. `tween(1)` is `to` itself, `tween(0)` looks like `from`.
 */
export function plan(
  from: readonly Mark[],
  to: readonly Mark[],
  { becomes = [], camera }: Way = {}
): Tween {
  const stage = from.filter((mark) => mark.opacity > 0.02);
  const matches = match(stage, to, becomes);
  const { pairs, tiles, tiled, apart } = matches;
  const after = new Map(to.map((mark) => [mark.key, mark]));
  const before = new Map(stage.map((mark) => [mark.key, mark]));
  /** The mark of that key on the other side, if it is the same thing. */
  const counterpart = (mark: Mark, others: ReadonlyMap<string, Mark>) => {
    const other = others.get(mark.key);
    return other && !apart.has(mark) && !apart.has(other) ? other : undefined;
  };
  const leaving = { marks: stage, entered: false, sheets: sheetsOn(stage), camera };
  const entering = { marks: to, entered: true, sheets: sheetsOn(to), camera };
  const wasAt = elsewhereOf(entering, leaving, matches);
  const goesTo = elsewhereOf(leaving, entering, matches);

  const zoom = zoomOf(to, pairs, camera);
  const ease = zoom ? (t: number) => (1 - zoom ** easeInOut(t)) / (1 - zoom) : easeInOut;
  const count = (marks: readonly Mark[], counted: (mark: Mark) => boolean) =>
    1 +
    marks.reduce((most, mark) => (counted(mark) ? Math.max(most, orderOf(mark) ?? 0) : most), 0);
  const staggered = [to, stage].map((marks) => count(marks, isOnCanvas));
  const falls = [to, stage].map((marks) => count(marks, (mark) => !isOnCanvas(mark)));
  /** When a mark on the canvas is on its way: one after another, but all of them at once where the camera moves. */
  const turn = (
    mark: Mark,
    way: readonly [number, number],
    side: 0 | 1 = 0
  ): readonly [number, number] => {
    const order = orderOf(mark);
    if (zoom || order === undefined) return way;
    const [spread, of] = isOnCanvas(mark) ? [stagger, staggered] : [falling, falls];
    const late = (spread * order) / of[side]!;
    return [way[0] + late, Math.max(way[0] + late + 0.1, way[1] - spread + late)];
  };

  const legs: Leg[] = [];
  const went = new Map([...pairs].map(([mark, prior]) => [prior, mark]));
  /** What leaves, by the mark of `to` on which it lay: it still does. */
  const over = new Map<Mark | undefined, Leg[]>();
  /** What is taken off the whole picture. */
  const onTop: Leg[] = [];
  let under: Mark | undefined;
  /** A mark that leaves; its successor may take its key, and it may itself be replaced again before it is gone. */
  const leave = (mark: Mark, way: Elsewhere) => {
    const key = after.has(mark.key) ? `${mark.key}/${(departed += 1)}` : mark.key;
    const leg = {
      from: { ...mark, key },
      to: { ...way.mark, key },
      last: undefined,
      out: traveller({ ...mark, key }, way.mark),
      way: way.way,
      seen: way.seen,
      ease
    };
    const drawn = way.drawn && mark.kind === 'path';
    const lies = way.above ? onTop : (over.get(under) ?? []);
    if (!way.above) over.set(under, lies);
    lies.push(
      drawn ? { ...leg, lengths: lengthsOf(mark.points), to: { ...leg.to, opacity: 0 } } : leg
    );
  };
  for (const mark of stage) {
    const successor = went.get(mark);
    if (successor) {
      under = successor;
      continue;
    }
    const next = counterpart(mark, after);
    if (tiled.has(mark))
      leave(mark, { mark: { ...mark, opacity: 0 }, way: [0, 1], seen: [0, seam(mark)] });
    else if (next && !tiles.has(mark))
      leave(mark, {
        mark: { ...movedTo(mark, next), opacity: 0 },
        way: [0, 1],
        seen: mark.kind === 'text' ? [0.04, 0.42] : [0.3, 0.8]
      });
    else {
      const there = goesTo(mark);
      const seen = turned(there.seen);
      const way = turned(there.way);
      leave(mark, { ...there, way: there.inTurn ? turn(mark, way, 1) : way, seen });
    }
  }
  legs.push(...(over.get(undefined) ?? []));
  for (const mark of to) {
    const prior = pairs.get(mark);
    const leg = { last: mark, out: { ...mark }, ease };
    const pair = prior && alike(prior, mark);
    if (prior && pair) {
      const [a, b] = pair;
      const way = isStill(a, b) ? atOnce : turn(mark, [0, 1]);
      const out = traveller(b.key === mark.key ? b : { ...b, key: mark.key }, a);
      legs.push({ ...leg, from: a, to: b, out, way, seen: way === atOnce ? atOnce : [0, 1] });
      legs.push(...(over.get(mark) ?? []));
      continue;
    }
    const old = prior ?? counterpart(mark, before);
    if (prior) {
      // Two looks that no mark has at once: both go the same way, and the one fades as the other comes.
      under = mark;
      leave(prior, {
        mark: { ...movedTo(prior, mark), opacity: 0 },
        way: [0, 1],
        seen: [0.3, 0.8]
      });
      legs.push(...(over.get(mark) ?? []));
    }
    if (tiled.has(mark))
      legs.push({
        ...leg,
        from: { ...mark, opacity: 0 },
        to: mark,
        way: [0, 1],
        seen: [1 - seam(mark), 1]
      });
    else if (old) {
      const seen = mark.kind === 'text' ? ([0.4, 0.76] as const) : ([0.2, 0.7] as const);
      const there = { ...movedTo(mark, old), opacity: 0 };
      legs.push({ ...leg, from: there, to: mark, way: [0, 1], seen });
    } else {
      const there = wasAt(mark);
      const { seen, drawn } = there;
      const way = there.inTurn ? turn(mark, there.way) : there.way;
      if (there.falls) leg.ease = fall;
      if (drawn && mark.kind === 'path')
        legs.push({
          ...leg,
          from: there.mark,
          to: mark,
          way,
          seen,
          lengths: lengthsOf(mark.points)
        });
      else {
        const out = traveller(mark, there.mark);
        legs.push({ ...leg, out, from: there.mark, to: mark, way, seen });
      }
    }
  }
  legs.push(...onTop);
  // Two lists by turns: who looks whether the list is another one sees each frame, and none is thrown away.
  let [frame, spare]: Mark[][] = [[], []];
  return (t) => {
    if (t >= 1) return to;
    [frame, spare] = [spare!, frame!];
    frame.length = 0;
    for (const leg of legs) {
      const mark = markAt(leg, t);
      if (mark) frame.push(mark);
    }
    return frame;
  };
}

/** The change of scale of a camera's move that is a zoom: between the same squares, or along an axis. */
function zoomOf(to: readonly Mark[], pairs: ReadonlyMap<Mark, Mark>, camera: Camera | undefined) {
  const isZoom = (scale: number) => scale > zoomFrom || scale < 1 / zoomFrom;
  for (const axis of [camera?.x, camera?.y]) if (axis && isZoom(axis.scale)) return axis.scale;
  for (const mark of to) {
    if (mark.kind !== 'box' || !mark.enterFrom || !isOnCanvas(mark)) continue;
    const scale = mark.w / mark.enterFrom.w;
    if (isZoom(scale)) return scale;
    break;
  }
  for (const [mark, prior] of pairs) {
    if (mark.kind !== 'box' || prior.kind !== 'box' || !prior.enterFrom || !isOnCanvas(prior))
      continue;
    const scale = mark.w / prior.w;
    return isZoom(scale) ? scale : undefined;
  }
  return undefined;
}
