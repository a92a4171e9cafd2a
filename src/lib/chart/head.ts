import type { Mark } from './marks.ts';
import { text } from './marks.ts';
import { textWidth, wrap } from './measure.ts';
import { labelSize, margin, type Legend, type Size } from './scene.ts';

/** The display face's figures are wider than those of the labels. */
const displayWidth = (run: string, size: number) => textWidth(run, size) * 1.12;

interface Head {
  marks: Mark[];
  /** y below which the picture may stand. */
  bottom: number;
}

/** The head of a stage: the figure that the sentence names, large, and its note beside it or below. */
export function head({ big, unit }: Legend, size: Size): Head {
  const edge = margin(size);
  const room = size.width - 2 * edge;
  const label = labelSize(size);
  if (!big && !unit) return { marks: [], bottom: edge };
  let large = Math.max(24, Math.min(72, Math.min(size.width / 9, size.height / 9)));
  large = Math.min(large, (large * room) / displayWidth(big, large));
  const marks: Mark[] = [];
  let y = edge;
  let rest = room;
  let left = edge;
  if (big) {
    y += large * 0.88;
    marks.push(text({ key: 'big', x: edge, y, text: big, size: large, face: 'display' }));
    left = edge + displayWidth(big, large) + label * 0.7;
    rest = size.width - edge - left;
  }
  const beside = big && unit && rest > label * 9;
  const lines = unit ? wrap(unit, label, beside ? rest : room) : [];
  if (beside && lines.length <= 2) {
    lines.forEach((line, i) =>
      marks.push(
        text({
          key: `unit-${i}`,
          x: left,
          y: y - (lines.length - 1 - i) * label * 1.35,
          text: line,
          size: label,
          fill: 'quiet'
        })
      )
    );
    return { marks, bottom: y + label * 1.5 };
  }
  const below = wrap(unit, label, room);
  const first = y + (big ? large * 0.26 + label : label * 0.9);
  below.forEach((line, i) =>
    marks.push(
      text({
        key: `unit-${i}`,
        x: edge,
        y: first + i * label * 1.35,
        text: line,
        size: label,
        fill: 'quiet'
      })
    )
  );
  return { marks, bottom: first + (below.length - 1) * label * 1.35 + label * 0.5 };
}
