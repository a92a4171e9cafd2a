import { describe, expect, test } from 'vitest';
import type { Box, Mark } from '../../src/lib/chart/marks.ts';
import { box, path, text } from '../../src/lib/chart/marks.ts';
import { draw } from '../../src/lib/chart/scenes/index.ts';
import { keyframesOf } from '../../src/lib/chart/keyframes.ts';
import { collisions, outside } from '../../src/lib/chart/fit.ts';
import { edition, editions, sizes } from './invariants.ts';

const size = { width: 980, height: 860 };
function marksOf(id: string, at = size): Mark[] {
  const step = edition.steps.find((one) => one.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return draw(step.state, at, step.legend, edition.chart);
}
const boxes = (marks: Mark[]) => marks.filter((mark): mark is Box => mark.kind === 'box');
const squares = (id: string, unit: string) =>
  boxes(marksOf(id)).filter((mark) => new RegExp(`^${unit}-\\d+$`).test(mark.key));
const filled = (marks: Box[], ink: string) =>
  marks.filter((mark) => mark.fill === ink && mark.fillOpacity === 1);

describe('the checks themselves', () => {
  test('see a label on a line, on another label and half on a box, and not one on its sheet', () => {
    const label = text({ key: 'l', x: 10, y: 20, text: '標籤' });
    expect(collisions([label, path({ key: 'p', points: [0, 15, 100, 15] })])).toEqual(['l on p']);
    expect(collisions([label, text({ key: 'm', x: 20, y: 22, text: '標籤' })])).toEqual(['l on m']);
    expect(collisions([label, box({ key: 'b', x: 20, y: 0, w: 90, h: 40 })])).toEqual(['l on b']);
    expect(collisions([label, box({ key: 'b', x: 0, y: 0, w: 90, h: 40 })])).toEqual([]);
    expect(outside([label], { width: 20, height: 40 })).toEqual(['l']);
  });
});

const every = Object.values(editions).flatMap((one) =>
  one.steps.flatMap((step) =>
    keyframesOf(step).map((keyframe) => [one.settings.id, step.id, keyframe, one] as const)
  )
);

describe.each(sizes)('every step on a stage of %d by %d', (width, height) => {
  test.each(every)('%s %s', (_, _id, step, { chart }) => {
    const marks = draw(step.state, { width, height }, step.legend, chart);
    expect(marks.length).toBeGreaterThan(3);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
    expect(outside(marks, { width, height })).toEqual([]);
    expect(collisions(marks)).toEqual([]);
  });
});

describe('counts are those of the record', () => {
  test('100 squares planned, 900 proposed, and none filled: nothing was paid yet', () => {
    const all = squares('one-billion', 'million');
    expect(all).toHaveLength(1000);
    const of = (ink: string) => all.filter(({ stroke }) => stroke === ink).length;
    expect([of('altman'), of('musk')]).toEqual([100, 900]);
    expect(all.every(({ fillOpacity }) => fillOpacity === 0)).toBe(true);
  });
  test('38 of Musk’s inside 133.2 of 1,000', () => {
    const all = squares('what-came', 'million');
    expect(all).toHaveLength(1000);
    // The 39th is Musk's in part, and the 134th others' in part.
    expect(filled(all, 'musk')).toHaveLength(38);
    expect(filled(all, 'openai')).toHaveLength(133 - 38);
    const sliver = boxes(marksOf('what-came')).find(({ key }) => key === 'million-133-part');
    expect((sliver?.w ?? 0) / (all[0]?.w ?? 1)).toBeCloseTo(0.2, 5);
  });
  test('a share table of 100, Musk 51.2, and nothing of it filled: it was proposed', () => {
    const all = squares('who-controls', 'share');
    expect(all).toHaveLength(100);
    expect(all.filter(({ stroke }) => stroke === 'musk')).toHaveLength(51);
    expect(all.every(({ fillOpacity }) => fillOpacity === 0)).toBe(true);
  });
  test('1,000 squares of Microsoft', () => {
    expect(filled(squares('one-billion-again', 'million'), 'microsoft')).toHaveLength(1000);
  });
  test('100, 50, 44 and 38 as one gift inside the 133', () => {
    const all = squares('the-donation', 'million');
    expect(all).toHaveLength(134);
    expect(filled(all, 'musk')).toHaveLength(38);
    const frames = marksOf('the-donation').filter(
      (mark) =>
        mark.kind === 'path' &&
        /^outline-million-0-/.test(mark.key) &&
        !mark.key.endsWith('-leader')
    );
    expect(frames).toHaveLength(5);
  });
  test('157, and 1,000 small ones in the first', () => {
    expect(squares('a-hundred-and-fifty-seven', 'billion')).toHaveLength(157 - 1);
    expect(squares('a-hundred-and-fifty-seven', 'million')).toHaveLength(1000);
  });
  test('97.4 beside 9.74, squares of one size, and none filled', () => {
    const all = squares('the-bid', 'billion');
    const [bid, jest] = ['musk', 'altman'].map((ink) => all.filter(({ stroke }) => stroke === ink));
    expect([bid!.length, jest!.length]).toEqual([98, 10]);
    expect(bid!.at(-1)!.w / bid![0]!.w).toBeCloseTo(0.4, 5);
    expect(jest!.at(-1)!.w / jest![0]!.w).toBeCloseTo(0.74, 5);
    expect(jest![0]!.w).toBeCloseTo(bid![0]!.w, 5);
    expect(all.every(({ fillOpacity }) => fillOpacity === 0)).toBe(true);
  });
  test('26 and 27 of 100', () => {
    const all = squares('a-new-form', 'share');
    expect(['openai', 'microsoft'].map((ink) => filled(all, ink).length)).toEqual([26, 27]);
  });
  test('46 pages, then 83, then 107 beside them', () => {
    const pages = (id: string) =>
      boxes(marksOf(id)).filter(({ key }) => key.startsWith('million-'));
    expect(pages('again')).toHaveLength(46 + 83);
    expect(pages('one-hundred-and-seven')).toHaveLength(46 + 83 + 107);
    expect(pages('the-first-suit')).toHaveLength(46);
  });
  test('nine jurors, all on the side of too late', () => {
    const marks = marksOf('too-late');
    const line = marks.find(({ key }) => key === 'limit-trust-pole');
    const law = line?.kind === 'path' ? line.points[0]! : NaN;
    const nine = boxes(marks).filter(({ key }) => key.startsWith('juror-'));
    expect(nine).toHaveLength(9);
    expect(nine.every(({ x, w }) => x + w < law)).toBe(true);
  });
});

describe('bars are as long as their numbers', () => {
  const lengths = (id: string, ...keys: string[]) =>
    keys.map((key) => boxes(marksOf(id)).find((mark) => mark.key === key)!.w);
  test('60 against 10, the gap between them 50', () => {
    const [list, paid, gap] = lengths(
      'sixty-for-ten',
      'bar-list-price',
      'bar-price-paid',
      'bar-price-paid-then'
    );
    expect(list! / paid!).toBeCloseTo(6, 5);
    expect(gap! / paid!).toBeCloseTo(5, 5);
  });
  test('5 days against 10 months', () => {
    const [days, months] = lengths('ten-months', 'e-chatgpt-origin', 'bar-facebook');
    expect(months! / days!).toBeCloseTo(304.4 / 5, 1);
  });
  test('the same 5 days fill the axis before it zooms out', () => {
    const [before] = lengths('five-days', 'e-chatgpt-origin');
    const [after] = lengths('ten-months', 'e-chatgpt-origin');
    expect(before! / after!).toBeCloseTo(319.62 / 6, 1);
  });
});

test('a letter holds the quotation in its original English', () => {
  const words = marksOf('the-reply').flatMap((mark) =>
    mark.kind === 'text' && mark.lang === 'en' ? [mark.text] : []
  );
  expect(words.at(-1)).toBe('Yup');
});
