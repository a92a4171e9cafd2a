import type { Mark } from '../marks.ts';
import type { Tween } from '../transition.ts';

/** A frame that takes longer than this, in ms, has cost the next one its turn; two, from the second number on. */
const late = [22, 40];

/** How many frames there are to each that is drawn, where drawing one takes so many ms: the others are the reader's scroll. */
export const paceFor = (cost: number): number => 1 + late.filter((ms) => cost > ms).length;

/** Plays ways between pictures, one frame at a time. */
export class Player {
  private request = 0;
  /** Frames to each that is drawn, as the last ones came. */
  private pace = 1;

  /**
   * Plays a way in so many ms and hands over what is on the stage, the last time with the share 1. Where frames come
   * late, the next ones are left to the page.
   */
  play(tween: Tween, ms: number, show: (marks: readonly Mark[], share: number) => void): void {
    this.stop();
    let start: number | undefined;
    let before = 0;
    let since = 0;
    const frame = (now: number) => {
      start ??= now;
      // What lies between a frame that was drawn and the one after it is what drawing costs.
      if (since === 1 && now > start) this.pace = paceFor(now - before);
      before = now;
      const share = Math.min(1, (now - start) / ms);
      const drawn = share === 1 || since === 0 || since >= this.pace;
      since = drawn ? 1 : since + 1;
      if (share < 1) this.request = requestAnimationFrame(frame);
      if (drawn) show(tween(share), share);
    };
    this.request = requestAnimationFrame(frame);
  }

  /** Ends a transition where it is. */
  stop(): void {
    cancelAnimationFrame(this.request);
  }
}
