import scrollama from 'scrollama';

/** Height change of the window, in px, up to which a resize is a phone's address bar going in or out. */
const toolbar = 120;

/** Share of the window's height at which a step becomes the one in view: lower where the stage covers the upper half. */
const offsetFor = () =>
  matchMedia('(min-width: 900px), (orientation: landscape)').matches ? 0.6 : 0.8;

/**
 * Steps before and after the one in view that scrollama watches in a long story: a browser asks every observer in every
 * frame. A story within reach is watched once, since scrollama leaves a listener behind each time it begins anew.
 */
const reach = 60;

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

/**
 * Tells `enter` which step is in view, now and after every scroll, resize or return to the page. scrollama
 * triggers while the reader scrolls; once things are still, the geometry has the last word, so that neither
 * a slow scroll, nor a jump, nor a large resize can leave a wrong step. Returns what ends it.
 */
export function followSteps(steps: HTMLElement[], enter: (id: string) => void): () => void {
  let line = offsetFor();
  // `offset` is missing from scrollama's types.
  const scroller = scrollama() as scrollama.ScrollamaInstance & { offset(share: number): void };
  /** The place around which scrollama watches. */
  let middle = -Infinity;
  const look = () => {
    const at = stepInView(steps, line * innerHeight);
    const far = Math.abs(at - middle) > reach / 2;
    if (far && (steps.length > reach || middle < 0)) watch(at);
    const id = steps[at]?.id;
    if (id) enter(id);
  };
  // Without what it watches with, the geometry alone tells.
  const watches = 'IntersectionObserver' in window && 'ResizeObserver' in window;
  const watch = (at: number) => {
    middle = at;
    if (!watches) return;
    const step =
      steps.length > reach ? steps.slice(Math.max(0, at - reach), at + reach + 1) : steps;
    scroller.destroy();
    scroller
      // `root` is missing from scrollama's types; without it no step triggers inside a frame.
      .setup({ step, offset: line, root: document } as scrollama.ScrollamaOptions)
      .onStepEnter(look)
      .onStepExit(look);
  };
  look();

  let still: ReturnType<typeof setTimeout> | undefined;
  const whenStill = () => {
    clearTimeout(still);
    still = setTimeout(look, 120);
  };
  let [width, height] = [innerWidth, innerHeight];
  const resized = () => {
    const bar = innerWidth === width && Math.abs(innerHeight - height) < toolbar;
    if (!bar) {
      [width, height] = [innerWidth, innerHeight];
      const next = offsetFor();
      if (next !== line) {
        line = next;
        if (watches) scroller.offset(line);
      } else if (watches) scroller.resize();
    }
    whenStill();
  };
  // Anything that moves the text (fonts, zoom, a table opened) changes the height of the page.
  const grown = watches ? new ResizeObserver(whenStill) : undefined;
  grown?.observe(document.body);
  const end = new AbortController();
  const { signal } = end;
  addEventListener('resize', resized, { signal });
  addEventListener('scroll', whenStill, { signal, passive: true });
  addEventListener('scrollend', look, { signal });
  addEventListener('hashchange', whenStill, { signal });
  addEventListener('pageshow', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  return () => {
    end.abort();
    clearTimeout(still);
    grown?.disconnect();
    scroller.destroy();
  };
}
