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
    { actor: 'openai' as const, name: 'OpenAI', width: 5, knots: [{ day: day('2015'), lane: 4 }] }
  ]
};
const state = (more: Partial<StorylineState> = {}): StorylineState => ({
  scene: 'storyline',
  from: '2015-01-01',
  until: '2016-01-01',
  named: ['founding'],
  strong: ['openai'],
  ...more
});

describe('a storyline is valid', () => {
  test.each<[string, Partial<StorylineState>]>([
    ['with a moment named and a line strong', {}],
    ['with neither', { named: [], strong: [] }],
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
      'that strengthens an actor without a line',
      { strong: ['openai', 'google'] as const },
      'strengthens "google", who has no line; add the line or take it out'
    ]
  ])('%s', (_, more, sentence) =>
    expect(validate(state(more as Partial<StorylineState>), data)).toBe(sentence)
  );
});
