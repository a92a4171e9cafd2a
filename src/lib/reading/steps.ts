import scrollama from 'scrollama';

/** Height change of the window, in px, up to which a resize is a phone's address bar going in or out. */
const toolbar = 120;

/** Share of the window's height at which a step becomes the one in view: lower where the stage covers the upper half. */
const offsetFor = () =>
  matchMedia('(min-width: 900px), (orientation: landscape)').matches ? 0.6 : 0.8;

/** The step that the geometry shows: the last whose top has passed the trigger line, or the first. */
export function stepInView(steps: readonly HTMLElement[], line: number): string | undefined {
  let current = steps[0];
  for (const step of steps) {
    if (step.getBoundingClientRect().top > line) break;
    current = step;
  }
  return current?.id;
}

/**
 * Tells `enter` which step is in view, now and after every scroll, resize or return to the page. scrollama
 * triggers while the reader scrolls; once things are still, the geometry has the last word, so that neither
 * a slow scroll, nor a jump, nor a large resize can leave a wrong step. Returns what ends it.
 */
export function followSteps(steps: HTMLElement[], enter: (id: string) => void): () => void {
  let line = offsetFor();
  const look = () => {
    const id = stepInView(steps, line * innerHeight);
    if (id) enter(id);
  };
  look();

  // Without what it watches with, the geometry alone tells.
  const watches = 'IntersectionObserver' in window && 'ResizeObserver' in window;
  const scroller = scrollama();
  const setup = () =>
    watches &&
    scroller
      // `root` is missing from scrollama's types; without it no step triggers inside a frame.
      .setup({ step: steps, offset: line, root: document } as scrollama.ScrollamaOptions)
      .onStepEnter(look)
      .onStepExit(look);
  setup();

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
        scroller.destroy();
        setup();
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
