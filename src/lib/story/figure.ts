import { text, type Mark } from '../chart/marks.ts';
import type { Size } from '../chart/scene.ts';
import { draw } from '../chart/scenes/index.ts';
import type { Edition, Step } from './edition.ts';

const picture = { width: 760, height: 680 };

/** A step's figure as it stands by itself, on paper and in files: the scene's own layout, and under it source, note and credit. */
export function figureOf(
  { id, state, legend, source }: Pick<Step, 'id' | 'state' | 'legend' | 'source'>,
  { chart, ui }: Pick<Edition, 'chart' | 'ui'>,
  credit = ''
): Size & { marks: Mark[] } {
  const note = id === 'cover' ? '' : ui[`note-${state.scene}`];
  const foot = [source, note, credit].filter(Boolean).map((line, i) =>
    text({
      key: `foot-${i}`,
      x: 20,
      y: picture.height + 14 + i * 20,
      text: line,
      size: 12.5,
      fill: 'quiet'
    })
  );
  return {
    width: picture.width,
    height: picture.height + 12 + foot.length * 20,
    marks: [...draw(state, picture, legend, chart), ...foot]
  };
}
