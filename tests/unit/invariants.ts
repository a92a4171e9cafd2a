import { readFileSync } from 'node:fs';
import * as chart from '../../src/content/chart.ts';
import { chapters, steps } from '../../src/content/story.ts';
import type { Box, Mark, Text } from '../../src/lib/chart/marks.ts';
import { extentOf, overlap, type Extent } from '../../src/lib/chart/measure.ts';
import {
  scalesOf,
  type ChartData,
  type Frame,
  type Legend,
  type Scene,
  type Size
} from '../../src/lib/chart/scene.ts';
import { touches } from '../../src/lib/chart/scenes/storyline-labels.ts';
import { makeEdition } from '../../src/lib/story/edition.ts';

/** Stages from the smallest embed to the largest wall, phones and tablets in between. */
export const sizes: [number, number][] = [
  [280, 280],
  [280, 340],
  [280, 653],
  [360, 330],
  [390, 439],
  [460, 370],
  [820, 614],
  [980, 860],
  [1200, 630],
  [1600, 1200]
];

/** The article's own content, as the site is built from it. */
export const edition = makeEdition({
  file: 'src/content/zh-hant.aml',
  source: readFileSync('src/content/zh-hant.aml', 'utf8'),
  ledger: JSON.parse(readFileSync('src/content/ledger.json', 'utf8')),
  chapters,
  steps,
  chart,
  base: ''
});

/** Data of a scene's own test: words and one moment, and nothing else. */
export function chartData(words: Record<string, string>, moment: string): ChartData {
  const moments = [{ id: moment, day: 16780, actor: 'openai' as const, label: '一個日子' }];
  return { moments, lanes: [], courts: [], filings: [], letters: [], words };
}

/** The box of that key; without it the test cannot go on. */
export function boxNamed(marks: readonly Mark[], key: string): Box {
  const mark = marks.find((one) => one.key === key);
  if (mark?.kind !== 'box') throw new Error(`no box ${key}`);
  return mark;
}

/** The frame in which a scene draws a state, its scales those that the scene asks for. */
export function frameFor<S>(
  scene: Scene<S>,
  state: S,
  size: Size,
  data: ChartData,
  legend: Legend
): Frame {
  return { ...size, legend, ...scalesOf(scene.plot(state, size, legend, data)) };
}

const seen = (mark: Mark) => mark.opacity > 0.02;
const texts = (marks: readonly Mark[]) =>
  marks.filter((mark): mark is Text => mark.kind === 'text' && seen(mark));
const visible = (mark: Box) => mark.hatched || mark.fillOpacity > 0 || mark.strokeWidth > 0;

/** Where a text stands; the display face runs wider than the labels that `extentOf` reckons with. */
function standing(mark: Text): Extent {
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

/** Labels that lie on something that is not their own: `label on other`. */
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
      if (!visible(other) || !overlap(other, extent, -1)) continue;
      // A sheet, a bar or a highlight may carry a label that it holds whole.
      if (other.hatched || !holds(other, extent)) found.push(`${label.key} on ${other.key}`);
    }
  });
  return found;
}
