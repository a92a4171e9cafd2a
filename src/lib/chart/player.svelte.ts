import type { Mark } from './marks.ts';
import type { Tween } from './transition.ts';

/** A frame that takes longer than this, in ms, has cost the next one its turn; two, from the second number on. */
const late = [22, 40];

/** How many frames there are to each that is drawn, where drawing one takes so many ms: the others are the reader's scroll. */
export const paceFor = (cost: number): number => 1 + late.filter((ms) => cost > ms).length;

/**
 * Moves what is on the stage to a state's marks, one frame at a time; the next state interrupts from where things are.
 * A frame says only how far it is, so that what cannot be drawn fails where the stage is drawn.
 */
export class Player {
  #tween: Tween = $state.raw(() => []);
  #share = $state(1);
  /** What is on the stage now, back to front. */
  readonly marks = $derived(this.#tween(this.#share));
  /** Whether nothing moves. */
  readonly arrived = $derived(this.#share === 1);
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

  /** Frames to each that is drawn, as the last ones came. */
  #pace = 1;

  /**
   * Plays a way that begins with what is on the stage, in so many ms. Where frames come late, the next ones are left
   * to the page.
   */
  play(tween: Tween, ms: number): void {
    this.stop();
    this.#tween = tween;
    this.#share = 0;
    let start: number | undefined;
    let before = 0;
    let since = 0;
    const frame = (now: number) => {
      start ??= now;
      // What lies between a frame that was drawn and the one after it is what drawing costs.
      if (since === 1 && now > start) this.#pace = paceFor(now - before);
      before = now;
      const share = Math.min(1, (now - start) / ms);
      if (share === 1 || since === 0 || since >= this.#pace) {
        this.#share = share;
        since = 0;
      }
      since += 1;
      if (share < 1) this.#request = requestAnimationFrame(frame);
    };
    this.#request = requestAnimationFrame(frame);
  }

  /** Ends a transition where it is. */
  stop(): void {
    cancelAnimationFrame(this.#request);
  }
}
