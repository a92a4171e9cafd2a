import { describe, expect, test } from 'vitest';
import { box, dot, path, text, type Box, type Mark } from '../../src/lib/chart/marks.ts';
import { plan } from '../../src/lib/chart/transition.ts';

const square = (key: string, x: number, more: Partial<Box> = {}) =>
  box({ key, x, y: 0, w: 10, h: 10, fill: 'musk', ...more });
const find = (marks: readonly Mark[], key: string) => marks.find((mark) => mark.key === key);
const boxOf = (marks: readonly Mark[], key: string): Box => {
  const mark = find(marks, key);
  if (mark?.kind !== 'box') throw new Error(`no box ${key}`);
  return mark;
};

describe('a transition', () => {
  test('ends with the very marks of the state', () => {
    const to = [
      square('a', 50),
      path({ key: 'p', points: [0, 0, 9, 9] }),
      text({ key: 't', x: 1, y: 2, text: '字' })
    ];
    expect(plan([square('a', 0), square('gone', 5)], to)(1)).toBe(to);
  });

  test('begins with what is on the stage', () => {
    const at0 = plan([square('a', 0)], [square('a', 50)])(0);
    expect(boxOf(at0, 'a').x).toBe(0);
  });

  test('carries one key from place to place and mixes its ink on the way', () => {
    const half = boxOf(plan([square('a', 0)], [square('a', 100, { fill: 'openai' })])(0.5), 'a');
    expect(half.x).toBe(50);
    expect(half.fill).toEqual({ musk: 0.5, openai: 0.5 });
  });

  test('goes on from where it is when another state interrupts', () => {
    const first = plan([square('a', 0)], [square('a', 100)])(0.5);
    const second = plan(first, [square('a', 0)]);
    expect(boxOf(second(0), 'a').x).toBe(50);
    expect(boxOf(second(0.02), 'a').x).toBeGreaterThan(49);
    expect(boxOf(second(1), 'a').x).toBe(0);
  });

  test('keeps the mixture of inks when interrupted', () => {
    const first = plan([square('a', 0)], [square('a', 0, { fill: 'openai' })])(0.5);
    const second = plan(first, [square('a', 0, { fill: 'xai' })]);
    expect(boxOf(second(0), 'a').fill).toEqual({ musk: 0.5, openai: 0.5 });
    const half = boxOf(second(0.5), 'a').fill as Record<string, number>;
    expect(half['xai']).toBeCloseTo(0.5);
    expect(half['musk']).toBeCloseTo(0.25);
  });

  test('lets squares come out of their origin and go back into it', () => {
    const origin = dot({ key: 'e-x', cx: 200, cy: 80, r: 5 });
    const one = square('m-1', 0, { canvas: true, origin: 'e-x' });
    const out = boxOf(plan([origin], [one])(0), 'm-1');
    expect([out.x, out.y, out.w]).toEqual([200, 80, 0]);
    const back = boxOf(plan([one], [origin])(0.999), 'm-1');
    expect(back.x).toBeCloseTo(200, 5);
    expect(back.y).toBeCloseTo(80, 5);
  });

  test('shows what enters from elsewhere there', () => {
    const enterFrom = { x: -100, y: -100, w: 300, h: 300 };
    expect(boxOf(plan([], [square('b', 0, { enterFrom })])(0), 'b')).toMatchObject(enterFrom);
  });

  test('turns a dot into a bar under one key', () => {
    const half = boxOf(
      plan(
        [dot({ key: 'e', cx: 10, cy: 10, r: 10 })],
        [box({ key: 'e', x: 0, y: 0, w: 100, h: 20 })]
      )(0.5),
      'e'
    );
    expect(half.w).toBe(60);
    expect(half.round).toBe(5);
  });

  test('cross-fades a text whose words change and moves one whose words stay', () => {
    const from = [
      text({ key: 'big', x: 0, y: 0, text: '83' }),
      text({ key: 'name', x: 0, y: 0, text: '名' })
    ];
    const to = [
      text({ key: 'big', x: 0, y: 0, text: '107' }),
      text({ key: 'name', x: 80, y: 0, text: '名' })
    ];
    const half = plan(from, to)(0.4);
    expect(half.filter((mark) => mark.key.startsWith('big'))).toHaveLength(2);
    expect(half.filter((mark) => mark.key === 'name')).toHaveLength(1);
    expect(new Set(half.map((mark) => mark.key)).size).toBe(half.length);
  });

  test('never has two marks of one key, however often it is interrupted', () => {
    let now: readonly Mark[] = [];
    for (const words of ['1', '2', '3', '4', '5']) {
      now = plan(now, [text({ key: 'big', x: 0, y: 0, text: words })])(0.3);
      expect(new Set(now.map((mark) => mark.key)).size).toBe(now.length);
    }
  });

  test('lines with different numbers of points meet', () => {
    const half = plan(
      [path({ key: 'l', points: [0, 0, 10, 10] })],
      [path({ key: 'l', points: [0, 0, 10, 10, 20, 20] })]
    )(0.5);
    const line = find(half, 'l');
    expect(line?.kind === 'path' && line.points).toEqual([0, 0, 10, 10, 15, 15]);
  });

  test('a thousand squares start in the order of the data', () => {
    const to = Array.from({ length: 1000 }, (_, i) =>
      square(`m-${i}`, 100, { canvas: true, order: i })
    );
    const from = to.map((one) => ({ ...one, x: 0 }));
    const early = plan(from, to)(0.15);
    expect(boxOf(early, 'm-0').x).toBeGreaterThan(boxOf(early, 'm-999').x);
  });
});
