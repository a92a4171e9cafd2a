import { describe, expect, test } from 'vitest';
import { collisions, outside } from '../../src/lib/chart/fit.ts';
import { draw } from '../../src/lib/chart/scenes/index.ts';
import type { StorylineState } from '../../src/lib/chart/scenes/storyline/schema.ts';
import { editions, sizes } from './invariants.ts';

const state = (from: string, until: string, more: Partial<StorylineState> = {}) =>
  ({ scene: 'storyline', from, until, named: [], strong: [], ...more }) as StorylineState;

describe('what no step shows yet', () => {
  const states = {
    'lines draw near': state('2015-04-01', '2015-12-08', {
      named: ['altman-email-may-2015', 'agree-on-all'],
      strong: ['altman', 'musk'],
      people: [],
      letters: ['altman-email-may-2015', 'agree-on-all', 'cover-whatever']
    }),
    'five days in November': state('2023-11-10', '2023-11-29', {
      named: ['altman-removed-2023', 'staff-letter-2023', 'altman-returns-2023'],
      strong: ['altman', 'sutskever', 'openai'],
      people: ['brockman', 'murati', 'microsoft']
    }),
    'the first suit': state('2023-10-01', '2024-04-15', {
      named: ['suit-feb-2024'],
      strong: ['musk', 'openai', 'altman'],
      people: ['brockman', 'sutskever', 'microsoft', 'xai']
    }),
    'all of it, to wander in': {
      ...state('2014-01-01', '2026-09-01'),
      letters: 'all' as const,
      named: ['kicked-out']
    }
  };
  const cases = Object.entries(states).flatMap(([name, one]) =>
    sizes.flatMap(([width, height]) =>
      Object.values(editions).map((made) => ({
        name,
        one,
        width,
        height,
        made,
        id: made.settings.id
      }))
    )
  );
  test.each(cases)('$name holds on $width by $height in $id', ({ one, width, height, made }) => {
    const marks = draw(one, { width, height }, { big: '2018', unit: '' }, made.chart);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
    expect(outside(marks, { width, height })).toEqual([]);
    expect(collisions(marks)).toEqual([]);
  });
});

describe('a label', () => {
  test.each([
    [280, 653],
    [360, 330],
    [390, 439],
    [820, 614],
    [980, 860],
    [1600, 1200]
  ])('is there for each moment that a step names, on %d by %d', (width, height) => {
    const all = Object.values(editions).flatMap(({ steps, chart }) =>
      steps.map((step) => ({ step, chart }))
    );
    for (const { step, chart } of all) {
      if (step.state.scene !== 'storyline') continue;
      // Arcs take the air of small stages; there the readings' own names go before the moments'.
      if (step.state.arcs && width < 600) continue;
      const marks = draw(step.state, { width, height }, step.legend, chart);
      for (const id of step.state.named)
        expect(
          marks.some(({ key }) => key === `label-${id}-0`),
          `${step.id} ${id}`
        ).toBe(true);
    }
  });
});
