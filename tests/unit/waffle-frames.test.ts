import { describe, expect, test } from 'vitest';
import { collisions, outside } from '../../src/lib/chart/fit.ts';
import type { Box, Ink, Mark } from '../../src/lib/chart/marks.ts';
import type { Legend, Size } from '../../src/lib/chart/scene.ts';
import { scene as waffle } from '../../src/lib/chart/scenes/waffle/layout.ts';
import { rows } from '../../src/lib/chart/scenes/waffle/rows.ts';
import type { WaffleState } from '../../src/lib/chart/scenes/waffle/schema.ts';
import { validate } from '../../src/lib/chart/scenes/waffle/validate.ts';
import { boxNamed as named, chartData, frameFor, sizes } from './invariants.ts';

const data = chartData(
  {
    plan: '1億美元：2023年3月，推特',
    given: '到2021年為止實際收到的捐款1.332億美元',
    complaint: '逾4,400萬美元：2024年的訴狀',
    trial: '3,800萬美元：2026年在法庭上',
    proposed: '2017年9月，提議',
    held: '2025年10月，成立',
    musk: '馬斯克51.2%',
    others: '其他人48.8%',
    foundation: 'OpenAI基金會26%',
    share: '微軟約27%',
    rest: '員工與其他投資人約47%'
  },
  'founding'
);
const legend: Legend = { big: '1.33億美元', unit: '1格為100萬美元；到2021年收到' };

type Part = WaffleState['grids'][number]['parts'][number];
const part = (value: number, ink: Ink, style: Part['style'] = 'solid', label = ''): Part => ({
  value,
  ink,
  style,
  label
});
const framed = (total: number, more: Partial<WaffleState['grids'][number]>): WaffleState => ({
  scene: 'waffle',
  unit: 'million',
  grids: [{ label: '', total, parts: [], ...more }]
});
const shares = (...grids: [label: string, ...parts: Part[]][]): WaffleState => ({
  scene: 'waffle',
  unit: 'share',
  grids: grids.map(([label, ...parts]) => ({ label, total: 100, parts }))
});
const states = {
  within: framed(1000, {
    parts: [part(38.2, 'musk', 'solid', 'trial'), part(95, 'openai', 'solid', 'given')],
    outlines: [{ value: 133.2, ink: 'ink', label: 'given' }]
  }),
  ruled: framed(133.2, {
    columns: 10,
    parts: [part(38.2, 'musk'), part(95, 'openai', 'tint')],
    outlines: [
      { value: 133.2, ink: 'openai', label: 'given' },
      { value: 100, ink: 'musk', label: 'plan', dashed: true },
      { value: 44, ink: 'musk', label: 'complaint', dashed: true },
      { value: 38.2, ink: 'ink', label: 'trial' }
    ]
  }),
  facing: shares(
    ['proposed', part(51.2, 'musk', 'outline', 'musk'), part(48.8, 'quiet', 'outline', 'others')],
    [
      'held',
      part(26, 'openai', 'solid', 'foundation'),
      part(27, 'microsoft', 'solid', 'share'),
      part(47, 'quiet', 'tint', 'rest')
    ]
  )
};

const desk = { width: 980, height: 860 };
const draw = (one: WaffleState, size: Size = desk): Mark[] =>
  waffle.layout(one, frameFor(waffle, one, size, data, legend), data);
const squares = (marks: Mark[], unit: string): Box[] =>
  marks.filter(
    (mark): mark is Box => mark.kind === 'box' && new RegExp(`^${unit}-\\d+$`).test(mark.key)
  );

describe.each(sizes)('on a stage of %d by %d', (width, height) => {
  test.each(Object.entries(states))('%s keeps every label clear', (_, one) => {
    const marks = draw(one, { width, height });
    expect(validate(one, data)).toBeUndefined();
    expect(outside(marks, { width, height })).toEqual([]);
    expect(collisions(marks)).toEqual([]);
  });
});

