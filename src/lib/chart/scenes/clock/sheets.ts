import type { Box } from '../../marks.ts';
import { box, eventKey } from '../../marks.ts';
import type { Frame, Letter } from '../../scene.ts';
import type { Field } from './field.ts';

/** Height of a sheet in its widths, and the air between two, in px. */
const proportion = 1.36;
const air = 1.5;

/** The letters as sheets that stand on the line of time, each at its day, over one another where the days are close. */
export function sheets(letters: readonly Letter[], { sheet, axis }: Field, frame: Frame): Box[] {
  /** Right end of the last sheet of each layer. */
  const layers: number[] = [];
  return letters.map(({ id, day, ink }) => {
    const x = frame.x(day) - sheet / 2;
    const free = layers.findIndex((end) => x >= end + air);
    const layer = free < 0 ? layers.length : free;
    layers[layer] = x + sheet;
    const h = sheet * proportion;
    return box({
      key: eventKey(id),
      x,
      y: axis - (layer + 1) * (h + air),
      w: sheet,
      h,
      round: 1.5,
      fill: ink
    });
  });
}

/** Lines of writing on sheets that are large enough for them. */
export const writing = (list: readonly Box[]): Box[] =>
  list
    .filter(({ w }) => w >= 8)
    .flatMap(({ key, x, y, w, h }) =>
      [0.28, 0.5, 0.72].map((share, i) =>
        box({
          key: `${key}-line-${i}`,
          x: x + w * 0.2,
          y: y + h * share - 0.6,
          w: w * (i < 2 ? 0.6 : 0.35),
          h: 1.2,
          fill: 'paper',
          fillOpacity: 0.85,
          origin: key
        })
      )
    );
