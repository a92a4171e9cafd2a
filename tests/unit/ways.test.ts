import { describe, expect, test } from 'vitest';
import { box, dot, path, type Mark } from '../../src/lib/chart/marks.ts';
import { draw } from '../../src/lib/chart/scenes/index.ts';
import { plan } from '../../src/lib/chart/transition.ts';
import { longest, passageBetween } from '../../src/lib/chart/ways.ts';
import { edition } from './invariants.ts';
import { picturesOf, waysOf, type Named } from './neighbours.ts';
import { content, faults, plan as step, stepWords, words } from './story-fixture.ts';

const { chart } = edition;
const size = { width: 390, height: 440 };
const story = picturesOf(edition);
const neighbours = waysOf(story);
const marksOf = ({ state, legend }: Named) => draw(state, size, legend, chart);
const named = (name: string) => story.find((one) => one.name === name)!;
function wayTo(from: Named, to: Named) {
  const passage = passageBetween(story, from, to, size, chart);
  return { ms: passage.ms, tween: passage.begin(marksOf(from), marksOf(to)), passage };
}
const shares = Array.from({ length: 21 }, (_, i) => i / 20);
const find = (marks: readonly Mark[], key: string) => marks.find((mark) => mark.key === key);
const numbers = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbers)
      : [];

describe('between two pictures', () => {
  test.each(neighbours)(
    '%s › %s: no key twice, no place that is none, and an exact landing',
    (_from, _to, from, to) => {
      const last = marksOf(to);
      const tween = passageBetween(story, from, to, size, chart).begin(marksOf(from), last);
      for (const share of shares) {
        const marks = tween(share);
        const keys = marks.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(numbers(marks).every(Number.isFinite)).toBe(true);
      }
      expect(tween(1)).toBe(last);
    }
  );

  test.each(neighbours)('%s › %s: what both have is never gone', (_from, _to, from, to) => {
    const [first, last] = [marksOf(from), marksOf(to)];
    if (to.staged) return;
    const { tween } = wayTo(from, to);
    const both = last.filter(({ key, kind }) => find(first, key)?.kind === kind);
    for (const share of shares) {
      const now = new Set(tween(share).map(({ key }) => key));
      expect(both.filter(({ key }) => !now.has(key)).map(({ key }) => key)).toEqual([]);
    }
  });

  test.each(neighbours)(
    '%s › %s: as long as a gesture, or as its stages',
    (_from, _to, from, to) => {
      const { ms } = wayTo(from, to);
      const isStaged = to.staged !== undefined && story.indexOf(to) > story.indexOf(from);
      expect(ms).toBeGreaterThanOrEqual(500);
      expect(ms).toBeLessThanOrEqual(isStaged ? longest : 900);
    }
  );

  test.each(neighbours)('%s › %s: begins with what is seen', (_from, _to, from, to) => {
    const first = marksOf(from);
    const start = wayTo(from, to).tween(0);
    for (const mark of first) {
      if (mark.kind !== 'text') continue;
      const same = start.some(
        (one) =>
          one.kind === 'text' &&
          one.text === mark.text &&
          Math.abs(one.x - mark.x) < 0.01 &&
          Math.abs(one.opacity - mark.opacity) < 0.01
      );
      expect(same, mark.key).toBe(true);
    }
  });

  test('interrupted anywhere, goes on from there and lands', () => {
    let now: readonly Mark[] = marksOf(story[0]!);
    for (let i = 1; i < story.length; i++) {
      const [from, to] = [story[i - 1]!, story[i]!];
      const last = marksOf(to);
      const before = new Map(
        now.flatMap((mark) => (mark.kind === 'box' ? [[mark.key, { ...mark }]] : []))
      );
      const tween = passageBetween(story, from, to, size, chart).begin(now, last);
      const start = tween(0);
      const jumped = start.filter((mark) => {
        const prior = mark.kind === 'box' ? before.get(mark.key) : undefined;
        if (mark.kind !== 'box' || !prior || prior.opacity < 0.02) return false;
        // Another one has its key, and it leaves under a key of its own.
        if (start.some(({ key }) => key.startsWith(`${mark.key}/`))) return false;
        return Math.abs(mark.x - prior.x) > 0.01 || Math.abs(mark.w - prior.w) > 0.01;
      });
      expect(jumped.map(({ key }) => key)).toEqual([]);
      now = tween(0.3 + (i % 5) / 10);
      expect(new Set(now.map(({ key }) => key)).size).toBe(now.length);
      expect(tween(1)).toBe(last);
      now = tween(0.3 + (i % 5) / 10);
    }
    // What is left behind on the way does not gather.
    expect(now.length).toBeLessThan(3000);
  }, 30_000);

  test('a jump over many steps is one ordinary transition', () => {
    const [from, to] = [named('cover'), named('a-hundred-and-fifty-seven-2')];
    expect(wayTo(from, to).ms).toBeLessThanOrEqual(900);
  });

  test('stages are held and told once: reading on, not back', () => {
    const [before, after] = [
      named('a-hundred-and-fifty-seven-1'),
      named('a-hundred-and-fifty-seven-2')
    ];
    const { tween, ms } = wayTo(before, after);
    const [first, second] = after.staged!;
    const during = (first!.ms + first!.hold! / 2) / ms;
    const held = tween(during).filter(({ key }) => /^million-\d+$/.test(key));
    const width = (marks: readonly Mark[]) => {
      const mark = marks[0];
      return mark?.kind === 'box' ? mark.w : 0;
    };
    expect(held).toHaveLength(1000);
    const large = width(held);
    expect(width(tween(during + 0.01).filter(({ key }) => key === 'million-0'))).toBe(large);
    expect(width(marksOf(after).filter(({ key }) => key === 'million-0'))).toBeLessThan(large / 8);
    expect(second!.state).toBeUndefined();
    expect(wayTo(after, before).ms).toBeLessThanOrEqual(900);
  });
});

