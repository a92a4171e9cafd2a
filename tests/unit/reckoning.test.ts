import { describe, expect, test } from 'vitest';
import { judgedElsewhere } from '../../src/content/chart.ts';
import { collisions, outside } from '../../src/lib/chart/fit.ts';
import type { Box, Mark } from '../../src/lib/chart/marks.ts';
import type { Size } from '../../src/lib/chart/scene.ts';
import { scene as reckoning } from '../../src/lib/chart/scenes/reckoning/layout.ts';
import { rows } from '../../src/lib/chart/scenes/reckoning/rows.ts';
import { validate } from '../../src/lib/chart/scenes/reckoning/validate.ts';
import { drawingsOf } from '../../src/lib/edition/story-edition.ts';
import { tableOf } from '../../src/lib/edition/table.ts';
import { nextSquare, squaresOf } from '../../src/lib/story/squares.ts';
import ledger from '../../src/content/ledger.json' with { type: 'json' };
import { edition, editions, frameFor, sizes } from './invariants.ts';
import { claim, content, plan, stepWords, words } from './story-fixture.ts';
import { makeEdition } from '../../src/lib/edition/make.ts';

const state = { scene: 'reckoning' } as const;
const legend = { big: '88項說法', unit: '網傳版本說了什麼，紀錄怎麼說' };
const { chart } = edition;
const draw = (size: Size, data = chart): Mark[] =>
  reckoning.layout(state, frameFor(reckoning, state, size, data, legend), data);
const desk = { width: 980, height: 860 };
const squares = (marks: readonly Mark[]): Box[] =>
  marks.filter((mark): mark is Box => mark.kind === 'box' && mark.key.startsWith('claim-'));
const said = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

describe.each(sizes)('the reckoning on a stage of %d by %d', (width, height) => {
  test.each(Object.values(editions).map((one) => [one.settings.id, one] as const))(
    'in %s keeps every label clear',
    (_, one) => {
      const marks = draw({ width, height }, one.chart);
      expect(validate(state, one.chart)).toBeUndefined();
      expect(outside(marks, { width, height })).toEqual([]);
      expect(collisions(marks)).toEqual([]);
    }
  );
});

describe('the reckoning', () => {
  const told = ledger.filter(
    ({ id, commonTelling }) =>
      commonTelling && !commonTelling.startsWith('(') && !judgedElsewhere.includes(id)
  );
  const marks = draw(desk);

  test('has a square for every claim of the circulating version, and for no other', () =>
    expect(
      squares(marks)
        .map(({ key }) => key)
        .sort()
    ).toEqual(told.map(({ id }) => `claim-${id}`).sort()));

  test('counts in each group as many as the ledger judges so', () => {
    const of = (status: string) => String(told.filter((one) => one.status === status).length);
    expect(said(marks)).toEqual(
      expect.arrayContaining([of('confirmed'), of('telling-imprecise'), of('telling-wrong')])
    );
  });

  test('sets the groups apart, and shows each in a way of its own', () => {
    const group = (finding: string) =>
      chart.reckoning
        .filter((one) => one.finding === finding)
        .map(({ id }) => squares(marks).find(({ key }) => key === `claim-${id}`)!);
    const [right, imprecise, wrong, opinion] = ['right', 'imprecise', 'wrong', 'opinion'].map(
      group
    );
    const bottom = (list: Box[]) => Math.max(...list.map(({ y, h }) => y + h));
    const top = (list: Box[]) => Math.min(...list.map(({ y }) => y));
    expect(bottom(right!)).toBeLessThan(top(imprecise!));
    expect(bottom(imprecise!)).toBeLessThan(top(wrong!));
    const look = ([first]: Box[]) => [first!.fillOpacity, first!.strokeWidth > 0, first!.round > 0];
    const looks = [right!, imprecise!, wrong!, opinion!].map((list) => look(list).join());
    expect(new Set(looks).size).toBe(4);
    expect(marks.filter(({ key }) => key.endsWith('-struck'))).toHaveLength(wrong!.length);
  });

  test('has in its table every claim in words, with what the record says', () => {
    for (const one of Object.values(editions)) {
      const table = tableOf(state, one.chart, one.ui, one.settings);
      expect(table.rows).toHaveLength(one.chart.reckoning.length);
      expect(table.rows.every(([item, finding]) => item && finding)).toBe(true);
    }
  });

  test('counts a telling once: what it names as judged elsewhere is in the ledger', () => {
    const ids = ledger.map(({ id }) => id);
    expect(judgedElsewhere.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('leaves its sentences to the notes in a browser', () =>
    expect(drawingsOf(edition).chart.reckoning.some(({ label }) => label)).toBe(false));
});

describe('the squares that open a claim', () => {
  const list = squaresOf(draw(desk), rows(state, chart));
  const by = (at: number, key: string) => list.indexOf(nextSquare(list, at, key)!);

  test('are all of them, in the order of the table', () =>
    expect(list.map(({ id }) => id)).toEqual(rows(state, chart).map(({ id }) => id)));
  test('lie on their squares', () => {
    const first = squares(draw(desk))[0]!;
    expect(list[0]).toMatchObject({ x: first.x, y: first.y, w: first.w });
  });
  test('are walked along by left and right, and stop at the ends', () => {
    expect([by(0, 'ArrowRight'), by(5, 'ArrowLeft'), by(0, 'ArrowLeft')]).toEqual([1, 4, 0]);
    expect(by(list.length - 1, 'ArrowRight')).toBe(list.length - 1);
    expect([by(7, 'Home'), by(7, 'End')]).toEqual([0, list.length - 1]);
  });
  test('are walked by up and down to the nearest of the next row', () => {
    const below = list[by(2, 'ArrowDown')]!;
    expect(below.y).toBeGreaterThan(list[2]!.y);
    expect(below.x).toBeCloseTo(list[2]!.x, 6);
    expect(by(list.indexOf(below), 'ArrowUp')).toBe(2);
    expect(by(0, 'ArrowUp')).toBe(0);
  });
  test('leave other keys to the story', () => expect(nextSquare(list, 0, 'j')).toBeUndefined());
});

describe('a reckoning', () => {
  test('without a claim of the circulating version is refused', () =>
    expect(validate(state, { ...chart, reckoning: [] })).toMatch(/no claim.*commonTelling/));
  test('without the word of one of its groups is refused', () => {
    const mute = { ...chart, words: { ...chart.words, 'reckoning-wrong': '' } };
    expect(validate(state, mute)).toBe(
      'uses the words "reckoning-wrong", which the edition lacks; write them in its scenes'
    );
  });
  test('gives every square its note, also where no text cites the claim', () => {
    const made = makeEdition(
      content({
        ledger: [claim('one'), claim('two', { commonTelling: 'Told.', status: 'telling-wrong' })],
        steps: [plan('first', { state })],
        source: words(stepWords('first'))
          .replace('letter-from: 未查證', 'reckoning-wrong: 說錯了')
          .replace(
            'one: 一項主張。',
            'one: 一項主張。\ntwo: 另一項。\n{}\n{tellings}\ntwo: 流傳的說法。'
          )
      })
    );
    expect(made.notes.map(({ id }) => id)).toContain('two');
    expect(made.chart.reckoning).toEqual([{ id: 'two', finding: 'wrong', label: '另一項。' }]);
  });
});
