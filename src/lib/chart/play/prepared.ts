import type { Mark } from '../marks.ts';
import type { State } from '../scenes/index.ts';
import type { Tween } from '../transition.ts';
import type { Passage } from '../ways.ts';

/** What is made ahead for a stage of one size: pictures of states, and the ways to them from the picture at rest. */
export class Prepared {
  readonly pictures = new Map<State, Mark[]>();
  private readonly ways = new Map<State, { passage: Passage; tween: Tween }>();

  /** Lets go of the pictures of all other states. */
  keepOnly(states: readonly State[]): void {
    for (const state of this.pictures.keys())
      if (!states.includes(state)) this.pictures.delete(state);
  }

  /** Keeps a way from the picture at rest; a way is played once. */
  keep(to: State, passage: Passage, tween: Tween): void {
    this.ways.set(to, { passage, tween });
  }

  /** Takes the way to a state, if it was kept, and lets go of all: what rests is another picture from now on. */
  take(to: State): { passage: Passage; tween: Tween } | undefined {
    const way = this.ways.get(to);
    this.ways.clear();
    return way;
  }
}
