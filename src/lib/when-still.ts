/** How long the page stands before it counts as still, in ms. */
export const rest = 120;

/** What waits for the page to stand still. */
export interface Still {
  /** Waits from now on. */
  wait(): void;
  /** Does at once what waits to be done. */
  hurry(): void;
  end(): void;
}

/** Calls `then` each time that the page has not been scrolled for so many ms after it was, or after `wait` was called. */
export function still(ms: number, then: () => void): Still {
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ended = new AbortController();
  const { signal } = ended;
  const hurry = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    then();
  };
  const look = () => {
    const left = last + ms - performance.now();
    if (left > 1) timer = setTimeout(look, left);
    else hurry();
  };
  // One timer at a time: to set one in every frame of a scroll costs a slow phone a millisecond.
  const wait = () => {
    last = performance.now();
    if (timer === undefined && !signal.aborted) timer = setTimeout(look, ms);
  };
  addEventListener('scroll', wait, { passive: true, signal });
  return {
    wait,
    hurry,
    end() {
      clearTimeout(timer);
      ended.abort();
    }
  };
}

/** Calls `then` once the page has not been scrolled for a moment; returns what calls it off. */
export function whenStill(then: () => void): () => void {
  const { wait, end } = still(rest, () => {
    end();
    then();
  });
  wait();
  return end;
}
