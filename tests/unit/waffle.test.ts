import { collisions, outside } from '../../src/lib/chart/fit.ts';
import { describe, expect, test } from 'vitest';
import type { Box, Ink, Mark } from '../../src/lib/chart/marks.ts';
import { extentOf, overlap } from '../../src/lib/chart/measure.ts';
import type { Legend, Size } from '../../src/lib/chart/scene.ts';
import { scene as waffle } from '../../src/lib/chart/scenes/waffle/layout.ts';
import type { WaffleState } from '../../src/lib/chart/scenes/waffle/schema.ts';
import { validate } from '../../src/lib/chart/scenes/waffle/validate.ts';
import { boxNamed as named, chartData, frameFor, sizes } from './invariants.ts';

const data = chartData(
  {
    plan: '原先打算公布的1億美元',
    proposal: '馬斯克主張公布的10億美元',
    given: '到2021年為止實際收到的捐款1.332億美元',
    musk: '馬斯克51.2%',
    altman: '奧特曼11%',
    sutskever: '蘇茨克維11%',
    brockman: '布洛克曼11%',
    others: '其他人15.8%',
    put: '投入1元',
    back: '最多拿回100元，包括投入的1元',
    microsoft: '微軟在2019年7月投資的10億美元',
    complaint: '馬斯克訴狀：逾4,400萬美元',
    openai: 'OpenAI貼文：不到4,500萬美元',
    trial: '審判中提出：3,800萬美元',
    valuation: '2024年10月融資後的估值1,570億美元',
    seven: '討論過、並未授予的7%，約11格',
    bid: '馬斯克等人2025年2月出價974億美元',
    foundation: 'OpenAI基金會26%',
    share: '微軟約27%',
    rest: '員工與其他投資人約47%'
  },
  'founding'
);
const legend: Legend = { big: '1,570億美元', unit: '1格為10億美元；2024年10月融資後的估值' };

type Part = WaffleState['grids'][number]['parts'][number];
const part = (value: number, ink: Ink, style: Part['style'] = 'solid', label = ''): Part => ({
  value,
  ink,
  style,
  label
});
const state = (
  unit: WaffleState['unit'],
  grids: [label: string, total: number, ...parts: Part[]][]
): WaffleState => ({
  scene: 'waffle',
  unit,
  grids: grids.map(([label, total, ...parts]) => ({ label, total, parts }))
});

const host = { host: 'founding' };
const inner = { inner: { count: 1000, ink: 'openai' as const } };
const single = (unit: WaffleState['unit'], total: number, ...parts: Part[]) =>
  state(unit, [['', total, ...parts]]);
const others = part(15.8, 'quiet', 'tint', 'others');
const musk = part(51.2, 'musk', 'solid', 'musk');
const three = [
  part(11, 'altman', 'solid', 'altman'),
  part(11, 'openai', 'solid', 'sutskever'),
  part(11, 'google', 'solid', 'brockman')
];
const plan = part(100, 'altman', 'solid', 'plan');
const proposal = part(900, 'musk', 'outline', 'proposal');
const first = part(1, 'openai', 'tint');
const seven = part(11, 'altman', 'solid', 'seven');
const valuation = (value: number) => part(value, 'openai', 'tint', 'valuation');
const form = [
  part(26, 'openai', 'solid', 'foundation'),
  part(27, 'microsoft', 'solid', 'share'),
  part(47, 'quiet', 'tint', 'rest')
];
const donation = state('million', [
  ['complaint', 44, part(44, 'musk')],
  ['openai', 45, part(45, 'openai')],
  ['trial', 38, part(38, 'ink')]
]);
const bid = state('billion', [
  ['valuation', 157, part(157, 'openai', 'tint')],
  ['bid', 97.4, part(97.4, 'musk')]
]);
const put = part(1, 'ink', 'solid', 'put');
const states = {
  pledged: { ...single('million', 1000, plan, proposal), ...host },
  given: { ...single('million', 1000, part(133.2, 'openai', 'solid', 'given')), ...host },
  shares: { ...single('share', 100, musk, ...three, others), ...host },
  cap: single('times', 100, put, part(99, 'openai', 'tint', 'back')),
  whole: single('million', 1000, part(1000, 'microsoft', 'solid', 'microsoft')),
  donation: { ...donation, ...host },
  valuation: { ...single('billion', 157, valuation(157)), ...inner },
  seven: { ...single('billion', 157, first, seven, valuation(145)), ...inner },
  bid,
  form: single('share', 100, ...form)
};

