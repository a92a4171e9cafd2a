import type { Mark } from './marks.ts';
import { plan, type Tween } from './transition.ts';

/** How long a transition lasts, in ms. */
const duration = 850;

/** Moves what is on the stage to a state's marks, one frame at a time; the next state interrupts from where things are. */
export class Player {
  /** What is on the stage now, back to front. */
  marks: readonly Mark[] = $state.raw([]);
  settled = $state(true);
  #request = 0;

  /** Starts with marks on the stage. */
  constructor(marks: readonly Mark[]) {
    this.marks = marks;
  }

  /** Puts marks on the stage at once. */
  set(marks: readonly Mark[]): void {
    this.stop();
    this.marks = marks;
    this.settled = true;
  }

  /** Carries the stage to `marks`; at once in a hidden page, where no frame comes. */
  play(marks: readonly Mark[]): void {
    if (document.hidden) return this.set(marks);
    this.stop();
    this.settled = false;
    const tween: Tween = plan(this.marks, marks);
    let start: number | undefined;
    const frame = (now: number) => {
      start ??= now;
      const share = Math.min(1, (now - start) / duration);
      this.marks = tween(share);
      if (share < 1) this.#request = requestAnimationFrame(frame);
      else this.settled = true;
    };
    this.#request = requestAnimationFrame(frame);
  }

  /** Ends a transition where it is. */
  stop(): void {
    cancelAnimationFrame(this.#request);
  }
}
