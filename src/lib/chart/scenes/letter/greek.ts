import { box, eventKey, piece, type Mark } from '../../marks.ts';
import type { Letter } from '../../scene.ts';
import type { Sheet } from './sheet.ts';

/** Lengths of greeked lines by turns, and of the last of a run, as shares of the width. */
const shares = [1, 0.95, 0.98, 0.91, 0.97];
const lastShare = 0.58;

/** Greeked lines: what a letter says beside its quotations. */
export function greek(letter: Letter, { left, width, setting: { pitch }, greeked }: Sheet): Mark[] {
  const thick = pitch * 0.42;
  const marks: Mark[] = [];
  for (const [y, lines] of greeked)
    for (let i = 0; i < lines; i++) {
      const order = marks.length;
      const share = i === lines - 1 && lines > 1 ? lastShare : (shares[order % shares.length] ?? 1);
      marks.push(
        box({
          key: piece(order),
          x: left,
          y: y + i * pitch + (pitch - thick) / 2,
          w: width * share,
          h: thick,
          round: 1,
          fill: 'rule',
          fillOpacity: 0.7,
          canvas: true,
          order,
          origin: eventKey(letter.id)
        })
      );
    }
  return marks;
}
