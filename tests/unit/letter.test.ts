import { describe, expect, test } from 'vitest';
import { leftOut, type LetterPlan } from '../../src/content/grammar.ts';
import type { Box, Mark } from '../../src/lib/chart/marks.ts';
import type { ChartData, Letter, Message } from '../../src/lib/chart/scene.ts';
import { scene } from '../../src/lib/chart/scenes/letter/layout.ts';
import { rows } from '../../src/lib/chart/scenes/letter/rows.ts';
import type { LetterState, SheetState } from '../../src/lib/chart/scenes/letter/schema.ts';
import { validate } from '../../src/lib/chart/scenes/letter/validate.ts';
import { svgFile } from '../../src/lib/chart/svg.ts';
import { light } from '../../src/lib/chart/theme.ts';
import { boxNamed, chartData, edition, editions, frameFor } from './invariants.ts';
import { claim, content, faults, words } from './story-fixture.ts';

const captions = {
  'letter-from': '寄件',
  'letter-to': '收件',
  'letter-copies': '副本',
  'letter-date': '日期',
  'letter-part': '寫給#'
};

const line = (en: string, more: object = {}) => ({ en, words: '譯文', claim: 'one', ...more });
const message = (from: string, to: string, more: Partial<Message> = {}): Message => ({
  from,
  to,
  copies: '',
  ink: 'musk',
  date: '2018.2.20',
  day: 17582,
  when: '',
  goesOn: false,
  part: '',
  lines: [line('A whole thought, which goes on for a while.')],
  leftOut: [],
  ...more
});
const letter = (id: string, more: Partial<Letter> = {}): Letter => ({
  id,
  claim: id,
  day: 17582,
  kind: 'email',
  sender: '甲',
  recipient: '乙',
  date: '2018.2.20',
  ink: 'altman',
  far: false,
  messages: [
    message('甲', '乙、丙', { ink: 'altman', copies: '丁', leftOut: [1] }),
    message('乙', '甲', { lines: [line('Yup')], when: '五分鐘後' })
  ],
  stamps: [{ claim: 'post', label: '公布', date: '2024.3.5', day: 19787, ink: 'openai' }],
  ...more
});
const data: ChartData = {
  ...chartData(captions, 'founding'),
  letters: [letter('thought'), letter('answer', { far: true, messages: [message('乙', '甲')] })]
};
const state = (...sheets: Partial<SheetState>[]): LetterState => ({
  scene: 'letter',
  sheets: sheets.map((one) => ({ letter: 'thought', mark: [1], ...one }))
});
const legend = { big: '', unit: '' };
const marksOf = (one: LetterState, width = 980, height = 700, given = data): Mark[] =>
  scene.layout(one, frameFor(scene, one, { width, height }, given, legend), given);
const markers = (marks: Mark[]) =>
  marks.filter((mark): mark is Box => /^marker-thought-\d/.test(mark.key) && mark.kind === 'box');
