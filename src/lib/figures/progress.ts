/** Says how far a long making is, in about ten lines. */
export class Progress {
  private done = 0;

  /** `what` is made, `total` of it. */
  constructor(
    private readonly what: string,
    private readonly total: number
  ) {}

  /** Counts one more; `more` gives what else there is to say of them. */
  count(more = () => '') {
    this.done += 1;
    if (this.done % Math.ceil(this.total / 10) && this.done !== this.total) return;
    console.log(`  ${this.what}: ${this.done} of ${this.total}${more()}`);
  }
}
