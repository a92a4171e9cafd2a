import type { Box, Mark, TextMark } from './marks.ts';
import { extentOf, overlap, type Extent } from './measure.ts';
import { extentOfMark } from './morph.ts';
import type { Size } from './scene.ts';
import { touches } from './touches.ts';

const seen = (mark: Mark) => mark.opacity > 0.02;
const texts = (marks: readonly Mark[]) =>
  marks.filter((mark): mark is TextMark => mark.kind === 'text' && seen(mark));
const visible = (mark: Box) => mark.hatched || mark.fillOpacity > 0 || mark.strokeWidth > 0;

/** A text's extent; the display face runs wider than the label face that `extentOf` assumes. */
function standing(mark: TextMark): Extent {
  const wide = mark.face === 'display' ? 1.12 : 1;
  const extent = extentOf(mark);
  const more = extent.w * (wide - 1);
  const left = { start: 0, middle: more / 2, end: more }[mark.anchor];
  return { ...extent, x: extent.x - left, w: extent.w + more };
}

function holds(outer: Extent, inner: Extent): boolean {
  return (
    outer.x <= inner.x + 1 &&
    outer.y <= inner.y + 1 &&
    outer.x + outer.w >= inner.x + inner.w - 1 &&
    outer.y + outer.h >= inner.y + inner.h - 1
  );
}

/** The marks of which something is seen on a stage: resvg does not draw what is faint and wholly outside; it ends. */
export const inSight = (marks: readonly Mark[], { width, height }: Size): Mark[] =>
  marks.filter(
    (mark) => mark.opacity > 0 && overlap(extentOfMark(mark), { x: 0, y: 0, w: width, h: height })
  );

/** Marks that leave the stage, by key. */
export function outside(marks: readonly Mark[], { width, height }: Size): string[] {
  const stage = { x: -1, y: -1, w: width + 2, h: height + 2 };
  return marks.filter(seen).flatMap((mark) => {
    if (mark.kind === 'path') {
      const out = mark.points.some(
        (value, i) => value < -1 || value > (i % 2 ? height : width) + 1
      );
      return out ? [mark.key] : [];
    }
    const extent = mark.kind === 'text' ? standing(mark) : mark;
    return holds(stage, extent) ? [] : [mark.key];
  });
}

/** Labels that overlap something which does not hold them whole: `label on other`. */
export function collisions(marks: readonly Mark[]): string[] {
  const found: string[] = [];
  const labels = texts(marks);
  labels.forEach((label, i) => {
    const extent = standing(label);
    for (const other of labels.slice(i + 1))
      if (overlap(extent, standing(other), -1)) found.push(`${label.key} on ${other.key}`);
    for (const other of marks) {
      if (!seen(other) || other.kind === 'text') continue;
      if (other.kind === 'path') {
        if (touches(other, extent, -1.5)) found.push(`${label.key} on ${other.key}`);
        continue;
      }
      // A highlight ends where the words do, which are reckoned too wide.
      if (!visible(other) || other.fill === 'marker' || !overlap(other, extent, -1)) continue;
      // A sheet or a bar may carry a label that it holds whole.
      if (other.hatched || !holds(other, extent)) found.push(`${label.key} on ${other.key}`);
    }
  });
  return found;
}
