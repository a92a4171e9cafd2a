import type { Box, Ink, Mark, Paint } from './marks.ts';
import { light } from './theme.ts';
import { textWidth } from './measure.ts';
import { hatching } from './looks.ts';
import type { Size } from './scene.ts';

/** Share of a line of text's rectangle that its strokes cover, about, by how heavy its face is. */
const covered = { plain: 0.2, bold: 0.28, display: 0.36 };

const lightness = (hex: string) =>
  [0.2126, 0.7152, 0.0722].reduce(
    (sum, weight, i) => sum + (weight * parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16)) / 255,
    0
  );

/** How much each ink stands out from the paper: 1 for the text's own, nothing for the paper. */
const strength = (() => {
  const paper = lightness(light.paper);
  const most = paper - lightness(light.ink);
  const entries = Object.entries(light).map(([ink, hex]) => [
    ink,
    Math.abs(paper - lightness(hex)) / most
  ]);
  return Object.fromEntries(entries) as Record<Ink, number>;
})();

function strengthOf(paint: Paint): number {
  if (typeof paint === 'string') return strength[paint];
  return (Object.keys(paint) as Ink[]).reduce(
    (sum, ink) => sum + (paint[ink] ?? 0) * strength[ink],
    0
  );
}

/** Length of the stretch from `a` to `b` that lies between 0 and `most`. */
const within = (a: number, b: number, most: number) =>
  Math.max(0, Math.min(most, Math.max(a, b)) - Math.max(0, Math.min(a, b)));

function inkOfBox(box: Box, { width, height }: Size): number {
  const [w, h] = [within(box.x, box.x + box.w, width), within(box.y, box.y + box.h, height)];
  const area = w * h * (box.round >= box.w / 2 - 0.5 ? Math.PI / 4 : 1);
  const fill = box.hatched
    ? strength[hatching.ink] * hatching.opacity * (hatching.width / hatching.pitch)
    : strengthOf(box.fill) * box.fillOpacity;
  const around = w * h > 0 ? 2 * (w + h) * Math.min(box.strokeWidth, w, h) : 0;
  return area * fill + around * strengthOf(box.stroke) * (box.dashed ? 0.5 : 1);
}

/**
 * How much ink a stage of that size holds: the px that its marks cover, each as much as it stands out from the paper.
 * Paths count by length and width, texts by their rectangle and their face, outlines by their stroke; what lies on
 * top of each other counts twice, what lies outside does not.
 */
export function inkOf(marks: readonly Mark[], size: Size): number {
  let sum = 0;
  for (const mark of marks) {
    if (mark.kind === 'box') sum += inkOfBox(mark, size) * mark.opacity;
    else if (mark.kind === 'text') {
      const face =
        mark.face === 'display' ? covered.display : mark.bold ? covered.bold : covered.plain;
      sum +=
        textWidth(mark.text, mark.size, mark.bold) *
        mark.size *
        face *
        strengthOf(mark.fill) *
        mark.opacity;
    } else {
      let length = 0;
      const { points } = mark;
      for (let i = 2; i + 1 < points.length; i += 2)
        length += Math.hypot(
          within(points[i - 2]!, points[i]!, size.width),
          within(points[i - 1]!, points[i + 1]!, size.height)
        );
      sum +=
        length * mark.width * (mark.dashed ? 0.17 : 1) * strengthOf(mark.stroke) * mark.opacity;
    }
  }
  return sum;
}
