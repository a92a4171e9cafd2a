import { collisions, outside } from '../../src/lib/chart/fit.ts';
import { describe, expect, test } from 'vitest';
import type { Ink, Mark, TextMark } from '../../src/lib/chart/marks.ts';
import { extentOf, overlap } from '../../src/lib/chart/measure.ts';
import type { Legend, Size } from '../../src/lib/chart/scene.ts';
import { scene as bars } from '../../src/lib/chart/scenes/bars/layout.ts';
import type { BarsState } from '../../src/lib/chart/scenes/bars/schema.ts';
import { validate } from '../../src/lib/chart/scenes/bars/validate.ts';
import { boxNamed as named, chartData, frameFor, sizes } from './invariants.ts';

const data = chartData(
  {
    list: '微軟雲端運算的牌價',
    'list-value': '6,000萬美元',
    paid: 'OpenAI實際付的價格',
    'paid-value': '1,000萬美元',
    discount: '折扣約5,000萬美元',
    chatgpt: 'ChatGPT',
    'chatgpt-value': '5天',
    facebook: 'Facebook',
    'facebook-value': '約10個月',
    september: '2024年9月（由10月的數字推算）',
    'september-value': '約31.6億次',
    october: '2024年10月',
    'october-value': '37億次',
    long: '馬斯克的捐款：訴狀、OpenAI的貼文與審判中提出的數字各不相同，這裡取審判中的一個',
    'long-value': '3,800萬美元，不到承諾的4%',
    zero: '0',
    m20: '2,000萬',
    m40: '4,000萬',
    m60: '6,000萬美元',
    launch: '上線',
    d2: '2天',
    d4: '4天',
    d6: '6天',
    months: '10個月'
  },
  'launch'
);
const legend: Legend = { big: '5天比10個月', unit: '各自達到100萬名用戶所需的時間' };

const row = (id: string, to: number, ink: Ink, more: Partial<BarsState['rows'][number]> = {}) => ({
  id,
  label: id,
  value: `${id}-value`,
  from: 0,
  to,
  ink,
  ...more
});
const ticks = (...list: [number, string][]) => list.map(([at, label]) => ({ at, label }));
const many = Array.from({ length: 32 }, (_, i): [number, string] => [i * 10, 'm20']);

const states: Record<string, BarsState> = {
  discount: {
    scene: 'bars',
    measure: 'count',
    per: 1,
    domain: [0, 60],
    ticks: ticks([0, 'zero'], [20, 'm20'], [40, 'm40'], [60, 'm60']),
    rows: [
      row('list', 60, 'microsoft'),
      row('paid', 10, 'openai', {
        then: { to: 60, ink: 'microsoft', style: 'tint', label: 'discount' }
      })
    ]
  },
  days: {
    scene: 'bars',
    measure: 'count',
    per: 1,
    domain: [0, 6],
    ticks: ticks([0, 'launch'], [2, 'd2'], [4, 'd4'], [6, 'd6']),
    rows: [row('chatgpt', 5, 'openai')],
    host: 'launch'
  },
  months: {
    scene: 'bars',
    measure: 'count',
    per: 1,
    domain: [0, 310],
    ticks: ticks([0, 'launch'], [304, 'months']),
    rows: [row('chatgpt', 5, 'openai'), row('facebook', 304, 'quiet')],
    host: 'launch'
  },
  visits: {
    scene: 'bars',
    measure: 'count',
    per: 1,
    domain: [0, 4],
    ticks: ticks([0, 'zero'], [2, 'm20'], [4, 'm40']),
    rows: [row('september', 3.16, 'quiet'), row('october', 3.7, 'altman')]
  },
  pay: {
    scene: 'bars',
    measure: 'usd',
    per: 1e3,
    domain: [0, 320],
    ticks: ticks([0, 'zero'], [100, 'm20'], [300, 'm60']),
    rows: [
      row('september', 175, 'openai'),
      row('october', 275, 'openai'),
      row('paid', 175, 'openai', {
        then: { to: 300, ink: 'openai', style: 'tint', label: 'discount' }
      })
    ]
  },
  wordy: {
    scene: 'bars',
    measure: 'count',
    per: 1,
    domain: [0, 310],
    ticks: ticks(...many),
    rows: [
      row('long', 200, 'altman'),
      row('paid', 1, 'openai', {
        then: { to: 30, ink: 'microsoft', style: 'tint', label: 'discount' }
      })
    ]
  }
};

