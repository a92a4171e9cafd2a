import { describe, expect, test } from 'vitest';
import type { DocketState } from '../../src/lib/chart/scenes/docket/schema.ts';
import { validate } from '../../src/lib/chart/scenes/docket/validate.ts';
import { day } from '../../src/lib/chart/day.ts';
import { collisions, outside } from '../../src/lib/chart/fit.ts';
import type { Box, Mark } from '../../src/lib/chart/marks.ts';
import type { ChartData, Size } from '../../src/lib/chart/scene.ts';
import { scene as docket } from '../../src/lib/chart/scenes/docket/layout.ts';
import { plan } from '../../src/lib/chart/transition.ts';
import { boxNamed, chartData, frameFor, sizes } from './invariants.ts';

const words = {
  'docket-claims': '#項請求',
  'docket-claims-tried': '#項交付審判',
  'docket-claims-rest': '#項未審'
};
const filing = (id: string, date: string) => ({
  id,
  kind: 'filing' as const,
  day: day(date),
  ink: 'musk' as const,
  label: '訴狀',
  date
});
const data = {
  ...chartData(words, 'founding'),
  filings: [filing('suit', '2024-02-29'), filing('refiled', '2024-08-05')]
};
const state = (more: Partial<DocketState> = {}): DocketState => ({
  scene: 'docket',
  from: '2024-01-01',
  until: '2024-06-30',
  named: ['suit'],
  ...more
});

describe('a docket is valid', () => {
  test.each([
    ['with a filing named', {}],
    ['with none named', { named: [] }],
    ['from the day of its first filing to that of its last', { from: '2024-02-29' }]
  ])('%s', (_, more) => expect(validate(state(more), data)).toBeUndefined());
  test('without the words for claims, where it has none', () =>
    expect(validate(state(), { ...data, words: {} })).toBeUndefined());
});

describe('a docket is refused', () => {
  test.each([
    [
      'that ends before it begins',
      { from: '2024-06-30', until: '2024-01-01' },
      'from 2024-06-30 is not before until 2024-01-01; swap them'
    ],
    [
      'from a date that is none',
      { from: '2024-02-30' },
      '"2024-02-30" is no date; write YYYY, YYYY-MM or YYYY-MM-DD; fix from or until'
    ],
    [
      'without a filing',
      { from: '2023-01-01', until: '2023-12-31', named: [] },
      'has no filing between 2023-01-01 and 2023-12-31; widen the window'
    ],
    [
      'that names what is no filing',
      { named: ['suit', 'nix'] },
      'names "nix", which is no filing of its window; add it or take it out'
    ],
    [
      'that names a filing outside its window',
      { named: ['refiled'] },
      'names "refiled", which is no filing of its window; add it or take it out'
    ],
    [
      'with more claims standing than there were',
      { claims: { all: 3, standing: 26 } },
      'has 26 claims standing of 3; let no more stand than there were'
    ],
    [
      'with half a claim',
      { claims: { all: 26, standing: 2.5 } },
      'counts 2.5 of 26 claims; count whole ones'
    ]
  ])('%s', (_, more, sentence) => expect(validate(state(more), data)).toBe(sentence));

  test.each(Object.keys(words))('with claims and without the word %s', (key) =>
    expect(
      validate(state({ claims: { all: 26, standing: 3 } }), {
        ...data,
        words: { ...words, [key]: '' }
      })
    ).toBe(`uses the words "${key}", which the edition lacks; write them in its scenes`)
  );
});

