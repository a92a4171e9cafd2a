import scrollama from 'scrollama';
import { heightOf, heightsOf, placeAt, type Place } from './place.ts';
import { rest, still } from '../when-still.ts';
import { sideBySide } from './room.ts';

/** Share of the window's height at which a step becomes the one in view: lower where the stage covers the upper half. */
const offsetFor = () => (matchMedia(sideBySide).matches ? 0.6 : 0.8);

/**
 * Steps before and after the one in view that scrollama watches in a long story: a browser asks every observer in every
 * frame. A story within reach is watched once, since scrollama leaves a listener behind each time it begins anew.
 */
const reach = 60;

/** Height in px that the bars of a phone give and take. */
const bar = 120;

/** px by which the page may stand elsewhere than where it was put before the reader has moved it. */
const slack = 2;

/** The place of the step that the geometry shows: the last whose top has passed the trigger line, or the first. */
export function stepInView(steps: readonly HTMLElement[], line: number): number {
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (steps[middle]!.getBoundingClientRect().top > line) high = middle - 1;
    else low = middle;
  }
  return low;
}

/** The paragraphs of a step that have a state of the stage each; none where the step has one. */
const paragraphsOf = (step: Element) => [...step.querySelectorAll<HTMLElement>('[data-sub]')];

/** The place of the paragraph of a step that the geometry shows: the last whose top has passed the trigger line, or the first. */
export function paragraphInView(step: Element, line: number): number {
  const paragraphs = paragraphsOf(step);
  return paragraphs.length ? stepInView(paragraphs, line) : 0;
}

/** Steps and, within them, what a reader reads: the marks between which a place is known. */
const marksIn = (steps: readonly HTMLElement[]) =>
  steps.flatMap((step) => [step, ...step.querySelectorAll('.text > *, p')]);

export interface Following {
  /** Puts what the reader was at back to where it stood, after the page was laid out in another way. */
  restore(): void;
  end(): void;
}

/**
 * Tells `enter` which step is in view and which of its paragraphs, now and after every scroll, resize or return to the page. scrollama
 * triggers while the reader scrolls; once things are still, the geometry has the last word, so that neither
 * a slow scroll, nor a jump, nor a large resize can leave a wrong step. A window that turns, grows or is zoomed
 * keeps the reader's place: what stood at the trigger line stands there again.
 */
export function followSteps(
  steps: HTMLElement[],
  enter: (id: string, paragraph: number) => void
): Following {
  let line = offsetFor();
  /** Height of the window, in px, without what the bars of a phone give and take. */
  let high = innerHeight;
  // `offset` is missing from scrollama's types.
  const scroller = scrollama() as scrollama.ScrollamaInstance & { offset(share: number): void };
  /** The place around which scrollama watches. */
  let middle = -Infinity;
  const look = () => {
    const at = stepInView(steps, line * high);
    const far = Math.abs(at - middle) > reach / 2;
    if (far && (steps.length > reach || middle < 0)) watch(at);
    const step = steps[at];
    if (step?.id) enter(step.id, paragraphInView(step, line * high));
  };
  // Several steps cross the line at once, and scrollama asks after each where the page stands: what changes changes the
  // layout, once all of them have.
  let looking: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(looking);
    looking = setTimeout(look);
  };
  // Without what it watches with, the geometry alone tells.
  const watches = 'IntersectionObserver' in window && 'ResizeObserver' in window;
  const watch = (at: number) => {
    middle = at;
    if (!watches) return;
    const near =
      steps.length > reach ? steps.slice(Math.max(0, at - reach), at + reach + 1) : steps;
    const step = near.flatMap((one) => [one, ...paragraphsOf(one)]);
    scroller.destroy();
    scroller
      // `root` is missing from scrollama's types; without it no step triggers inside a frame.
      .setup({ step, offset: line, root: document } as scrollama.ScrollamaOptions)
      .onStepEnter(soon)
      .onStepExit(soon);
  };
  look();

  const marks = marksIn(steps);
  // An observer of sizes measures them once it begins; it is not done twice.
  let heights = watches ? [] : heightsOf(marks);
  /** Where the page stood when the reader last moved it, and what was at the line then, once the layout changed. */
  let y = scrollY;
  let held: Place | undefined;
  /** The size of the window for which the heights hold. */
  let size = [innerWidth, innerHeight];
  const restore = () => {
    const before = heights;
    const at = y + line * high;
    heights = heightsOf(marks);
    [line, high] = [offsetFor(), innerHeight];
    size = [innerWidth, innerHeight];
    if (watches) scroller.offset(line);
    if (y < slack) return;
    held ??= placeAt(before, at);
    if (!held) return;
    scrollTo({ top: heightOf(held, heights) - line * high, behavior: 'instant' });
    y = scrollY;
  };
  const scrolled = () => {
    if (Math.abs(scrollY - y) > slack) held = undefined;
    y = scrollY;
  };
  const standing = still(rest, look);
  const resized = () => {
    standing.wait();
    // A frame that its host hides has no layout, and no place to keep.
    if (!innerHeight || signal.aborted) return;
    const now = heightsOf(marks);
    const moved = now.some((height, i) => Math.abs(height - (heights[i] ?? 0)) > 1);
    // Where nothing of the text has moved, and the window little, a phone's bar has gone in or out.
    if (moved || Math.abs(innerHeight - high) > bar) restore();
  };
  // Anything that moves the text (fonts, zoom, a table opened) changes the height of the page; some browsers say so
  // before they say that the window was turned, and complain of an observer that moves what it observes.
  const changed = () => {
    if (size[0] !== innerWidth || size[1] !== innerHeight) requestAnimationFrame(resized);
    else heights = heightsOf(marks);
    standing.wait();
  };
  const grown = watches ? new ResizeObserver(changed) : undefined;
  grown?.observe(document.body);
  const end = new AbortController();
  const { signal } = end;
  addEventListener('resize', resized, { signal });
  addEventListener('scroll', scrolled, { signal, passive: true });
  addEventListener('scrollend', look, { signal });
  addEventListener('hashchange', standing.wait, { signal });
  addEventListener('pageshow', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  return {
    restore,
    end() {
      end.abort();
      clearTimeout(looking);
      standing.end();
      grown?.disconnect();
      scroller.destroy();
    }
  };
}
