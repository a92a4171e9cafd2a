import { expect, test } from 'vitest';
import { paceFor } from '../../src/lib/chart/play/player.ts';

test('each frame is drawn where they come in time, fewer where they come late', () => {
  expect([8, 16.7, 21].map(paceFor)).toEqual([1, 1, 1]);
  expect(paceFor(33.4)).toBe(2);
  expect(paceFor(66.8)).toBe(3);
});
