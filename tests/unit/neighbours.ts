import type { Edition } from '../../src/lib/edition/types.ts';
import { keyframesOf, type Keyframe } from '../../src/lib/chart/keyframes.ts';

/** A picture of the story with its name: its step's id, and its number where the step has several. */
export interface Named extends Keyframe {
  name: string;
}

/** The story's pictures, in order, as the stage knows them, each under its name. */
export const picturesOf = ({ steps }: Pick<Edition, 'steps'>): Named[] =>
  steps.flatMap((step) =>
    keyframesOf(step).map((keyframe, i, { length }) => ({
      ...keyframe,
      name: length > 1 ? `${step.id}-${i + 1}` : step.id
    }))
  );

/** Every two pictures that follow each other, both ways, with their names before them. */
export const waysOf = (story: readonly Named[]): [string, string, Named, Named][] =>
  story.slice(1).flatMap((next, i): [string, string, Named, Named][] => {
    const before = story[i]!;
    return [
      [before.name, next.name, before, next],
      [next.name, before.name, next, before]
    ];
  });
