import { readFileSync } from 'node:fs';
import { addresses } from '../../src/content/addresses.ts';
import * as chart from '../../src/content/chart.ts';
import { chapters, steps } from '../../src/content/story.ts';
import { editions as settings } from '../../src/content/editions.ts';
import ledger from '../../src/content/ledger.json' with { type: 'json' };
import type { Box, Mark } from '../../src/lib/chart/marks.ts';
import {
  scalesOf,
  type ChartData,
  type Frame,
  type Legend,
  type Scene,
  type Size
} from '../../src/lib/chart/scene.ts';
import { calendarOf } from '../../src/lib/edition/calendar.ts';
import { makeEditions } from '../../src/lib/edition/editions.ts';

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

const written = (name: string) => ({
  file: `src/content/${name}.aml`,
  text: readFileSync(`src/content/${name}.aml`, 'utf8')
});

/** The article's editions, as the site has them. */
export const editions = makeEditions({
  settings,
  sources: { 'zh-hant': written('zh-hant'), en: written('en') },
  shared: { ledger, chapters, steps, chart, addresses, base: '' }
});
export const edition = editions['zh-hant'];

/** Data for the test of one scene: words and one moment, and nothing else. */
export function chartData(words: Record<string, string>, moment: string): ChartData {
  const moments = [{ id: moment, day: 16780, actor: 'openai' as const, label: '一個日子' }];
  const calendar = calendarOf(settings[0]);
  const storyline = { lanes: [], rooms: [], seats: [], sheets: [], courts: [] };
  const span: [number, number] = [16071, 20697];
  const clock = { limits: [], accounts: [] };
  const reckoning: ChartData['reckoning'] = [];
  return {
    ...{ ...storyline, span, moments, filings: [], letters: [] },
    ...{ clock, reckoning, calendar, words }
  };
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
