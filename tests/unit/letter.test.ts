import { describe, expect, test } from 'vitest';
import type { LetterState } from '../../src/lib/chart/scenes/letter/schema.ts';
import { validate } from '../../src/lib/chart/scenes/letter/validate.ts';
import { chartData } from './invariants.ts';

const captions = { 'letter-from': '寄件', 'letter-to': '收件', 'letter-date': '日期' };
const quote = (en: string) => ({ en, words: '譯文' });
const letter = {
  id: 'reply',
  sender: '甲',
  recipient: '乙',
  date: '2018.2.20',
  ink: 'musk' as const,
  quotes: [quote('Yup'), quote('scary good'), quote('military and warfare')]
};
const data = { ...chartData(captions, 'founding'), letters: [letter] };
const state = (more: Partial<LetterState> = {}): LetterState => ({
  scene: 'letter',
  letter: 'reply',
  mark: 1,
  ...more
});

describe('a letter is valid', () => {
  test.each([
    ['with its first quotation marked', { mark: 0 }],
    ['with its last one marked', { mark: 2 }],
    ['with no more shown than are marked', { mark: 1, shown: 2 }]
  ])('%s', (_, more) => expect(validate(state(more), data)).toBeUndefined());
});

describe('a letter is refused', () => {
  const range = 'is on no quotation of "reply"; write 0 to 2';
  test.each([
    [
      'that the edition lacks',
      { letter: 'nix' },
      `there is no letter "nix"; name one of the edition's letters`
    ],
    ['marked before its first quotation', { mark: -1 }, `the mark -1 ${range}`],
    ['marked after its last', { mark: 3 }, `the mark 3 ${range}`],
    ['marked between two', { mark: 0.5 }, `the mark 0.5 ${range}`],
    [
      'that does not show what it marks',
      { mark: 2, shown: 2 },
      '"reply" shows 2 quotations but marks number 2; show at least 3'
    ],
    [
      'that shows no number of quotations',
      { shown: NaN },
      '"reply" shows NaN quotations but marks number 1; show at least 2'
    ]
  ])('%s', (_, more, sentence) => expect(validate(state(more), data)).toBe(sentence));

  test.each(Object.keys(captions))('without the word %s', (key) =>
    expect(validate(state(), { ...data, words: { ...captions, [key]: '' } })).toBe(
      `the word "${key}" is missing; add it to the words of the scenes`
    )
  );
});
