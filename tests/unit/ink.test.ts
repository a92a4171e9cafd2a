import { describe, expect, test } from 'vitest';
import { inkOf } from '../../src/lib/chart/ink.ts';
import { box, path, text } from '../../src/lib/chart/marks.ts';
import { draw } from '../../src/lib/chart/scenes/index.ts';
import { passageBetween } from '../../src/lib/chart/ways.ts';
import { editions } from './invariants.ts';
import { picturesOf, waysOf } from './neighbours.ts';

const stage = { width: 100, height: 100 };

describe('the ink of a stage', () => {
  const square = box({ key: 'b', x: 10, y: 10, w: 20, h: 20 });
  test('is area times opacity, in the strength of the ink', () => {
    expect(inkOf([square], stage)).toBeCloseTo(400);
    expect(inkOf([{ ...square, opacity: 0.25 }], stage)).toBeCloseTo(100);
    expect(inkOf([{ ...square, fill: 'paper' }], stage)).toBe(0);
  });
  test('counts what is on the stage and no more', () => {
    expect(inkOf([{ ...square, x: 90 }], stage)).toBeCloseTo(200);
    expect(inkOf([{ ...square, x: -100, w: 300, y: -100, h: 300 }], stage)).toBeCloseTo(10_000);
  });
  test('of a line is its length times its width, of an outline that of its stroke', () => {
    expect(
      inkOf([path({ key: 'p', points: [0, 0, 30, 40], stroke: 'ink', width: 2 })], stage)
    ).toBeCloseTo(100);
    expect(inkOf([{ ...square, fillOpacity: 0, strokeWidth: 1 }], stage)).toBeCloseTo(80);
  });
  test('of larger type is more', () => {
    const small = text({ key: 't', x: 0, y: 50, text: '字', size: 10 });
    expect(inkOf([{ ...small, size: 20 }], stage)).toBeCloseTo(4 * inkOf([small], stage));
  });
});

const sizes = [
  { width: 390, height: 440 },
  { width: 1000, height: 760 }
];
const samples = Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20);

describe.each(Object.values(editions))(
  'nothing leaves before something arrives, $settings.id',
  (edition) => {
    const { chart } = edition;
    const story = picturesOf(edition);
    describe.each(sizes)('on a stage of $width by $height', (size) => {
      test.each(waysOf(story))('%s › %s', (_from, _to, from, to) => {
        const [first, last] = [from, to].map(({ state, legend }) =>
          draw(state, size, legend, chart)
        );
        const tween = passageBetween(story, from, to, size, chart).begin(first!, last!);
        const emptier = Math.min(inkOf(first!, size), inkOf(last!, size));
        const least = Math.min(...samples.map((share) => inkOf(tween(share), size)));
        expect(least / emptier).toBeGreaterThanOrEqual(0.45);
      });
    });
  }
);
