import { describe, expect, test } from 'vitest';
import { day, dateOf, yearsBefore } from '../../src/lib/chart/day.ts';
import { collisions, outside } from '../../src/lib/chart/fit.ts';
import type { Box, Mark } from '../../src/lib/chart/marks.ts';
import type { ChartData, Legend, Letter, Size } from '../../src/lib/chart/scene.ts';
import { scene as clock } from '../../src/lib/chart/scenes/clock/layout.ts';
import { rows } from '../../src/lib/chart/scenes/clock/rows.ts';
import type { ClockState } from '../../src/lib/chart/scenes/clock/schema.ts';
import { validate } from '../../src/lib/chart/scenes/clock/validate.ts';
import { plan } from '../../src/lib/chart/transition.ts';
import { boxNamed, chartData, frameFor, sizes } from './invariants.ts';
import { claim, content, faults, words as editionWords, stepWords } from './story-fixture.ts';

const words = {
  'clock-too-long-ago': '太久以前',
  'clock-in-time': '時效之內',
  'clock-years': '#年',
  'clock-says-musk': '馬斯克說他何時明白',
  'clock-says-openai': 'OpenAI說他何時得知',
  'clock-letter-yup': '「對」',
  'jurors-too-late': '逾時',
  'jurors-in-time': '及時'
};
const letter = (id: string, date: string, ink: Letter['ink']): Letter => ({
  id,
  day: day(date),
  sender: '甲',
  recipient: '乙',
  date,
  ink,
  claim: id,
  kind: 'email',
  far: false,
  messages: [],
  stamps: []
});
const limit = (id: string, filedOn: string, years: number) => {
  const filedDay = day(filedOn);
  const on = yearsBefore(filedDay, years);
  return {
    id,
    day: on,
    filed: `filed-${filedOn}`,
    filedDay,
    years,
    label: '公益信託',
    date: dateOf(on)
  };
};
const account = (id: string, date: string, actor: 'musk' | 'openai') => ({
  id,
  day: day(date),
  actor,
  label: '報酬設有上限',
  date
});
const data: ChartData = {
  ...chartData(words, 'founding'),
  letters: [
    letter('yup', '2016-01-02', 'musk'),
    letter('twins', '2017-09-20', 'openai'),
    letter('answer', '2017-09-20', 'musk'),
    letter('told', '2018-03-25', 'altman'),
    letter('bait', '2022-10-23', 'musk')
  ],
  clock: {
    limits: [limit('trust', '2024-08-05', 3), limit('enrichment', '2024-08-05', 2)],
    accounts: [account('bait', '2022-10-23', 'musk'), account('told', '2018-03-25', 'openai')],
    jury: { id: 'verdict', day: day('2026-05-18'), count: 9 }
  }
};
const legend: Legend = { big: '2021年8月5日', unit: '在這之前' };
const state = (more: Partial<ClockState> = {}): ClockState => ({
  scene: 'clock',
  from: '2015-01-01',
  until: '2026-09-01',
  named: [],
  limits: ['trust', 'enrichment'],
  accounts: [],
  ...more
});
const desk = { width: 1000, height: 760 };
const draw = (given: ClockState, size: Size = desk) =>
  clock.layout(given, frameFor(clock, given, size, data, legend), data);
const boxes = (marks: readonly Mark[]) => marks.filter((mark): mark is Box => mark.kind === 'box');
const said = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
const lineOf = (marks: readonly Mark[], id: string): number => {
  const mark = marks.find(({ key }) => key === `limit-${id}-pole`);
  return mark?.kind === 'path' ? mark.points[0]! : NaN;
};

const states = {
  letters: state({ limits: [], named: ['yup'] }),
  law: state({ named: ['yup'] }),
  accounts: state({ accounts: ['bait', 'told'] }),
  jurors: state({ jurors: true })
};

describe.each(sizes)('a clock on a stage of %d by %d', (width, height) => {
  test.each(Object.entries(states))('with %s keeps every label clear', (_, given) => {
    const marks = draw(given, { width, height });
    expect(outside(marks, { width, height })).toEqual([]);
    expect(collisions(marks)).toEqual([]);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
  });
});

