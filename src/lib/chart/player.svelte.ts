import type { Mark } from './marks.ts';
import { plan, type Tween } from './transition.ts';

/** How long a transition lasts, in ms. */
const duration = 850;

/**
 * Moves what is on the stage to a state's marks, one frame at a time; the next state interrupts from where things are.
 * A frame says only how far it is, so that what cannot be drawn fails where the stage is drawn.
 */
export class Player {
  #tween: Tween = $state.raw(() => []);
  #share = $state(1);
  /** What is on the stage now, back to front. */
  readonly marks = $derived(this.#tween(this.#share));
  readonly settled = $derived(this.#share === 1);
  #request = 0;

  /** Starts with marks on the stage. */
  constructor(marks: readonly Mark[]) {
    this.#tween = () => marks;
  }

  /** Puts marks on the stage at once. */
  set(marks: readonly Mark[]): void {
    this.stop();
    this.#tween = () => marks;
    this.#share = 1;
  }

  /** Carries the stage to `marks`; at once in a hidden page, where no frame comes. */
  play(marks: readonly Mark[]): void {
    if (document.hidden) return this.set(marks);
    this.stop();
    this.#tween = plan(this.marks, marks);
    this.#share = 0;
    let start: number | undefined;
    const frame = (now: number) => {
      start ??= now;
      this.#share = Math.min(1, (now - start) / duration);
      if (this.#share < 1) this.#request = requestAnimationFrame(frame);
    };
    this.#request = requestAnimationFrame(frame);
  }

  /** Ends a transition where it is. */
  stop(): void {
    cancelAnimationFrame(this.#request);
  }
}
