import { expect, test } from 'vitest';
import { tally, written } from '../../src/tools/words/tally.ts';
import { editions } from './invariants.ts';

test.each(Object.values(editions).map((one) => [one.settings.id, one.minutes]))(
  'the edition %s takes ten minutes at most, checks included',
  (_, minutes) => expect(minutes).toBeLessThanOrEqual(10)
);

test.each(written)('no more than a third of the steps of %s open on a date', (id) => {
  const [, opening, all, most] = /(\d+) of (\d+) steps open on a date, of at most (\d+)/
    .exec(tally(id))!
    .map(Number);
  expect(all).toBe(editions[id].steps.length);
  expect(opening).toBeLessThanOrEqual(most!);
});