describe('the letters', () => {
  const marks = draw(states.letters);
  const x = (id: string) => boxNamed(marks, `e-${id}`).x;

  test('stand at their days, in the ink of their writers, as the sheets that they are elsewhere', () => {
    expect(boxNamed(marks, 'e-yup').fill).toBe('musk');
    expect(boxNamed(marks, 'e-told').fill).toBe('altman');
    const years = (x('bait') - x('yup')) / (x('told') - x('yup'));
    expect(years).toBeCloseTo(
      (day('2022-10-23') - day('2016-01-02')) / (day('2018-03-25') - day('2016-01-02')),
      6
    );
  });
  test('of one day stand over one another', () => {
    const [lower, upper] = [boxNamed(marks, 'e-twins'), boxNamed(marks, 'e-answer')];
    expect(upper.x).toBe(lower.x);
    expect(upper.y + upper.h).toBeLessThanOrEqual(lower.y);
  });
  test('may be some only', () => {
    const some = draw(state({ letters: ['yup', 'bait'] }));
    expect(some.some(({ key }) => key === 'e-told')).toBe(false);
  });
});

describe('the law', () => {
  const marks = draw(states.law);

  test('parts the letters: before its days lies what came too long ago', () => {
    const [trust, enrichment] = ['trust', 'enrichment'].map((id) => lineOf(marks, id));
    expect(trust).toBeLessThan(enrichment!);
    expect(boxNamed(marks, 'e-told').x).toBeLessThan(trust!);
    expect(boxNamed(marks, 'e-bait').x).toBeGreaterThan(enrichment!);
    expect(said(marks)).toEqual(expect.arrayContaining(['太久以前', '時效之內', '2年', '3年']));
  });
  test('counts its years back from the day of the filing', () => {
    const count = marks.find(({ key }) => key === 'limit-trust-count');
    if (count?.kind !== 'path') throw new Error('no count');
    const filed = boxNamed(marks, 'e-filed-2024-08-05');
    expect(count.points[0]).toBeCloseTo(filed.x + filed.w / 2, 6);
    expect(Math.min(...count.points.filter((_, i) => i % 2 === 0))).toBeCloseTo(
      lineOf(marks, 'trust'),
      6
    );
    expect(dateOf(yearsBefore(day('2024-08-05'), 3))).toBe('2021-08-05');
  });
  test('darkens where a thing lies before more of its days', () => {
    const [trust, enrichment] = ['trust', 'enrichment'].map((id) =>
      boxNamed(marks, `limit-${id}-before`)
    );
    expect(trust!.x).toBe(enrichment!.x);
    expect(trust!.w).toBeLessThan(enrichment!.w);
  });
});

describe('what each side says was known', () => {
  const marks = draw(states.accounts);
  const flag = (id: string) => marks.find(({ key }) => key === `account-${id}-0`);

  test('stands in its ink, one side over the line of time and the other under it', () => {
    const axis = marks.find(({ key }) => key === 'axis');
    const level = axis?.kind === 'path' ? axis.points[1]! : NaN;
    const [musk, openai] = [flag('bait'), flag('told')];
    expect(musk).toMatchObject({ fill: 'musk', text: '2022-10-23' });
    expect(openai).toMatchObject({ fill: 'openai', text: '2018-03-25' });
    expect(musk?.kind === 'text' && musk.y).toBeLessThan(level);
    expect(openai?.kind === 'text' && openai.y).toBeGreaterThan(level);
  });
  test.each(sizes)('is said of both sides at %d by %d, or of neither', (width, height) => {
    const some = draw(states.accounts, { width, height });
    const lines = (id: string) => some.filter(({ key }) => key.startsWith(`account-${id}-`)).length;
    expect(Boolean(lines('bait'))).toBe(Boolean(lines('told')));
    const full = (id: string) => some.some(({ key }) => key === `account-${id}-1`);
    expect(full('bait')).toBe(full('told'));
  });
});

describe('the jurors', () => {
  const marks = draw(states.jurors);
  const nine = boxes(marks).filter(({ key }) => key.startsWith('juror-'));

  test('are nine, and lie on the side of every letter that came too long ago', () => {
    expect(nine).toHaveLength(9);
    expect(nine.every(({ x, w }) => x + w < lineOf(marks, 'trust'))).toBe(true);
    const places = boxes(marks).filter(({ key }) => key.startsWith('place-'));
    expect(places).toHaveLength(9);
    expect(places.every(({ x }) => x > lineOf(marks, 'enrichment'))).toBe(true);
  });
  test('rise from their day, over a clock that stays small under them', () => {
    const verdict = boxNamed(marks, 'e-verdict');
    const first = plan(draw(states.law), marks)(0.001).find(({ key }) => key === 'juror-0');
    expect(first?.kind === 'box' && first.x).toBeCloseTo(verdict.x, 0);
    const sheet = boxNamed(marks, 'e-yup');
    expect(sheet.w).toBeLessThan(boxNamed(draw(states.law), 'e-yup').w);
    expect(nine.every(({ y, h }) => y + h < sheet.y)).toBe(true);
  });
});

