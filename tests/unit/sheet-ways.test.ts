import { describe, expect, test } from 'vitest';
import { box, text, type Mark } from '../../src/lib/chart/marks.ts';
import { plan } from '../../src/lib/chart/transition.ts';

const shares = Array.from({ length: 21 }, (_, i) => i / 20);
const find = (marks: readonly Mark[], key: string) => marks.find((mark) => mark.key === key);
const bar = box({ key: 'bar', x: 0, y: 40, w: 200, h: 20, fill: 'openai' });

describe('sheets and words on their way', () => {
  test('words on a sheet travel and grow with it', () => {
    const small = box({ key: 'sheet', x: 10, y: 10, w: 12, h: 16, fill: 'sheet' });
    const sheet = box({ key: 'sheet', x: 20, y: 20, w: 300, h: 400, fill: 'sheet' });
    const word = text({ key: 'w', x: 50, y: 200, text: 'Yup', size: 40 });
    const line = box({ key: 'l', x: 40, y: 100, w: 260, h: 2.5, round: 1, fill: 'rule' });
    const midway = plan([small], [sheet, line, word])(0.5);
    const [half, short] = [find(midway, 'w'), find(midway, 'l')];
    expect(short?.kind === 'box' && short.w).toBeLessThan(160);
    expect(half?.kind === 'text' && half.size).toBeLessThan(30);
    expect(half?.kind === 'text' && half.setAt).toBe(40);
  });

  test('of two sheets that face each other, each carries its own words', () => {
    const at = (key: string, x: number) => box({ key, x, y: 0, w: 200, h: 300, fill: 'sheet' });
    const word = (key: string, x: number) => text({ key, x, y: 100, text: 'Yup', size: 20 });
    const both = [at('a', 0), word('on-a', 50), at('b', 220), word('on-b', 270)];
    const half = plan([at('a', 100), word('on-a', 150)], both)(0.5);
    const [sheet, on] = [find(half, 'b'), find(half, 'on-b')];
    expect(sheet?.kind === 'box' && on?.kind === 'text' && on.x - sheet.x).toBeCloseTo(50);
  });

  describe('a sheet that is nothing on the other side', () => {
    const sheet = box({ key: 'sheet', x: 20, y: 20, w: 300, h: 400, fill: 'sheet' });
    const word = text({ key: 'w', x: 50, y: 200, text: 'Yup', size: 40 });
    const bars = [bar, text({ key: 'name', x: 0, y: 30, text: 'OpenAI', size: 12 })];
    const placeOf = (marks: readonly Mark[], key: string) =>
      marks.findIndex((mark) => mark.key === key);

    test('is laid over the picture, which stays under it until it is covered', () => {
      const half = plan(bars, [sheet, word])(0.5);
      expect(find(half, 'sheet')?.opacity).toBe(1);
      expect(find(half, 'bar')).toMatchObject({ x: 0, w: 200, opacity: 1 });
      expect(placeOf(half, 'sheet')).toBeGreaterThan(placeOf(half, 'name'));
      expect(plan(bars, [sheet, word])(0.001).some(({ key }) => key === 'sheet')).toBe(true);
      const [start] = [find(plan(bars, [sheet, word])(0.001), 'sheet')];
      expect(start?.kind === 'box' && start.x).toBeGreaterThan(320);
    });
    test('is taken off it as one, words and all', () => {
      const half = plan([sheet, word], bars)(0.5);
      const [off, on] = [find(half, 'sheet'), find(half, 'w')];
      expect(off?.opacity).toBe(1);
      expect(off?.kind === 'box' && on?.kind === 'text' && on.x - off.x).toBeCloseTo(30);
      expect(placeOf(half, 'bar')).toBeLessThan(placeOf(half, 'sheet'));
      expect(placeOf(half, 'name')).toBeLessThan(placeOf(half, 'w'));
    });
    test('keeps what lies on it where another sheet has the same key', () => {
      const grey = box({ key: 'grey', x: 40, y: 100, w: 200, h: 3, fill: 'rule', canvas: true });
      const next = { ...sheet, key: 'next', y: 40 };
      const half = plan([sheet, grey], [next, { ...grey, y: 300 }])(0.5);
      const lines = half.filter((mark) => mark.kind === 'box' && mark.fill === 'rule');
      expect(lines.map((mark) => mark.kind === 'box' && mark.y)).toEqual([100, 300]);
    });
  });

  test('one text on a sheet gives way to another before that one comes', () => {
    const sheet = box({ key: 'sheet', x: 20, y: 20, w: 300, h: 400, fill: 'sheet' });
    const line = (words: string, y: number) => text({ key: 'l', x: 40, y, text: words, size: 20 });
    const tweens = [
      plan([sheet, line('Yup', 200)], [sheet, line('No', 205)]),
      plan([sheet, line('Yup', 200)], [sheet, line('Yup', 215)])
    ];
    for (const tween of tweens)
      for (const share of shares)
        expect(
          tween(share).filter((mark) => mark.kind === 'text' && mark.opacity > 0.02).length
        ).toBeLessThanOrEqual(1);
  });

  test('words that give way to others stay where they are', () => {
    const at = (words: string, x: number) => text({ key: 'unit-0', x, y: 20, text: words });
    const early = plan([at('one', 100)], [at('two', 200)])(0.3);
    expect(early.filter(({ opacity }) => opacity > 0)).toMatchObject([{ text: 'one', x: 100 }]);
  });
});