const desk = { width: 980, height: 860 };
const draw = (one: BarsState, size: Size = desk): Mark[] =>
  bars.layout(one, frameFor(bars, one, size, data, legend), data);
const word = (marks: Mark[], key: string): TextMark => {
  const mark = marks.find((one) => one.key === key);
  if (mark?.kind !== 'text') throw new Error(`no text ${key}`);
  return mark;
};
const barOf = (one: BarsState, i: number) =>
  i === 0 && one.host ? `e-${one.host}` : `bar-${one.rows[i]!.id}`;

describe.each(sizes)('on a stage of %d by %d', (width, height) => {
  const size = { width, height };

  test.each(Object.entries(states))('%s is whole and legible', (_, one) => {
    const marks = draw(one, size);
    expect(validate(one, data)).toBeUndefined();
    expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
    expect(outside(marks, size)).toEqual([]);
    expect(collisions(marks)).toEqual([]);
  });

  test.each(Object.entries(states))('%s has no words on a bar but its own value', (_, one) => {
    const marks = draw(one, size);
    const covered = one.rows.flatMap((_, i) => {
      const bar = named(marks, barOf(one, i));
      return marks.flatMap((mark) =>
        mark.kind === 'text' && overlap(bar, extentOf(mark), -0.5) ? [[mark, i] as const] : []
      );
    });
    for (const [mark, i] of covered) {
      expect(mark.key).toBe(`bar-${one.rows[i]!.id}-value`);
      expect(mark.fill).toBe('paper');
    }
  });

  test.each(Object.entries(states))('%s has bars as long as their numbers', (_, one) => {
    const marks = draw(one, size);
    const x = frameFor(bars, one, size, data, legend).x;
    one.rows.forEach(({ from, to, then, id }, i) => {
      const bar = named(marks, barOf(one, i));
      expect(bar.x).toBeCloseTo(x(from), 6);
      expect(bar.w).toBeCloseTo(Math.max(2, x(to) - x(from)), 6);
      if (!then) return;
      const rest = named(marks, `bar-${id}-then`);
      expect([rest.fill, rest.fillOpacity > 0]).toEqual([then.ink, then.style === 'tint']);
      expect([rest.x, rest.w]).toEqual([x(to), x(then.to) - x(to)]);
    });
  });

  test.each(Object.entries(states))('%s has bars of one height, evenly spread', (_, one) => {
    const marks = draw(one, size);
    const list = one.rows.map((_, i) => named(marks, barOf(one, i)));
    expect(new Set(list.map(({ h }) => h)).size).toBe(1);
    expect(list[0]!.h).toBeLessThanOrEqual(64);
    // The wordy rows take their room from the bars.
    expect(list[0]!.h).toBeGreaterThanOrEqual(one === states.wordy ? 4 : 18);
  });

  test.each(Object.entries(states))(
    '%s keeps the first and the last word of its axis',
    (_, one) => {
      const keys = draw(one, size).map(({ key }) => key);
      for (const { at } of one.ticks) expect(keys).toContain(`tick-${at}`);
      for (const { at } of [one.ticks[0]!, one.ticks.at(-1)!])
        expect(keys).toContain(`tick-${at}-label`);
    }
  );

  test.each(Object.entries(states))('%s states every word of its rows whole', (_, one) => {
    const marks = draw(one, size);
    const said = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join('');
    for (const { label, value, then } of one.rows)
      for (const key of [label, value, ...(then ? [then.label] : [])])
        expect(said).toContain(data.words[key]);
  });
});

test('a value too small to see is a sliver of 2 px', () => {
  const one = { ...states.months!, rows: [row('chatgpt', 0.01, 'openai')] };
  expect(named(draw(one), 'e-launch').w).toBe(2);
});

