/** One fault of the content: where it is, what is wrong, how to fix it. */
export interface Problem {
  /** File, and line or path in it: `src/content/story.ts steps.two-men`. */
  place: string;
  fault: string;
  fix: string;
}

/** Thrown once, with every fault found. */
export class ContentError extends Error {
  constructor(readonly problems: Problem[]) {
    const list = problems.map(({ place, fault, fix }) => `  ${place}: ${fault}. ${fix}.`);
    super(
      `The content has ${problems.length} ${problems.length === 1 ? 'fault' : 'faults'}:\n${list.join('\n')}`
    );
    this.name = 'ContentError';
  }
}
