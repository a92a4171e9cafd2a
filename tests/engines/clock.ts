import type { Frame, Page } from './engines.ts';

declare global {
  interface Window {
    /** Runs this page's clock forward by some ms: what waits to happen until then happens now, in its order. */
    forward(ms: number): void;
  }
}

/** Runs in a page before anything else: its timers and clocks can be run forward. */
function install() {
  const set = window.setTimeout.bind(window);
  const clear = window.clearTimeout.bind(window);
  const now = performance.now.bind(performance);
  const today = Date.now;
  const waiting = new Map<number, { due: number; run: () => void }>();
  /** Set in this very task: the limit that a driver sets for what it asks of the page. */
  const justNow = new Set<number>();
  let ahead = 0;
  performance.now = () => now() + ahead;
  Date.now = () => today() + ahead;
  window.setTimeout = ((what: TimerHandler, ms = 0, ...given: unknown[]) => {
    const run = () => {
      waiting.delete(id);
      if (typeof what === 'function') what(...given);
    };
    const id = set(run, ms);
    waiting.set(id, { due: performance.now() + ms, run });
    justNow.add(id);
    queueMicrotask(() => justNow.delete(id));
    return id;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    waiting.delete(Number(id));
    clear(id);
  };
  window.forward = (ms) => {
    const end = performance.now() + ms;
    // Timers set meanwhile wait for the next call, or one that sets itself again would never end.
    const due = [...waiting].filter(([id, one]) => one.due <= end && !justNow.has(id));
    for (const [id, one] of due.sort(([, a], [, b]) => a.due - b.due)) {
      if (!waiting.has(id)) continue;
      clear(id);
      ahead = Math.max(ahead, one.due - now());
      one.run();
    }
    ahead = Math.max(ahead, end - now());
  };
}

/** A script for the head of a page, before its policy: its clock can be run forward. */
export const clock = `<script>(${String(install)})()</script>`;

/** Half an hour, longer than any timeout of a page, in ms. */
export const halfAnHour = 30 * 60_000;

/** Lets a stretch of ms pass in a page or a frame that has the clock. */
export const forward = (place: Page | Frame, ms: number) =>
  place.evaluate((ms: number) => window.forward(ms), ms);