const desk = { width: 980, height: 860 };
const draw = (one: WaffleState, size: Size = desk): Mark[] =>
  waffle.layout(one, frameFor(waffle, one, size, data, legend), data);
const boxes = (marks: Mark[]) => marks.filter((mark): mark is Box => mark.kind === 'box');
const drawnOnCanvas = (marks: Mark[]) => boxes(marks).filter((mark) => mark.canvas);
const squares = (marks: Mark[], unit: string) =>
  drawnOnCanvas(marks).filter(({ key }) => new RegExp(`^${unit}-\\d+$`).test(key));
const inside = (a: Box, b: Box) =>
  a.x > b.x && a.y > b.y && a.x + a.w < b.x + b.w && a.y + a.h < b.y + b.h;
const solid = (all: Box[], ink: Ink) =>
  all.filter((mark) => mark.fill === ink && mark.fillOpacity === 1);

describe.each(sizes)('on a stage of %d by %d', (width, height) => {
  const size = { width, height };
  test.each(Object.entries(states))('%s is whole and legible', (_, one) => {
    const marks = draw(one, size);
    expect(validate(one, data)).toBeUndefined();
    expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
    expect(outside(marks, size)).toEqual([]);
    expect(collisions(marks)).toEqual([]);
    const over = marks.flatMap((mark) =>
      mark.kind === 'text'
        ? drawnOnCanvas(marks).filter((square) => overlap(square, extentOf(mark), -0.5))
        : []
    );
    expect(over.map(({ key }) => key)).toEqual([]);
    const said = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join('');
    for (const { label, parts } of one.grids)
      for (const key of [label, ...parts.map((part) => part.label ?? '')])
        expect(said).toContain(data.words[key] ?? '');
  });

  test.each(Object.entries(states))('%s has squares of one size that do not touch', (_, one) => {
    const all = squares(draw(one, size), one.unit);
    const side = all[0]!.h;
    expect(side).toBeGreaterThan(2);
    for (const [i, { x, y, w, h }] of all.entries()) {
      expect(h).toBeCloseTo(side, 6);
      const next = all[i + 1];
      if (next && next.y === y && next.x > x) expect(next.x - (x + w)).toBeGreaterThan(0.3);
    }
  });
});

// How many squares each step of the story has is asserted in `scenes.test.ts`.
describe('squares', () => {
  test('that are outlined keep the ink of their part', () => {
    const rest = squares(draw(states.pledged), 'million').filter(({ stroke }) => stroke === 'musk');
    expect(rest).not.toEqual([]);
    expect(rest.every((mark) => mark.fillOpacity === 0 && mark.strokeWidth > 0)).toBe(true);
  });
  test('that no part takes are in the rule', () => {
    const all = squares(draw(states.given), 'million');
    expect(all.filter(({ stroke }) => stroke === 'rule')).toHaveLength(867);
  });
  test('that a part ends inside are cut at its share', () => {
    const marks = draw(states.shares);
    const all = squares(marks, 'share');
    expect(all.filter(({ fillOpacity }) => fillOpacity === 0.3)).toHaveLength(16);
    for (const [i, ink] of [
      [51, 'musk'],
      [62, 'altman'],
      [73, 'openai'],
      [84, 'google']
    ] as const) {
      const sliver = named(marks, `share-${i}-part`);
      expect(sliver.fill).toBe(ink);
      expect(sliver.w / all[0]!.w).toBeCloseTo(0.2, 6);
    }
    expect(boxes(marks).filter(({ key }) => key.endsWith('-part'))).toHaveLength(4);
  });
  test('that several parts end inside show the share of each', () => {
    const parts = [part(0.25, 'musk'), part(0.5, 'openai'), part(1.25, 'ink')];
    const marks = draw(single('share', 2, ...parts));
    const whole = named(marks, 'share-0').w;
    expect(named(marks, 'share-0').fill).toBe('ink');
    expect(named(marks, 'share-0-part').w / whole).toBeCloseTo(0.25, 6);
    expect(named(marks, 'share-0-part-1').w / whole).toBeCloseTo(0.75, 6);
    const keys = marks.map(({ key }) => key);
    expect(keys.indexOf('share-0-part')).toBeGreaterThan(keys.indexOf('share-0-part-1'));
  });
  test('of a hundred stand ten by ten', () => {
    const all = squares(draw(states.cap), 'times');
    expect(new Set(all.map(({ y }) => y)).size).toBe(10);
  });
  test('fill a rectangle where they can', () => {
    const all = squares(draw(states.whole), 'million');
    expect(all.length % new Set(all.map(({ x }) => x)).size).toBe(0);
  });
  test('are numbered on from grid to grid', () => {
    const all = squares(draw(states.donation), 'million');
    expect(all.map(({ key }) => key)).toEqual(all.map((_, i) => `million-${i}`));
    expect(all.map(({ order }) => order)).toEqual(all.map((_, i) => i));
  });
});

