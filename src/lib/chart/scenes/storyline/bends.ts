import type { Lane } from '../../scene.ts';

/** How far along time a bend runs, in px, whatever the window: only so do all bends of a picture look alike. */
export const run = 20;

/** How far a line runs on, in px, after the bend with which its owner leaves the story. */
const tail = 14;

/** Points that draw one bend. */
const samplesPerBend = 16;

/** A bend between two lanes, in px along time. */
interface Bend {
  begin: number;
  from: number;
  to: number;
  /** The px at which it takes over from the bend before, where the two meet before that one is done. */
  takesOver?: number;
}

/** Share of the way, 0 to 1, at a share of the run: an S without a corner. */
const ease = (share: number) => {
  const t = Math.min(1, Math.max(0, share));
  return t * t * (3 - 2 * t);
};

/** The share of the run at which `ease` has come so far; its inverse on [0, 1] in closed form. */
const uneased = (way: number) => 0.5 - Math.sin(Math.asin(1 - 2 * way) / 3);

const alone = ({ begin, from, to }: Bend, at: number) =>
  from + (to - from) * ease((at - begin) / run);

/** Where a bend out and the bend back meet, in px: by halving, since the one falls while the other rises. */
function meeting(out: Bend, back: Bend): number {
  let [low, high] = [back.begin, out.begin + run];
  const ahead = (at: number) =>
    Math.sign(out.to - out.from) * (alone(back, at) - alone(out, at)) > 0;
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (ahead(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** A line as it is drawn: its lane at any px along time, and the px at which it is sampled. */
export interface Course {
  at(px: number): number;
  /** As many in every window, so that a line can be carried from one to another. */
  samples: number[];
}

/**
 * The course of a line whose days `time` maps to px, drawn from `start` to `end` px. Each change of lane is a bend of
 * one and the same run, so placed that it meets the wall (or the middle between its lanes) exactly on its day. Where a
 * line goes out and comes back within a run, the two bends are cut where they meet.
 */
export function courseOf(
  lane: Lane,
  time: (day: number) => number,
  [start, end]: readonly [number, number]
): Course {
  const [first, ...moves] = lane.knots;
  if (!first) throw new RangeError(`the line of ${lane.actor} has no knots`);
  const bends: Bend[] = [];
  let before = first.lane;
  for (const { day, lane: to, meets = (before + to) / 2 } of moves) {
    const bend: Bend = {
      begin: time(day) - uneased((meets - before) / (to - before)) * run,
      from: before,
      to
    };
    const prior = bends.at(-1);
    const turns = prior && Math.sign(prior.to - prior.from) !== Math.sign(to - before);
    if (prior && turns && bend.begin < prior.begin + run) bend.takesOver = meeting(prior, bend);
    bends.push(bend);
    before = to;
  }
  const at = (px: number) =>
    bends.reduce((now, bend) => {
      if (px < (bend.takesOver ?? bend.begin)) return now;
      if (bend.takesOver !== undefined) return alone(bend, px);
      return now + (bend.to - bend.from) * ease((px - bend.begin) / run);
    }, first.lane);
  const stop = lane.until === undefined ? end : Math.min(end, time(lane.until) + run / 2 + tail);
  const begin = Math.min(stop, Math.max(start, time(first.day)));
  const samples = [
    begin,
    ...bends.flatMap((bend, i) => [
      ...Array.from(
        { length: samplesPerBend + 1 },
        (_, k) => bend.begin + (run * k) / samplesPerBend
      ),
      bend.takesOver ?? bend.begin,
      time(moves[i]!.day)
    ]),
    stop
  ]
    .map((px) => Math.min(stop, Math.max(begin, px)))
    .sort((a, b) => a - b);
  return { at, samples };
}
