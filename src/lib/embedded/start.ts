interface Parts {
  steps: { id: string; chapter?: string }[];
  chapters: { id: string }[];
}

/**
 * The story from a step on: that step, those after it, and their chapters. Without a step, or with one that the
 * story does not have, the whole, with a warning for the latter.
 */
export function storyFrom<T extends Parts>(story: T, start: string | null): T {
  if (!start) return story;
  const at = story.steps.findIndex(({ id }) => id === start);
  if (at < 0)
    console.warn(`Two Lines: there is no step "${start.slice(0, 60)}"; shown from the start.`);
  if (at < 1) return story;
  const steps = story.steps.slice(at);
  const kept = new Set(steps.map(({ chapter }) => chapter));
  return { ...story, steps, chapters: story.chapters.filter(({ id }) => kept.has(id)) };
}