describe('a docket as it is drawn', () => {
  const drawnFrom: ChartData = {
    ...data,
    courts: [
      { from: day('2024-02-29'), to: day('2024-06-11') },
      { from: day('2024-08-05'), to: day('2026-05-18') }
    ],
    filings: [
      { ...filing('suit', '2024-02-29'), pages: 46, ended: 'withdrawn' },
      { ...filing('blog', '2024-03-05'), kind: 'statement', ink: 'openai', label: '聲明' },
      { ...filing('withdrawn', '2024-06-11'), kind: 'event', label: '撤告' },
      { ...filing('refiled', '2024-08-05'), pages: 83 },
      { ...filing('amended', '2024-11-14'), pages: 107 },
      { ...filing('motion', '2024-11-29'), label: '聲請' },
      { ...filing('denied', '2025-03-04'), kind: 'order', ink: 'ink', label: '駁回' },
      { ...filing('trial', '2026-04-27'), kind: 'event', through: day('2026-05-14') }
    ]
  };
  const desk = { width: 980, height: 860 };
  const draw = (more: Partial<DocketState>, size: Size = desk) => {
    const given = state({ named: [], ...more });
    const legend = { big: '107頁', unit: '2024年11月14日' };
    return docket.layout(given, frameFor(docket, given, size, drawnFrom, legend), drawnFrom);
  };
  const boxes = (marks: readonly Mark[]) =>
    marks.filter((mark): mark is Box => mark.kind === 'box');
  const sheets = (marks: readonly Mark[]) =>
    boxes(marks).filter(({ key }) => /^million-/.test(key));
  const all = { until: '2026-06-15', named: ['suit', 'denied'] };
  const until = (date: string) => ({ until: date });

  test('has a line for every page, and every stack in one measure', () => {
    const marks = draw(until('2024-12-01'));
    expect(sheets(marks)).toHaveLength(46 + 83 + 107);
    const [suit, amended] = ['suit', 'amended'].map((id) => boxNamed(marks, `e-${id}`));
    expect(suit!.h / amended!.h).toBeCloseTo(46 / 107, 6);
    expect(boxNamed(draw(until('2024-04-01')), 'e-suit').h).toBeGreaterThan(0);
  });
  test('keeps each page the same page as filings are added', () => {
    const [before, after] = [draw(until('2024-09-01')), draw(until('2024-12-01'))];
    const keys = new Set(sheets(after).map(({ key }) => key));
    expect(sheets(before).every(({ key }) => keys.has(key))).toBe(true);
  });
  test('strikes a filing out once what ended it has come, and not before', () => {
    const struck = (marks: readonly Mark[]) => marks.some(({ key }) => key === 'struck-suit-a');
    expect(struck(draw(until('2024-06-10')))).toBe(false);
    expect(struck(draw(until('2024-06-30')))).toBe(true);
  });
  test('draws what was said to the press unlike a filing: outside of the court, and round', () => {
    const marks = draw(until('2024-12-01'));
    const [said, filed] = ['blog', 'motion'].map((id) => boxNamed(marks, `e-${id}`));
    const rail = boxNamed(marks, 'court-0');
    expect(said!.y).toBeGreaterThan(rail.y + rail.h);
    expect(filed!.y + filed!.h).toBeLessThan(rail.y);
    expect(said!.round).toBeGreaterThan(filed!.round);
  });
  test('has the brackets of the court as its baseline, open where the case is', () => {
    const marks = draw(until('2024-12-01'));
    const points = (key: string) => {
      const mark = marks.find((one) => one.key === key);
      return mark?.kind === 'path' ? mark.points : [];
    };
    expect(points('court-0-near')).toHaveLength(8);
    expect(points('court-1-near')).toHaveLength(6);
    expect(points('court-0-far').at(-2)).toBeLessThan(points('court-1-far')[0]!);
  });
  test('lets the claims that were not tried fall, and the three stand', () => {
    const stood = draw({ ...all, claims: { all: 26, standing: 26 } });
    const fell = draw({ ...all, claims: { all: 26, standing: 3 } });
    const of = (marks: readonly Mark[]) => boxes(marks).filter(({ key }) => /^plea-/.test(key));
    expect(of(stood)).toHaveLength(26);
    expect(of(fell)).toHaveLength(26);
    const up = of(fell).filter(({ fill }) => fill === 'musk');
    expect(up).toHaveLength(3);
    const down = of(fell).filter(({ fill }) => fill !== 'musk');
    expect(Math.min(...down.map(({ y }) => y))).toBeGreaterThan(Math.max(...up.map(({ y }) => y)));
    const half = plan(stood, fell)(0.5).find(({ key }) => key === 'plea-25');
    const [from, to] = [boxNamed(stood, 'plea-25'), boxNamed(fell, 'plea-25')];
    expect(half?.kind === 'box' && half.y > from.y && half.y < to.y).toBe(true);
    const said = fell.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    expect(said).toEqual(expect.arrayContaining(['3項交付審判', '23項未審']));
  });
  test.each(sizes)('keeps every label clear at %d by %d', (width, height) => {
    for (const more of [until('2024-04-01'), { ...all, claims: { all: 26, standing: 3 } }]) {
      const marks = draw(more, { width, height });
      expect(outside(marks, { width, height })).toEqual([]);
      expect(collisions(marks)).toEqual([]);
    }
  });
});