describe('identity', () => {
  test('squares come out of their host, whose dot grows to the frame of the first grid', () => {
    const marks = draw(states.donation);
    expect(squares(marks, 'million').every(({ origin }) => origin === 'e-founding')).toBe(true);
    const frame = named(marks, 'e-founding');
    expect(frame.canvas).toBeFalsy();
    expect(frame.fillOpacity).toBe(0);
    const first = solid(squares(marks, 'million'), 'musk');
    expect(first.every((square) => inside(square, frame))).toBe(true);
    expect(boxes(marks).filter(({ key }) => key.startsWith('frame-'))).toHaveLength(2);
  });
  test('no host, no frame', () => {
    expect(boxes(draw(states.cap)).some(({ key }) => /^(e|frame)-/.test(key))).toBe(false);
  });
});

describe('the grid seen through its first square', () => {
  const marks = draw(states.seven);
  const first = squares(marks, 'million');
  const frame = named(marks, 'inner-frame');
  test('holds every small square inside a frame that takes the place of the first', () => {
    expect([frame.stroke, frame.strokeWidth, frame.fillOpacity]).toEqual(['ink', 2, 0]);
    expect(first.every((square) => inside(square, frame))).toBe(true);
  });
  test('enters under one transform that makes the first square as large as the grid', () => {
    const others = squares(marks, 'billion');
    const all = [...first, ...others];
    const scale = first[0]!.enterFrom!.w / first[0]!.w;
    const room = Math.max(
      Math.max(...others.map(({ x, w }) => x + w)) - Math.min(...first.map(({ x }) => x)),
      Math.max(...others.map(({ y, h }) => y + h)) - Math.min(...first.map(({ y }) => y))
    );
    expect((others[0]!.h * scale) / room).toBeCloseTo(1, 0);
    for (const { x, y, w, h, enterFrom, origin } of all) {
      expect(origin).toBeUndefined();
      expect(enterFrom!.w).toBeCloseTo(w * scale, 6);
      expect(enterFrom!.h).toBeCloseTo(h * scale, 6);
      expect(enterFrom!.x - first[0]!.enterFrom!.x).toBeCloseTo((x - first[0]!.x) * scale, 6);
      expect(enterFrom!.y - first[0]!.enterFrom!.y).toBeCloseTo((y - first[0]!.y) * scale, 6);
    }
  });
});

test('the scales count squares and place the first grid', () => {
  const frame = frameFor(waffle, states.cap, desk, data, legend);
  expect([...frame.x.domain(), ...frame.y.domain()]).toEqual([0, 10, 0, 10]);
  const marks = waffle.layout(states.cap, frame, data);
  const square = named(marks, 'times-57');
  expect([square.x, square.y]).toEqual([frame.x(7), frame.y(5)]);
});

describe('a state is refused for', () => {
  const grid = single.bind(null, 'share');
  test.each([
    ['no grid', state('share', []), /no grid.*give/],
    ['an empty grid', grid(0), /0 squares.*total above 0/],
    ['parts over the total', grid(10, part(6, 'ink'), part(4.1, 'musk')), /10\.1.*fit/],
    ['a part below 0', grid(10, part(-1, 'ink')), /below 0.*0 or more/],
    ['unknown words of a part', grid(10, part(1, 'ink', 'solid', 'nix')), /"nix".*write them/],
    ['unknown words of a grid', state('share', [['nix', 1, part(1, 'ink')]]), /"nix".*write/],
    ['a host that is no moment', { ...states.cap, host: 'nix' }, /"nix".*use one of the moments/],
    ['inner squares of another unit', { ...states.cap, ...inner }, /inner.*"billion"/]
  ] as const)('%s', (_, wrong, reason) => expect(validate(wrong, data)).toMatch(reason));
  test('not a sum that differs by rounding alone', () =>
    expect(
      validate(grid(0.3, part(0.1, 'ink'), part(0.2, 'musk'), part(1e-9, 'ink')), data)
    ).toBeUndefined());
});
