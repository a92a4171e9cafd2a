import { describe, expect, test } from 'vitest';
import type { DocketState } from '../../src/lib/chart/scenes/docket/schema.ts';
import { validate } from '../../src/lib/chart/scenes/docket/validate.ts';
import { day } from '../../src/lib/chart/day.ts';
import { chartData } from './invariants.ts';

const words = { 'docket-unknown': '頁數不明', 'jurors-in-time': '及時', 'jurors-too-late': '逾期' };
const filing = (id: string, date: string) => ({
  id,
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
    ['with jurors', { jurors: true }],
    ['from the day of its first filing to that of its last', { from: '2024-02-29' }]
  ])('%s', (_, more) => expect(validate(state(more), data)).toBeUndefined());
  test('without the words for jurors, where it has none', () =>
    expect(
      validate(state(), { ...data, words: { 'docket-unknown': '頁數不明' } })
    ).toBeUndefined());
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
    ]
  ])('%s', (_, more, sentence) => expect(validate(state(more), data)).toBe(sentence));

  test.each(Object.keys(words))('with jurors and without the word %s', (key) =>
    expect(validate(state({ jurors: true }), { ...data, words: { ...words, [key]: '' } })).toBe(
      `uses the words "${key}", which the edition lacks; write them in its scenes`
    )
  );
});
