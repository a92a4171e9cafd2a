/**
 * What runs in the measured page, before its own scripts: notes frames, long tasks and shifts of the layout.
 * @typedef {{ start: number, value: number, byInput: boolean }} Shift
 * @typedef {{ start: number, ms: number }} Task
 * @typedef {{ begun: number, ended: number, frames: number[], shifts: Shift[], tasks: Task[] }} Notes
 * @typedef {{ start: () => void, stop: () => Notes, place: () => { top: number, left: number, height: number } }} Probe
 */

/** Sets the probe up. The browser gets this function's source, so it refers to nothing outside. */
export function probe() {
  /** @type {Notes} */
  const notes = { begun: 0, ended: 0, frames: [], shifts: [], tasks: [] };
  const watch = (
    /** @type {string} */ type,
    /** @type {(entry: PerformanceEntry) => void} */ note
  ) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true
    });
  watch('longtask', ({ startTime, duration }) =>
    notes.tasks.push({ start: startTime, ms: duration })
  );
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = /** @type {{ value: number, hadRecentInput: boolean }} */ (
      /** @type {unknown} */ (entry)
    );
    notes.shifts.push({ start: entry.startTime, value, byInput: hadRecentInput });
  });
  let running = false;
  let last = 0;
  const frame = (/** @type {number} */ now) => {
    if (!running) return;
    if (last) notes.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  /** @type {Probe} */
  const made = {
    start() {
      running = true;
      notes.begun = performance.now();
      requestAnimationFrame(frame);
    },
    stop() {
      running = false;
      notes.ended = performance.now();
      return notes;
    },
    place() {
      const height = document.documentElement.scrollHeight;
      // A page wider than the phone is zoomed out: its end is the end of the visual viewport.
      const top = visualViewport?.pageTop ?? scrollY;
      return { top, left: height - (visualViewport?.height ?? innerHeight) - top, height };
    }
  };
  Object.assign(globalThis, { benchProbe: made });
}
