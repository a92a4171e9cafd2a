/** One fault of the content: where it is, what is wrong, how to mend it. */
export interface Problem {
  /** File, and line or path in it: `src/content/story.ts steps.two-men`. */
  place: string;
  fault: string;
  mend: string;
}

/** Thrown once, with every fault found. */
export class ContentError extends Error {
  constructor(readonly problems: Problem[]) {
    const list = problems.map(({ place, fault, mend }) => `  ${place}: ${fault}. ${mend}.`);
    super(
      `The content has ${problems.length} ${problems.length === 1 ? 'fault' : 'faults'}:\n${list.join('\n')}`
    );
    this.name = 'ContentError';
  }
}