describe('amounts that lie in one another', () => {
  const points = (marks: Mark[], key: string) => {
    const mark = marks.find((one) => one.key === key);
    return mark?.kind === 'path' ? mark.points : [];
  };
  /** Squares whose middle the line goes round. Method: even and odd crossings of a ray to the right. */
  const within = (line: readonly number[], all: Box[]) =>
    all.filter(({ x, y, w, h }) => {
      const [cx, cy] = [x + w / 2, y + h / 2];
      let inside = false;
      for (let i = 0; i + 3 < line.length; i += 2) {
        const [x0, y0, y1] = [line[i]!, line[i + 1]!, line[i + 3]!];
        if (y0 > cy !== y1 > cy && x0 > cx) inside = !inside;
      }
      return inside;
    });

  test('share one field: a frame goes round the first of its squares, and no other', () => {
    for (const size of [desk, { width: 390, height: 439 }]) {
      const marks = draw(states.within, size);
      const all = squares(marks, 'million');
      expect(all).toHaveLength(1000);
      const line = points(marks, 'outline-million-0-given');
      // Level or upright all the way, as the squares are.
      for (let i = 2; i < line.length; i += 2)
        expect(line[i] === line[i - 2] || line[i + 1] === line[i - 1]).toBe(true);
      const held = within(line, all);
      expect(held.map(({ key }) => key)).toEqual(all.slice(0, 133).map(({ key }) => key));
    }
  });
  test('are as many as their numbers, and the part of one that is left', () => {
    const marks = draw(states.ruled);
    const all = squares(marks, 'million');
    const counts = ['trial', 'complaint', 'plan', 'given'].map(
      (label) => within(points(marks, `outline-million-0-${label}`), all).length
    );
    expect(counts).toEqual([38, 44, 100, 134]);
  });
  test('have their words at the rows in which they end, in the order of their sizes', () => {
    const marks = draw(states.ruled);
    const level = (label: string) => {
      const word = marks.find(({ key }) => key === `outline-million-0-${label}-word-0`);
      return word?.kind === 'text' ? word.y : NaN;
    };
    const levels = ['trial', 'complaint', 'plan', 'given'].map(level);
    expect([...levels].sort((a, b) => a - b)).toEqual(levels);
  });
  test('stay the same frame from field to field by their words', () => {
    const frames = (one: WaffleState) =>
      draw(one).flatMap(({ key }) => (/^outline-million-0-\w+$/.test(key) ? [key] : []));
    expect(frames(states.ruled)).toEqual(expect.arrayContaining(frames(states.within)));
  });
  test('that were only said are dashed', () => {
    const dashed = draw(states.ruled).flatMap((mark) =>
      mark.kind === 'path' && mark.dashed ? [mark.key] : []
    );
    expect(dashed).toEqual(['outline-million-0-plan', 'outline-million-0-complaint']);
  });
  test('stand in the table by their words', () => {
    expect(rows(states.ruled, data).map(({ value }) => value)).toEqual([133.2, 100, 44, 38.2]);
    expect(rows(states.within, data)).toHaveLength(3);
  });
});

test('two grids that face each other have their words each under its own', () => {
  const marks = draw(states.facing);
  const [left, right] = ['swatch-share-0', 'swatch-share-1-0'].map((key) => named(marks, key));
  const second = squares(marks, 'share')[100];
  expect(left!.y).toBe(right!.y);
  expect(right!.x).toBeCloseTo(second!.x, 6);
});

test('what was proposed keeps its squares when what came is set beside it', () => {
  const proposed = squares(draw(shares(['', part(51.2, 'musk', 'outline')])), 'share');
  const beside = squares(draw(states.facing), 'share').slice(0, 100);
  expect(beside.map(({ key }) => key)).toEqual(proposed.map(({ key }) => key));
  expect(beside.every(({ fillOpacity }) => fillOpacity === 0)).toBe(true);
});

describe('a state is refused for', () => {
  test.each([
    [
      'a frame round more than there is',
      framed(10, { outlines: [{ value: 11, ink: 'ink' }] }),
      /frame round 11 of 10/
    ],
    ['half a column', framed(10, { columns: 2.5 }), /2\.5 squares in a row; give it a whole/],
    [
      'unknown words of a frame',
      framed(10, { outlines: [{ value: 1, ink: 'ink', label: 'nix' }] }),
      /"nix".*write them/
    ]
  ] as const)('%s', (_, wrong, reason) => expect(validate(wrong, data)).toMatch(reason));
});