describe('the word for a value', () => {
  test('stands after its bar where there is room', () => {
    const marks = draw(states.days!);
    const bar = named(marks, 'e-launch');
    expect(word(marks, 'bar-chatgpt-value').x).toBeGreaterThan(bar.x + bar.w);
  });
  test('stands inside in paper where there is none after it', () => {
    const marks = draw(states.discount!);
    expect(word(marks, 'bar-list-value').fill).toBe('paper');
  });
  test('stands on the name’s line where neither has room', () => {
    const marks = draw(states.discount!, { width: 280, height: 280 });
    expect(word(marks, 'bar-paid-value').y).toBeLessThan(named(marks, 'bar-paid').y);
  });
  test('is not set in paper on an ink too light for it', () => {
    const full = { ...states.visits!, rows: [row('october', 4, 'altman')] };
    expect(word(draw(full), 'bar-october-value').fill).toBe('ink');
  });
});

describe('a state is refused for', () => {
  const base = states.visits!;
  const only = (one: BarsState['rows'][number]): BarsState => ({ ...base, rows: [one] });
  test.each([
    ['a domain that does not rise', { ...base, domain: [4, 4] }, /domain.*make it rise/],
    ['no rows', { ...base, rows: [] }, /no rows.*give/],
    ['a row twice', { ...base, rows: [base.rows[0]!, base.rows[0]!] }, /twice.*own id/],
    ['a value outside', only(row('october', 5, 'ink')), /value 5 outside.*widen/],
    ['no number', only(row('october', NaN, 'ink')), /value NaN outside/],
    [
      'a stretch outside',
      only(
        row('october', 1, 'ink', {
          then: { to: 9, ink: 'microsoft', style: 'tint', label: 'discount' }
        })
      ),
      /value 9 outside.*widen/
    ],
    [
      'a stretch that runs back',
      only(
        row('october', 3, 'ink', {
          then: { to: 2, ink: 'microsoft', style: 'tint', label: 'discount' }
        })
      ),
      /runs backwards.*rising/
    ],
    ['a tick outside', { ...base, ticks: ticks([5, 'zero']) }, /tick at 5 outside.*widen/],
    ['a tick twice', { ...base, ticks: ticks([1, 'zero'], [1, 'm20']) }, /two ticks at 1/],
    ['an unknown name', only(row('october', 1, 'ink', { label: 'nix' })), /"nix".*write them/],
    ['an unknown value', only(row('october', 1, 'ink', { value: 'nix' })), /"nix".*write them/],
    [
      'an unknown word of a stretch',
      only(
        row('october', 1, 'ink', { then: { to: 2, ink: 'microsoft', style: 'tint', label: 'nix' } })
      ),
      /"nix".*write them/
    ],
    ['an unknown word of a tick', { ...base, ticks: ticks([1, 'nix']) }, /"nix".*write them/],
    ['a host that is no moment', { ...base, host: 'nix' }, /"nix".*use one of the moments/]
  ] as [string, BarsState, RegExp][])('%s', (_, wrong, reason) =>
    expect(validate(wrong, data)).toMatch(reason)
  );
});

test('a stretch follows its bar without a break; what did not happen is an outline', () => {
  const given: BarsState = {
    ...states['pay']!,
    rows: [
      states['pay']!.rows[2]!,
      row('october', 275, 'openai', {
        then: { to: 300, ink: 'openai', style: 'outline', label: 'discount' }
      })
    ]
  };
  const marks = draw(given);
  const [bar, bonus, not] = ['bar-paid', 'bar-paid-then', 'bar-october-then'].map((key) =>
    named(marks, key)
  );
  expect(bonus!.x).toBeCloseTo(bar!.x + bar!.w, 6);
  expect(bonus!.w / bar!.w).toBeCloseTo(125 / 175, 6);
  expect([bonus!.fill, bonus!.strokeWidth]).toEqual(['openai', 0]);
  expect([not!.fillOpacity, not!.dashed]).toEqual([0, true]);
});