describe('the table', () => {
  test('lists the days of the law, what is said, and the letters with their days', () => {
    const list = rows(states.accounts, data);
    expect(list.map(({ id }) => id)).toEqual([
      ...['trust', 'enrichment', 'account-bait', 'account-told'],
      ...['yup', 'twins', 'answer', 'told', 'bait']
    ]);
    expect(list[2]).toMatchObject({
      item: '馬斯克說他何時明白 · 報酬設有上限',
      day: day('2022-10-23')
    });
  });
  test('says how the jurors found', () =>
    expect(rows(states.jurors, data).slice(-2)).toEqual([
      { id: 'jurors-too-late', item: '逾時', value: 9, unit: 'people' },
      { id: 'jurors-in-time', item: '及時', value: 0, unit: 'people' }
    ]));
});

test.each(Object.entries(states))('a clock is valid with %s', (_, given) =>
  expect(validate(given, data)).toBeUndefined()
);

describe('a clock is refused', () => {
  test.each([
    ['that runs backwards', { from: '2027-01-01' }, /2027-01-01 is not before/],
    ['with a letter that is none', { letters: ['nix'] }, /names "nix", which is no letter; add it/],
    [
      'with a day that is none of the law',
      { limits: ['nix'] },
      /"nix", which is no day of the law/
    ],
    ['with an account of nobody', { accounts: ['nix'] }, /"nix", which is no account/],
    [
      'with a day outside it',
      { until: '2022-01-01', limits: ['enrichment'] },
      /outside 2015-01-01/
    ],
    ['without a letter', { from: '2023-01-01', limits: [] }, /has no letter between/],
    [
      'that names a letter it has not',
      { letters: ['bait'], named: ['yup'] },
      /"yup", which is none/
    ],
    ['with jurors and no law', { jurors: true, limits: [] }, /no day of the law that parts them/]
  ] as const)('%s', (_, more, sentence) =>
    expect(validate(state(more as Partial<ClockState>), data)).toMatch(sentence)
  );
  test('with jurors whom no claim counts', () => {
    const { jury: _jury, ...rest } = data.clock;
    expect(validate(states.jurors, { ...data, clock: rest })).toMatch(/the clock no jury/);
  });
  test.each(Object.keys(words))('without the word %s', (key) => {
    const mute = { ...data, words: { ...words, [key]: '' } };
    const all = state({ named: ['yup'], accounts: ['bait', 'told'], jurors: true });
    expect(validate(all, mute)).toBe(
      `uses the words "${key}", which the edition lacks; write them in its scenes`
    );
  });
});

test('a day of the law without its claim stops the build, with its place and the fix', () => {
  const given = content();
  const lawless = {
    ...given.chart,
    clock: { limits: [{ id: 'trust', claim: 'none', years: 'years', filed: 'one' }], accounts: [] }
  };
  expect(faults({ ...given, chart: lawless })).toMatch(
    /chart\.ts clock\.limits\.trust: asks for the figure "years" of "none", which the ledger lacks\. Use a claim/
  );
});

test('a day of the law is the filing’s day less the years of the claim, and needs its words', () => {
  const given = content({
    ledger: [claim('one', { figures: [{ label: 'years', value: 3, unit: 'years' }] })]
  });
  const lawful = {
    ...given.chart,
    clock: { limits: [{ id: 'trust', claim: 'one', years: 'years', filed: 'one' }], accounts: [] }
  };
  expect(faults({ ...given, chart: lawful })).toMatch(/has no words for "limit-trust"/);
  const source = editionWords(stepWords('first')).replace(
    'letter-from: 未查證',
    'letter-from: 未查證\nlimit-trust: 公益信託'
  );
  expect(faults({ ...given, source, chart: lawful })).toBe('');
});