describe('what becomes what', () => {
  const bar = box({ key: 'bar', x: 0, y: 40, w: 200, h: 20, fill: 'openai' });
  const line = path({ key: 'line', points: [100, 0, 100, 300], stroke: 'openai', width: 4 });

  test('a bar stands up and becomes the line that the content names', () => {
    const becomes = [{ from: 'bar', to: 'line' }];
    const start = find(plan([bar], [line], { becomes })(0), 'line');
    expect(start?.kind === 'path' && start.width).toBe(20);
    expect(start?.kind === 'path' && start.points.slice(0, 2)).toEqual([0, 50]);
    expect(start?.kind === 'path' && start.points.slice(-2)).toEqual([200, 50]);
    const half = plan([bar], [line], { becomes })(0.5);
    expect(half).toHaveLength(1);
  });

  test('an actor’s squares line up into the actor’s bar without being told', () => {
    const squares = Array.from({ length: 10 }, (_, i) =>
      box({
        key: `s-${i}`,
        x: i * 12,
        y: 300,
        w: 10,
        h: 10,
        fill: 'openai',
        canvas: true,
        order: i
      })
    );
    const late = plan(squares, [bar])(0.999);
    const tiles = late.filter((mark) => mark.kind === 'box' && mark.key.startsWith('s-'));
    const area = tiles.reduce((sum, mark) => sum + (mark.kind === 'box' ? mark.w * mark.h : 0), 0);
    expect(area).toBeCloseTo(200 * 20, -1);
  });

  test('what goes its own way lets others go into it, and stays', () => {
    const verdict = dot({ key: 'verdict', cx: 50, cy: 50, r: 5 });
    const nine = Array.from({ length: 9 }, (_, i) =>
      dot({ key: `juror-${i}`, cx: 20 * i, cy: 200, r: 8 })
    );
    const becomes = [{ from: 'juror-*', to: 'verdict' }];
    const late = plan([verdict, ...nine], [verdict], { becomes })(0.99);
    expect(find(late, 'verdict')).toMatchObject({ x: 45, y: 45, w: 10 });
    for (const juror of late.filter(({ key }) => key.startsWith('juror')))
      expect(juror.kind === 'box' && Math.abs(juror.y - 50)).toBeLessThan(10);
  });

  test('is refused where neither step has it, and the nearest key is named', () => {
    const two = {
      steps: [step('first'), step('second', { becomes: [{ from: 'line-mosk', to: 'line-musk' }] })]
    };
    const source = words(stepWords('first') + stepWords('second'));
    expect(faults(content({ ...two, source }))).toContain(
      'src/content/story.ts steps.second.becomes: "line-mosk" is no mark of the step "first". Name one that it has, as "line-musk".'
    );
  });

  test('between a step’s own states is the same, and refused where the two never meet', () => {
    const { state, ...rest } = step('first');
    const states = [state!, { ...state!, until: '2018-06-30' }] as (typeof state)[];
    const becoming = (from: string) =>
      content({
        steps: [
          step('zero'),
          { ...rest, states: states as never, becomes: [{ from, to: 'axis' }] }
        ],
        source: words(
          stepWords('zero') +
            stepWords('first', 'sub-1: 先看這裡。\nsub-2: 再看那裡。\n').replace(
              '一句話。[^one]',
              '一句話。\n\n又一句。[^one]\n:end'
            )
        )
      });
    expect(faults(becoming('axes'))).toContain('"axes" is no mark of the step "zero" or "first"');
  });

  test('stages lead to the state that the step says', () => {
    const after = named('a-hundred-and-fifty-seven-2');
    expect(after.staged).toHaveLength(2);
    expect(named('a-hundred-and-fifty-seven-1').staged).toBeUndefined();
    const source = words(stepWords('first') + stepWords('second'));
    const two = { steps: [step('first'), step('second', { stagedTo: 2 })] };
    expect(faults(content({ ...two, source }))).toContain(
      'steps.second.stagedTo: is the number of no state of the step'
    );
  });

  test('is refused on the first step, where nothing comes before', () => {
    const one = { steps: [step('first', { becomes: [{ from: 'a', to: 'b' }] })] };
    expect(faults(content(one))).toContain('nothing comes before the first step');
  });

  test.each([
    [
      'longer than a reader waits',
      [{ name: 'slow', ms: 2500 }],
      'take 2500 ms together, over the 2400'
    ],
    [
      'whose last stage leads elsewhere',
      [{ name: 'end', ms: 500, state: step('x').state }],
      "the last stage has a state of its own, and reaches the step's. Take its state out"
    ],
    [
      'with a stage that leads nowhere',
      [
        { name: 'hold', ms: 500 },
        { name: 'go', ms: 500 }
      ],
      'a stage before the last has no state to reach. Give it one'
    ]
  ])('stages are refused %s', (_, staged, sentence) => {
    const source = words(stepWords('first') + stepWords('second'));
    const two = { steps: [step('first'), step('second', { staged })] };
    expect(faults(content({ ...two, source }))).toContain(sentence);
  });
});