const said = (marks: Mark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

describe('a state is valid', () => {
  test.each([
    ['with its first line marked', state({ mark: [1] })],
    ['with no line marked', state({ mark: [] })],
    ['with no more shown than are marked', state({ mark: [1], shown: 1 })],
    ['with all its stamps fallen', state({ stamps: 1 })],
    ['facing its answer', state({ mark: [] }, { letter: 'answer' })]
  ])('%s', (_, one) => expect(validate(one, data)).toBeUndefined());
});

describe('a state is refused', () => {
  test.each([
    [
      'of a letter that is not there',
      state({ letter: 'nix' }),
      'there is no letter "nix"; name one of those in src/content/letters.ts'
    ],
    [
      'marked after its last line',
      state({ mark: [1, 3] }),
      'the mark 3 is on no line of "thought"; write 1 to 2'
    ],
    [
      'marked before its first line',
      state({ mark: [0] }),
      'the mark 0 is on no line of "thought"; write 1 to 2'
    ],
    [
      'that does not show what it marks',
      state({ mark: [2], shown: 1 }),
      '"thought" shows 1 lines but marks number 2; show at least 2'
    ],
    [
      'that shows more than there is',
      state({ shown: 3 }),
      '"thought" shows 3 of its lines; write 1 to 2, or nothing for all'
    ],
    ['with a stamp too many', state({ stamps: 2 }), '"thought" lets 2 stamps fall; it has 1'],
    [
      'of a letter that faces itself',
      state({}, {}),
      '"thought" faces itself; let another letter face it'
    ]
  ])('%s', (_, one, sentence) => expect(validate(one, data)).toBe(sentence));

  test.each(Object.keys(captions))('without the word %s', (key) =>
    expect(validate(state({}), { ...data, words: { ...captions, [key]: '' } })).toBe(
      `the word "${key}" is missing; add it to the words of the scenes`
    )
  );
});

describe('a sheet', () => {
  test('names all to whom the letter went', () => {
    for (const [width, height] of [
      [980, 700],
      [390, 439]
    ] as const)
      expect(said(marksOf(state({}), width, height)).join(' ')).toContain('乙、丙');
    expect(said(marksOf(state({})))).toContain('丁');
  });

  test('moves its highlighter from line to line under one key, and lies still', () => {
    const [one, two] = [marksOf(state({ mark: [1] })), marksOf(state({ mark: [2] }))];
    expect(markers(two)[0]!.key).toBe(markers(one)[0]!.key);
    expect(markers(two)[0]!.y).toBeGreaterThan(markers(one)[0]!.y);
    expect(boxNamed(two, 'e-thought')).toEqual(boxNamed(one, 'e-thought'));
  });

  test('of a long letter lies still too, whichever part is marked', () => {
    const long = { ...data, letters: edition.chart.letters, words: edition.chart.words };
    const papers = [2, 5, 8].map((line) => {
      const one = state({ letter: 'sutskever-agi-dictatorship', mark: [line] });
      const { x, w } = boxNamed(marksOf(one, 1000, 760, long), 'e-sutskever-agi-dictatorship');
      return { x, w };
    });
    expect(new Set(papers.map(({ w }) => w)).size).toBe(1);
    expect(new Set(papers.map(({ x }) => x)).size).toBe(1);
  });

  test('keeps room for the answer until it comes', () => {
    const [before, after] = [marksOf(state({ shown: 1 })), marksOf(state({}))];
    expect(said(before)).not.toContain('Yup');
    expect(said(after)).toContain('Yup');
    expect(boxNamed(before, 'e-thought').h).toBe(boxNamed(after, 'e-thought').h);
  });

  test('has grey lines where something is left out, and nowhere else', () => {
    const grey = (marks: Mark[]) => marks.filter(({ key }) => key.startsWith('million-'));
    expect(grey(marksOf(state({}))).length).toBeGreaterThan(0);
    expect(grey(marksOf(state({ letter: 'answer' })))).toEqual([]);
  });

  test('lets a stamp fall from above and leaves the rest where it was', () => {
    const [before, after] = [marksOf(state({ stamps: 0 })), marksOf(state({ stamps: 1 }))];
    const stamp = boxNamed(after, 'stamp-thought-post');
    expect(stamp.enterFrom!.y).toBeLessThan(stamp.y);
    expect(before.some(({ key }) => key.startsWith('stamp-'))).toBe(false);
    const keys = new Set(before.map(({ key }) => key));
    expect(after.filter(({ key }) => keys.has(key))).toEqual(before);
  });

  test('strikes out what is meant as struck out', () => {
    const struck = {
      ...letter('thought'),
      messages: [message('甲', '乙', { lines: [line('military and warfare', { struck: true })] })]
    };
    const marks = marksOf(state({}), 980, 700, { ...data, letters: [struck] });
    const file = {
      width: 980,
      height: 700,
      lang: 'en',
      title: '',
      description: '',
      colours: light
    };
    expect(svgFile({ ...file, marks })).toMatch(/text-decoration="line-through"[^>]*>military and/);
    expect(svgFile({ ...file, marks: marksOf(state({})) })).not.toContain('line-through');
  });
});

describe('two sheets', () => {
  const facing = state({ mark: [] }, { letter: 'answer' });

  test('lie side by side on a wide stage and one below the other on a tall one', () => {
    const wide = marksOf(facing);
    expect(boxNamed(wide, 'e-answer').x).toBeGreaterThan(
      boxNamed(wide, 'e-thought').x + boxNamed(wide, 'e-thought').w
    );
    const tall = marksOf(facing, 390, 700);
    expect(boxNamed(tall, 'e-answer').y).toBeGreaterThan(
      boxNamed(tall, 'e-thought').y + boxNamed(tall, 'e-thought').h
    );
  });

  test('bring the answer from its writer’s side', () => {
    const from = (one: LetterState, width: number) =>
      boxNamed(marksOf(one, width, 700), `e-${one.sheets[1]!.letter}`).enterFrom!;
    const back = state({ letter: 'answer', mark: [] }, { letter: 'thought' });
    expect(from(facing, 980).y).toBe(700);
    expect(from(back, 980).y).toBeLessThan(0);
    expect(from(facing, 390).x).toBe(390);
    expect(from(back, 390).x).toBeLessThan(0);
  });
});

test('the table has sender, addressees, day, every line and every stamp', () => {
  expect(rows(state({}), data)).toEqual([
    { id: 'thought-1', item: '甲 → 乙、丙 (副本: 丁)', day: 17582 },
    { id: 'thought-line-1', item: '“A whole thought, which goes on for a while.”', said: '譯文' },
    { id: 'thought-2', item: '乙 → 甲', day: 17582, said: '五分鐘後' },
    { id: 'thought-line-2', item: '“Yup”', said: '譯文' },
    { id: 'thought-post', item: '公布', day: 19787 }
  ]);
});

describe('the letters of the content', () => {
  const quotes = [
    { en: 'We are outmanned. I like the odds.', speaker: 'A', to: 'B', date: '2015-12-11' },
    { en: 'Yup', speaker: 'B', to: 'A', date: '2016-01-02' }
  ];
  const sheet = (more: Partial<LetterPlan['messages'][number]>, stamps?: unknown): LetterPlan =>
    ({
      claim: 'one',
      kind: 'email',
      messages: [{ from: ['musk'], to: ['musk'], lines: ['I like the odds.'], ...more }],
      ...(stamps ? { stamps } : {})
    }) as LetterPlan;
  const given = (one: LetterPlan, line = 'line-1: 譯文') => {
    const { chart } = content();
    return content({
      ledger: [claim('one', { quotes })],
      source: words('id: first\nheading: 標題\nbody: 一句話。[^one]\npicture: 圖示。\n').replace(
        '{letters}\n{}',
        `{letters.one}\n${line}\n{}\n{quotes.one}\nquote-1: 譯文\nquote-2: 對\n{}`
      ),
      chart: { ...chart, letters: [one] }
    });
  };

  test('are sound where each line is a part of a quotation', () => {
    expect(faults(given(sheet({ lines: ['We are outmanned.', leftOut] })))).toBe('');
  });

  test.each([
    [
      'without an addressee',
      sheet({ to: [] }),
      /letters\.ts one\.messages\.0\.to: has no addressee; name all to whom it went/
    ],
    [
      'with a line that nobody wrote',
      sheet({ lines: ['I hate the odds.'] }),
      /letters\.ts one\.messages\.0: has the line “I hate the odds\.”, which is no part of a quotation of "one"\. Write it as it stands/
    ],
    [
      'with a stamp without its claim',
      sheet({}, [{ word: 'stamp', ink: 'ink' }]),
      /letters\.ts one\.stamps\.0\.claim: is a stamp without the claim that dates it; name the claim/
    ],
    [
      'with a stamp of no known claim',
      sheet({}, [{ claim: 'nix', word: 'docket-unknown', ink: 'ink' }]),
      /letters\.ts one\.stamps: needs the date of "nix"/
    ],
    [
      'with lines of two people in one message',
      sheet({ lines: ['I like the odds.', 'Yup'] }),
      /has lines of A, 2015-12-11, and of B, 2016-01-02\. Make each a message of its own/
    ],
    [
      'with somebody whom nobody knows',
      sheet({ to: ['nobody'] }),
      /names "nobody", who is neither an actor nor one of the people\. Add "nobody" to the people there/
    ]
  ])('are refused %s', (_, one, sentence) => expect(faults(given(one))).toMatch(sentence));

  test('are refused without the words of a line, and with words of none', () => {
    expect(faults(given(sheet({}), 'line-2: 譯文'))).toMatch(/has no words for "line-1"/);
    expect(faults(given(sheet({}), 'line-1: 譯文\nline-2: 譯文'))).toMatch(
      /letters\.one\.line-2: the words are never used/
    );
  });

  test('stand in the story with “Yup” to Sutskever alone, under a letter to three', () => {
    const yup = edition.chart.letters.find(({ id }) => id === 'sutskever-yup')!;
    expect(yup.messages.map(({ to }) => to)).toEqual(['馬斯克、奧特曼、布洛克曼', '蘇茨克維']);
    expect(editions.en.chart.letters.find(({ id }) => id === 'brockman-note-2017')?.date).toBe(
      '6 Nov 2017'
    );
  });
});
