import { createHash } from 'node:crypto';
import type { ChartData } from '../chart/scene.ts';
import type { Drawings, DrawnStep, Edition, Step, StoryEdition } from './types.ts';

/** What a picture in the browser needs: the sentences of claims stand in the notes and tables. */
export const inBrowser = (chart: ChartData): ChartData => ({
  ...chart,
  reckoning: chart.reckoning.map(({ id, finding }) => ({ id, finding }))
});

/** What the story needs of an edition in the browser at once. */
export function storyEdition(edition: Edition): StoryEdition {
  const { settings, home, headline, chapters, ui, steps } = edition;
  return {
    ...{ settings, home, headline, ui },
    chapters: chapters.map(({ id, title, years, summary }) => ({ id, title, years, summary })),
    steps: steps.map(({ id, chapter, heading, left }) => ({
      id,
      ...(chapter === undefined ? {} : { chapter }),
      heading,
      left
    }))
  };
}

/** What a step's pictures are drawn from. */
export function drawnStep(step: Step): DrawnStep {
  const { id, picture, source, legend, state, states, legends, becomes, staged, stagedTo } = step;
  return {
    ...{ id, picture, source, legend, state },
    ...(states && { states }),
    ...(legends && { legends }),
    ...(becomes && { becomes }),
    ...(staged && { staged }),
    ...(stagedTo !== undefined && { stagedTo })
  };
}

/** What the pictures of an edition are drawn from in the browser. */
export const drawingsOf = ({ chart, steps }: Pick<Edition, 'chart' | 'steps'>): Drawings => ({
  chart: inBrowser(chart),
  steps: steps.map((step) => ({
    ...drawnStep(step),
    ...(step.chapter !== undefined && { chapter: step.chapter })
  }))
});

/** Names of the files of editions' drawings: every page asks. */
const files = new WeakMap<object, string>();

/** Name of the file of an edition's drawings: one for what is in it, so that a page never has those of another release. */
export function drawingsFile(edition: Pick<Edition, 'settings' | 'chart' | 'steps'>): string {
  const known = files.get(edition);
  if (known) return known;
  const content = createHash('sha256').update(JSON.stringify(drawingsOf(edition)));
  const file = `${edition.settings.id}.${content.digest('hex').slice(0, 8)}`;
  files.set(edition, file);
  return file;
}
