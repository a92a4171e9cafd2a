import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Plan } from '../../src/content/grammar.ts';
import { makeEdition } from '../../src/lib/edition/make.ts';
import { drawingsOf } from '../../src/lib/edition/story-edition.ts';
import { stopFor, stopsOf } from '../../src/lib/reading/keys.ts';
import { paragraphInView } from '../../src/lib/reading/steps.ts';
import { content, faults, plan, stepWords, words } from './story-fixture.ts';

const window = (from: string): NonNullable<Plan['state']> => ({
  scene: 'storyline',
  from,
  until: '2018-12-31',
  named: ['one'],
  strong: []
});
const [first, second] = [window('2017-01-01'), window('2018-01-01')];
const { state: _state, ...rest } = plan('first');
const subs = 'sub-1: 先看這裡。\nsub-2: 再看那裡。\n';
const two = (body = '一句話。\n\n又一句。[^one]\n:end', more = subs) =>
  content({
    steps: [{ ...rest, states: [first, second] }],
    source: words(stepWords('first', more).replace('一句話。[^one]', body))
  });

describe('a step with a state for each paragraph', () => {
  const edition = makeEdition(two());
  const [step] = edition.steps;

  test('rests at its last state: figure, card and file show that one', () =>
    expect(step?.state).toMatchObject(second));

  test('has its paragraphs numbered in the page', () => {
    expect(step?.body.match(/<p data-sub="\d">/g)).toEqual([
      '<p data-sub="1">',
      '<p data-sub="2">'
    ]);
    expect(makeEdition(content()).steps[0]?.body).not.toContain('data-sub');
  });

  test('says what is seen at each, and gives the browser the states without those words', () => {
    expect(step?.shows).toEqual(['先看這裡。', '再看那裡。']);
    const given = drawingsOf(edition).steps[0];
    expect(given?.states).toHaveLength(2);
    expect(JSON.stringify(given)).not.toContain('先看這裡');
  });
});

describe('a step is refused', () => {
  test.each([
    [
      'with fewer paragraphs than states',
      two('一句話。[^one]'),
      /words\.aml:\d+ first: has 2 states and 1 paragraph\. Write one paragraph for each state/
    ],
    [
      'with more paragraphs than states',
      two('一。[^one]\n\n二。\n\n三。\n:end'),
      /has 2 states and 3 paragraphs/
    ],
    [
      'without words for one of its states',
      two(undefined, 'sub-1: 先看這裡。\n'),
      /has 2 states and says what is seen at 1\. Write lines "sub-1: …" to "sub-2: …"/
    ],
    [
      'with words for a state that it has not',
      content({ source: words(stepWords('first', 'sub-1: 多餘。\n')) }),
      /says what is seen at states that it has not/
    ],
    [
      'with a state and states',
      content({ steps: [plan('first', { states: [first, second] })] }),
      /steps\.first\.state: has both a state and states, or neither/
    ],
    ['with neither', content({ steps: [rest] }), /steps\.first\.state: has both .* or neither/],
    [
      'with a list of one state',
      content({ steps: [{ ...rest, states: [first] }] }),
      /steps\.first\.states: are fewer than two; write one as its `state`/
    ],
    [
      'with a state that its scene refuses, by its number',
      content({
        ...two(),
        steps: [{ ...rest, states: [first, window('2019-01-01')] }]
      }),
      /steps\.first\.states\.1: the scene storyline cannot draw the state/
    ]
  ])('%s', (_, given, sentence) => expect(faults(given)).toMatch(sentence));
});

/** A stand-in for an element that has a top and paragraphs in it. */
const element = (id: string, top: number, paragraphs: HTMLElement[] = []) =>
  ({
    id,
    getBoundingClientRect: () => ({ top, bottom: top + 500 }),
    querySelectorAll: () => paragraphs,
    querySelector: () => null
  }) as unknown as HTMLElement;

describe('where the reader is in a step', () => {
  const step = element('a', 0, [element('', 100), element('', 400), element('', 700)]);
  test.each([
    [50, 0],
    [100, 0],
    [399, 0],
    [400, 1],
    [699, 1],
    [700, 2],
    [9000, 2]
  ])('with the line at %d px: paragraph %d', (line, at) =>
    expect(paragraphInView(step, line)).toBe(at)
  );
  test('a step with one state has one paragraph', () =>
    expect(paragraphInView(element('b', 0), 9000)).toBe(0));
});

describe('keys go from state to state before they leave a step', () => {
  const steps = [
    element('a', 0),
    element('b', 500, [element('', 600), element('', 800), element('', 1000)]),
    element('c', 1500)
  ];
  const way = (move: 'next' | 'previous', step: string, paragraph: number) => {
    const stop = stopFor(move, 'j', steps, { step, paragraph });
    return stop && [stop.step, stop.paragraph];
  };
  test('in the order of the text', () =>
    expect(stopsOf(steps).map(({ step, paragraph }) => `${step}${paragraph}`)).toEqual([
      'a0',
      'b0',
      'b1',
      'b2',
      'c0'
    ]));
  test('both ways', () => {
    expect(way('next', 'a', 0)).toEqual(['b', 0]);
    expect(way('next', 'b', 0)).toEqual(['b', 1]);
    expect(way('next', 'b', 2)).toEqual(['c', 0]);
    expect(way('previous', 'c', 0)).toEqual(['b', 2]);
    expect(way('previous', 'b', 1)).toEqual(['b', 0]);
    expect(way('next', 'c', 0)).toBeUndefined();
    expect(way('previous', 'a', 0)).toBeUndefined();
  });
  describe('and Page keys turn the page', () => {
    beforeEach(() => vi.stubGlobal('innerHeight', 900));
    afterEach(() => vi.unstubAllGlobals());
    test('where the step goes on beyond the window', () => {
      expect(stopFor('next', 'PageDown', steps, { step: 'b', paragraph: 0 })).toBeUndefined();
      expect(stopFor('next', 'PageDown', steps, { step: 'a', paragraph: 0 })?.step).toBe('b');
    });
  });
});
