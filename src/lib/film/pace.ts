/** Frames a second. */
export const fps = 30;

/** How long a film lasts, in seconds: of one step, and the most of several. */
export const lasts = { least: 5, most: 12, mostOfSeveral: 60 };

/** What a step brings into a film: the ways to its pictures, as long as on the stage, in ms, and how long its words take to read, in seconds. */
export interface Told {
  ways: readonly number[];
  seconds: number;
}

/** The frames of a step: the picture before, each way, how long the picture that it reaches is held, and the last one. */
export interface Paced {
  before: number;
  ways: number[];
  between: number;
  after: number;
}

/** Seconds of the beats, and how much slower a way is than on the stage: with room, and where there is little. */
const wide = { before: 1.4, slower: 1.5, between: 1.3, after: 2.6 };
const tight = { before: 1, slower: 1, between: 0.5, after: 1.2 };

const between = (room: number, least: number, most: number) => least + (most - least) * room;

/** The beats of a step where there is so much room, from 0 to 1. */
function beatsOf({ ways, seconds }: Told, room: number) {
  const [before, slower, held, after] = (['before', 'slower', 'between', 'after'] as const).map(
    (beat) => between(room, tight[beat], wide[beat])
  ) as [number, number, number, number];
  const moving = ways.map((ms) => (ms * slower) / 1000);
  const all = before + moving.reduce((sum, way) => sum + way + held, 0) - held + after;
  // Who reads slowly has read the words by the end: a third of what is missing is given before anything moves.
  const missing = Math.max(0, seconds - all) * room;
  return { before: before + missing / 3, moving, held, after: after + (missing * 2) / 3 };
}

const lengthOf = ({ before, moving, held, after }: ReturnType<typeof beatsOf>) =>
  before + moving.reduce((sum, way) => sum + way + held, 0) - held + after;

const framesOf = ({ before, ways, between, after }: Paced) =>
  before + ways.reduce((sum, way) => sum + way + between, 0) - between + after;

/**
 * How long everything lasts in a film of these steps, in frames: as long as there is room, up to the longest film.
 * @throws RangeError where they do not fit into the longest film
 */
export function paceOf(steps: readonly Told[]): Paced[] {
  const most = steps.length > 1 ? lasts.mostOfSeveral : lasts.most;
  for (let tenths = 10; tenths >= 0; tenths--) {
    const beats = steps.map((step) => beatsOf(step, tenths / 10));
    const all = beats.reduce((sum, one) => sum + lengthOf(one), 0);
    if (all > most) continue;
    const frames = (seconds: number) => Math.floor(seconds * fps);
    const paced = beats.map(({ before, moving, held, after }) => ({
      before: frames(before),
      ways: moving.map(frames),
      between: frames(held),
      after: frames(after)
    }));
    const short = lasts.least * fps - paced.reduce((sum, one) => sum + framesOf(one), 0);
    const last = paced.at(-1);
    if (last && short > 0) last.after += short;
    return paced;
  }
  throw new RangeError(
    `${steps.length} steps are too many for a film of ${most} seconds; choose fewer.`
  );
}
