/** Frames a second. */
export const fps = 30;

/** How long a film lasts, in seconds: of one step, and the most of several. */
export const lasts = { least: 5, most: 12, mostOfSeveral: 60 };

/** What a step brings into a film: the ways to its pictures, as long as on the stage, in ms, and how long its words take to read, in seconds. */
export interface Told {
  ways: readonly number[];
  seconds: number;
}

/** The beats of a step, in frames or seconds: the picture before, each way, how long the picture that it reaches is held, and the last one. */
export interface Paced {
  before: number;
  ways: number[];
  between: number;
  after: number;
}

/** Seconds of the beats, and how much slower a way is than on the stage: with room, and where there is little. */
const wide = { before: 1.4, slower: 1.5, between: 1.3, after: 2.6 };
const tight = { before: 1, slower: 1, between: 0.5, after: 1.2 };

const mixed = (room: number, least: number, most: number) => least + (most - least) * room;

/** How long a step lasts, in the unit of its beats. */
const lengthOf = ({ before, ways, between, after }: Paced) =>
  before + ways.reduce((sum, way) => sum + way + between, 0) - between + after;

/** The beats of a step where there is so much room, from 0 to 1, in seconds. */
function beatsOf({ ways: stage, seconds }: Told, room: number): Paced {
  const beat = (name: keyof typeof wide) => mixed(room, tight[name], wide[name]);
  const beats = {
    before: beat('before'),
    ways: stage.map((ms) => (ms * beat('slower')) / 1000),
    between: beat('between'),
    after: beat('after')
  };
  // Who reads slowly has read the words by the end: a third of what is missing is given before anything moves.
  const missing = Math.max(0, seconds - lengthOf(beats)) * room;
  return { ...beats, before: beats.before + missing / 3, after: beats.after + (missing * 2) / 3 };
}

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
    const paced = beats.map(({ before, ways, between, after }) => ({
      before: frames(before),
      ways: ways.map(frames),
      between: frames(between),
      after: frames(after)
    }));
    const short = lasts.least * fps - paced.reduce((sum, one) => sum + lengthOf(one), 0);
    const last = paced.at(-1);
    if (last && short > 0) last.after += short;
    return paced;
  }
  throw new RangeError(
    `${steps.length} steps are too many for a film of ${most} seconds; choose fewer.`
  );
}
