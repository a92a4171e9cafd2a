/** Calls `then` each time that the page has not been scrolled for so many ms after it was, or after `wait` was called. */
export class Still {
  private last = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly ended = new AbortController();

  constructor(
    private readonly ms: number,
    private readonly then: () => void
  ) {
    addEventListener('scroll', this.wait, { passive: true, signal: this.ended.signal });
  }

  /** Whether it waits for the page to stand still. */
  get waits(): boolean {
    return this.timer !== undefined;
  }

  /** Waits from now on. One timer at a time: to set one in every frame of a scroll costs a slow phone a millisecond. */
  readonly wait = (): void => {
    this.last = performance.now();
    if (!this.waits && !this.ended.signal.aborted) this.timer = setTimeout(this.look, this.ms);
  };

  /** Calls `then` now if it waits. */
  hurry(): void {
    if (!this.waits) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.then();
  }

  end(): void {
    clearTimeout(this.timer);
    this.ended.abort();
  }

  private readonly look = () => {
    const left = this.last + this.ms - performance.now();
    if (left > 1) this.timer = setTimeout(this.look, left);
    else this.hurry();
  };
}

/** How long the page stands before it counts as still, in ms. */
const rest = 120;

/** Calls `then` once the page has not been scrolled for a moment; returns what calls it off. */
export function whenStill(then: () => void): () => void {
  const still = new Still(rest, () => {
    still.end();
    then();
  });
  still.wait();
  return () => still.end();
}
