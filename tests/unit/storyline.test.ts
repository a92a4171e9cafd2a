import { describe, expect, test } from 'vitest';
import { day } from '../../src/lib/chart/day.ts';
import type { StorylineState } from '../../src/lib/chart/scenes/storyline/schema.ts';
import { validate } from '../../src/lib/chart/scenes/storyline/validate.ts';
import { chartData } from './invariants.ts';

const moment = (id: string, date: string) => ({
  id,
  day: day(date),
  actor: 'openai' as const,
  label: '一個日子'
});
const data = {
  ...chartData({}, 'founding'),
  moments: [moment('founding', '2015-12-11'), moment('verdict', '2026-05-18')],
  lanes: [
    { actor: 'musk' as const, name: '馬斯克', width: 5, knots: [{ day: day('2015'), lane: 4 }] }
  ],
  rooms: [
    {
      id: 'openai',
      name: 'OpenAI',
      ink: 'openai' as const,
      hall: 2,
      walls: [{ day: day('2015-12-11'), near: 1, far: 5 }]
    }
  ],
  sheets: [{ id: 'letter', day: day('2018-02-20'), from: 'musk' as const, to: [] }]
};
const state = (more: Partial<StorylineState> = {}): StorylineState => ({
  scene: 'storyline',
  from: '2015-01-01',
  until: '2016-01-01',
  named: ['founding'],
  strong: ['openai', 'musk'],
  ...more
});

describe('a storyline is valid', () => {
  test.each<[string, Partial<StorylineState>]>([
    ['with a moment named and a line strong', {}],
    ['with neither', { named: [], strong: [] }],
    ['with all letters and their arcs', { letters: 'all', arcs: true }],
    [
      'with moments on its first and its last day',
      { from: '2015-12-11', until: '2026-05-18', named: ['founding', 'verdict'] }
    ]
  ])('%s', (_, more) => expect(validate(state(more), data)).toBeUndefined());
});

describe('a storyline is refused', () => {
  test.each([
    [
      'that ends on the day on which it begins',
      { until: '2015-01-01' },
      'from 2015-01-01 is not before until 2015-01-01; swap them'
    ],
    [
      'until a date that is none',
      { until: '2015-13' },
      '"2015-13" is no date; write YYYY, YYYY-MM or YYYY-MM-DD; fix from or until'
    ],
    [
      'that names what is no moment',
      { named: ['founding', 'nix'] },
      'names "nix", which is no moment; add it to the moments or take it out'
    ],
    [
      'that names a moment after its end',
      { named: ['verdict'] },
      'names "verdict", which lies outside 2015-01-01 to 2016-01-01; widen the window'
    ],
    [
      'that names a moment before its beginning',
      { from: '2015-12-12' },
      'names "founding", which lies outside 2015-12-12 to 2016-01-01; widen the window'
    ],
    [
      'that strengthens an actor with neither line nor room',
      { strong: ['openai', 'google'] as const },
      'shows "google", who has no line and no room; add one or take the actor out'
    ],
    [
      'that shows, receding, an actor with neither',
      { people: ['zilis'] as const },
      'shows "zilis", who has no line and no room; add one or take the actor out'
    ],
    [
      'that shows what is no letter',
      { letters: ['founding'] },
      'shows the letter "founding", which is none; add it to the sheets or take it out'
    ],
    [
      'that shows a letter after its end',
      { letters: ['letter'] },
      'shows the letter "letter", which lies outside 2015-01-01 to 2016-01-01; widen the window'
    ],
    [
      'that draws arcs from no letters',
      { arcs: true },
      'draws arcs but no letters for them to start from; add letters or take the arcs out'
    ]
  ])('%s', (_, more, sentence) =>
    expect(validate(state(more as Partial<StorylineState>), data)).toBe(sentence)
  );
});
