/** Logs the progress of a long task in about ten lines. */
export class Progress {
  private done = 0;

  /** `what` is made, `total` in all. */
  constructor(
    private readonly what: string,
    private readonly total: number
  ) {}

  /** Counts one more; what `more` returns is appended to the line. */
  count(more = () => '') {
    this.done += 1;
    if (this.done % Math.ceil(this.total / 10) && this.done !== this.total) return;
    console.log(`  ${this.what}: ${this.done} of ${this.total}${more()}`);
  }
}
