import { text, type Mark } from '../chart/marks.ts';
import type { Size } from '../chart/scene.ts';
import { draw } from '../chart/scenes/index.ts';
import type { Edition, Step } from './types.ts';

const picture = { width: 760, height: 680 };

/** Height of a line under the picture, in px. */
const line = 20;

type Shown = Pick<Step, 'id' | 'state' | 'legend' | 'source'>;

/** The lines under a step's picture: its source, the scene's note, the credit. */
const linesUnder = ({ id, state, source }: Shown, ui: Edition['ui'], credit: string) =>
  [source, id === 'cover' ? '' : ui[`note-${state.scene}`], credit].filter(Boolean);

const sizeWith = (lines: number): Size => ({
  width: picture.width,
  height: picture.height + 12 + lines * line
});

/** The size of a step's figure file, which has a credit, in px. */
export const figureSize = (step: Shown, ui: Edition['ui']): Size =>
  sizeWith(linesUnder(step, ui, '©').length);

/** A step's figure for paper and files: the picture as the scene lays it out, and under it source, note and credit. */
export function figureOf(
  step: Shown,
  { chart, ui }: Pick<Edition, 'chart' | 'ui'>,
  credit = ''
): Size & { marks: Mark[] } {
  const lines = linesUnder(step, ui, credit);
  const foot = lines.map((words, i) =>
    text({
      key: `foot-${i}`,
      x: 20,
      y: picture.height + 14 + i * line,
      text: words,
      size: 12.5,
      fill: 'quiet'
    })
  );
  return {
    ...sizeWith(lines.length),
    marks: [...draw(step.state, picture, step.legend, chart), ...foot]
  };
}
