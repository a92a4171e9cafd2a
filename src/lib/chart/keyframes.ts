import type { Becoming } from './match.ts';
import type { Legend } from './scene.ts';
import type { State } from './scenes/index.ts';

/** One stage of a transition that is told in several. */
export interface Stage<S = State> {
  name: string;
  /** How long it lasts, and how long the picture that it reaches is held, in ms. */
  ms: number;
  hold?: number;
  /** What it reaches on the way; the last stage reaches the step's own state, and has none. */
  state?: S;
}

/** A picture of the story, and how it comes out of the one before it. */
export interface Keyframe {
  state: State;
  legend: Legend;
  becomes?: readonly Becoming[];
  staged?: readonly Stage[];
}

/** What of a step its pictures need. */
export interface Pictures extends Keyframe {
  states?: readonly State[];
  /** The large words over each of them. */
  legends?: readonly Legend[];
  /** Which of its states its stages lead to, by number; the first unless told. */
  stagedTo?: number;
}

/**
 * The pictures of a step, in order: one, or one for each of its states. What becomes what is said for the ways to all of
 * them, and does nothing where its marks are not; the stages are those of one.
 */
export function keyframesOf(step: Pictures): Keyframe[] {
  const { states, legends, legend, becomes, staged, stagedTo = 1 } = step;
  if (!states) return [step];
  return states.map((state, i) => ({
    state,
    legend: legends?.[i] ?? legend,
    ...(becomes ? { becomes } : {}),
    ...(staged && i === stagedTo - 1 ? { staged } : {})
  }));
}
