import { describe, expect, test } from 'vitest';
import { collisions, outside } from '../../src/lib/chart/fit.ts';
import type { Box } from '../../src/lib/chart/marks.ts';
import type { Legend, Size } from '../../src/lib/chart/scene.ts';
import { scene as waffle } from '../../src/lib/chart/scenes/waffle/layout.ts';
import type { WaffleState } from '../../src/lib/chart/scenes/waffle/schema.ts';
import { validate } from '../../src/lib/chart/scenes/waffle/validate.ts';
import { plan } from '../../src/lib/chart/transition.ts';
import { tableOf } from '../../src/lib/edition/table.ts';
import { editions, frameFor, sizes } from './invariants.ts';

const { chart: data } = editions.en;
const legend: Legend = { big: '$100bn', unit: '1 square = $1m' };
const counted = (total: number, given: number): WaffleState => ({
  scene: 'waffle',
  unit: 'million',
  grids: [
    {
      label: '',
      total,
      parts: [
        { value: given, ink: 'musk', style: 'solid' },
        { value: total - given, ink: 'openai', style: 'tint' }
      ]
    }
  ]
});
const draw = (state: WaffleState, size: Size, chart = data) =>
  waffle.layout(state, frameFor(waffle, state, size, chart, legend), chart);
const squares = (state: WaffleState, size: Size) =>
  draw(state, size).filter((mark): mark is Box => mark.kind === 'box' && mark.canvas === true);
const said = (state: WaffleState, size: Size, chart = data) =>
  draw(state, size, chart).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
const desk = { width: 980, height: 860 };

describe.each(sizes)('100,000 units on a stage of %d by %d', (width, height) => {
  const size = { width, height };
  const all = squares(counted(100_000, 25_000), size);

  test('are a few thousand squares that can be seen, and none is lost', () => {
    expect(validate(counted(100_000, 25_000), data)).toBeUndefined();
    const [per = NaN] = said(counted(100_000, 25_000), size)
      .join(' ')
      .match(/(?<=stands for )[\d,]+/) ?? [NaN];
    const each = Number(String(per).replaceAll(',', ''));
    expect(all.length * each).toBe(100_000);
    expect(all.filter(({ fill }) => fill === 'musk').length * each).toBe(25_000);
    expect(all.length).toBeLessThanOrEqual(5000);
    expect(Math.min(...all.map(({ h }) => h))).toBeGreaterThan(2);
  });

  test('lie on the stage, and no word on them', () => {
    const marks = draw(counted(100_000, 25_000), size);
    expect(outside(marks, size)).toEqual([]);
    expect(collisions(marks)).toEqual([]);
  });
});

test('what a large square holds in part it shows in part', () => {
  const all = squares(counted(100_050, 25_030), desk);
  const whole = all[0]!.w;
  const area = (ink: string) =>
    all.filter(({ fill }) => fill === ink).reduce((sum, { w }) => sum + w / whole, 0);
  const each = 100_050 / (area('musk') + area('openai'));
  expect(Math.round(each)).toBeGreaterThan(1);
  const sliver = all.find(({ key }) => key.includes('part'));
  expect(sliver?.fill).toBe('musk');
  expect(all.at(-1)!.w / whole).toBeCloseTo(0.5, 5);
});

test('every edition says how many a square stands for, and tables keep the numbers themselves', () => {
  for (const { chart, settings, ui } of Object.values(editions)) {
    const state = counted(100_000, 25_000);
    expect(said(state, desk, chart).join('')).toMatch(/1格代表100|one square here stands for 100/);
    const cells = tableOf(state, chart, ui, settings).rows.flat().join(' ');
    expect(cells).toMatch(/250億|250亿|\$25bn/);
  }
});

test('where single squares can be seen nothing is said', () => {
  expect(said(counted(4900, 100), desk).join(' ')).not.toContain('stands for');
  expect(squares(counted(4900, 100), desk)).toHaveLength(4900);
  expect(said(counted(4900, 100), { width: 280, height: 280 }).join(' ')).toContain('stands for');
});

test('a square of many units is another thing than a square of one', () => {
  const one = squares(counted(1000, 250), desk);
  const many = squares(counted(100_000, 25_000), desk);
  const ways = plan(one, many)(0.5);
  expect(new Set([...one, ...many].map(({ key }) => key)).size).toBe(one.length + many.length);
  expect(new Set(ways.map(({ key }) => key)).size).toBe(ways.length);
});

describe('a state is refused for', () => {
  const inner = { inner: { count: 1000, ink: 'openai' as const }, unit: 'billion' as const };
  const mute = { ...data, words: { ...data.words, 'waffle-each': '' } };
  test.each([
    ['over a million units', counted(1e6 + 1, 1), data, /1000001 units.*larger unit/],
    ['an endless number', counted(Infinity, 1), data, /Infinity units.*larger unit/],
    ['an inner grid in too many squares', { ...counted(5001, 1), ...inner }, data, /inner.*5001/],
    ['what the edition cannot say', counted(5001, 1), mute, /"waffle-each".*scenes/]
  ] as const)('%s', (_, state, chart, reason) => expect(validate(state, chart)).toMatch(reason));
});
