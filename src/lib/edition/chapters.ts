/** The chapters of a story, each with its steps in order. */
export const chaptersOf = <C extends { id: string }, S extends { chapter?: string }>({
  chapters,
  steps
}: {
  chapters: readonly C[];
  steps: readonly S[];
}): (C & { steps: S[] })[] =>
  chapters.map((chapter) => ({
    ...chapter,
    steps: steps.filter((step) => step.chapter === chapter.id)
  }));
