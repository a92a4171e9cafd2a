import { describe, expect, test } from 'vitest';
import { dateLabel, day } from '../../src/lib/chart/day.ts';
import type { Box, Mark, Path } from '../../src/lib/chart/marks.ts';
import { eventKey } from '../../src/lib/chart/marks.ts';
import { scalesOf, type Lane } from '../../src/lib/chart/scene.ts';
import { draw, plotOf } from '../../src/lib/chart/scenes/index.ts';
import { courseOf, run } from '../../src/lib/chart/scenes/storyline/bends.ts';
import { rows } from '../../src/lib/chart/scenes/storyline/rows.ts';
import type { StorylineState } from '../../src/lib/chart/scenes/storyline/schema.ts';
import { edition } from './invariants.ts';

const { chart } = edition;
const legend = { big: '', unit: '' };
const state = (from: string, until: string, more: Partial<StorylineState> = {}) =>
  ({ scene: 'storyline', from, until, named: [], strong: [], ...more }) as StorylineState;

/** Windows of decades, years and days, down and across. */
const whole = state('2014-01-01', '2026-09-01');
const windows = [
  whole,
  state('2017-08-01', '2019-01-15'),
  state('2023-11-10', '2023-11-29'),
  state('2024-01-01', '2024-12-01')
];
const sizes = [
  { width: 390, height: 440 },
  { width: 1000, height: 760 }
];
const pictures = windows.flatMap((one) => sizes.map((size) => ({ state: one, size })));

const lines = (marks: readonly Mark[]) =>
  marks.filter((mark): mark is Path => mark.kind === 'path' && mark.key.startsWith('line-'));
const boxes = (marks: readonly Mark[], start: string) =>
  marks.filter((mark): mark is Box => mark.kind === 'box' && mark.key.startsWith(start));

/** A drawn picture with what turns its points into px along time and across. */
function pictureOf({ state: shown, size }: (typeof pictures)[number]) {
  const marks = draw(shown, size, legend, chart);
  const { x, y } = scalesOf(plotOf(shown, size, legend, chart));
  const down = size.width <= size.height * 1.2;
  const [time, across] = down ? [y, x] : [x, y];
  const points = (mark: Path): [along: number, across: number][] =>
    Array.from({ length: mark.points.length / 2 }, (_, i) => {
      const [px = 0, py = 0] = mark.points.slice(2 * i, 2 * i + 2);
      return down ? [py, px] : [px, py];
    });
  return { marks, time, across, points, down };
}

/** The px across of a polyline at a px along time. */
function at(points: [number, number][], along: number): number {
  const i = points.findIndex(([here]) => here >= along);
  const [b, a] = [points[Math.max(0, i)]!, points[Math.max(0, i - 1)]!];
  return b[0] === a[0] ? b[1] : a[1] + ((b[1] - a[1]) * (along - a[0])) / (b[0] - a[0]);
}

describe.each(pictures)('$state.from to $state.until at $size.width', (picture) => {
  const { marks, time, across, points } = pictureOf(picture);
  const [from, until] = [day(picture.state.from), day(picture.state.until)];

  test.each(['musk', 'altman', 'brockman', 'sutskever', 'murati', 'amodei'] as const)(
    'the line of %s is between the walls of a room exactly while the seat is held',
    (person) => {
      const line = marks.find(({ key }) => key === `line-${person}`);
      if (line?.kind !== 'path') return;
      const course = points(line);
      const seats = chart.seats.filter((seat) => seat.person === person);
      const [begin, end] = [course[0]![0], course.at(-1)![0]];
      let seen = 0;
      for (let px = begin; px <= end; px += 0.25) {
        // A px on either side of the day, the line is in the wall itself.
        const near = seats.some((seat) =>
          [seat.from.day, seat.until?.day ?? Infinity].some((on) => Math.abs(time(on) - px) <= 1)
        );
        if (near) continue;
        const on = time.invert(px);
        for (const room of chart.rooms) {
          const walls = room.walls.findLast((pair) => pair.day <= on);
          if (!walls || room.id === 'spacex') continue;
          const here = at(course, px);
          const inside = here > across(walls.near) && here < across(walls.far);
          const sits = seats.some(
            (seat) =>
              seat.room === room.id && seat.from.day <= on && (seat.until?.day ?? Infinity) > on
          );
          expect(inside, `${room.id} on ${new Date(on * 864e5).toISOString()}`).toBe(sits);
          seen += 1;
        }
      }
      expect(seen > 0 || end - begin < 3).toBe(true);
    }
  );

  test('a line meets the wall on the day, and a dot lies there', () => {
    for (const lane of chart.lanes)
      for (const { day: on, meets } of lane.knots) {
        if (meets === undefined || on < from || on > until) continue;
        const line = lines(marks).find(({ key }) => key === `line-${lane.actor}`)!;
        if (!line) continue;
        const wall = across(meets);
        expect(Math.abs(at(points(line), time(on)) - wall)).toBeLessThan(1);
        const isThere = (box: Box) => {
          const [cx, cy] = [box.x + box.w / 2, box.y + box.h / 2];
          const [along, beside] =
            picture.size.width <= picture.size.height * 1.2 ? [cy, cx] : [cx, cy];
          return Math.abs(along - time(on)) < 1 && Math.abs(beside - wall) < 1;
        };
        expect([...boxes(marks, 'e-'), ...boxes(marks, 'crossing-')].some(isThere)).toBe(true);
      }
  });

  test('no line crosses another', () => {
    let crossings = 0;
    const drawn = lines(marks).map(points);
    drawn.forEach((a, i) => {
      for (const b of drawn.slice(i + 1)) {
        const [begin, end] = [Math.max(a[0]![0], b[0]![0]), Math.min(a.at(-1)![0], b.at(-1)![0])];
        let before = 0;
        for (let px = begin; px <= end; px += 0.5) {
          const gap = at(a, px) - at(b, px);
          if (Math.abs(gap) < 0.5) continue;
          if (before && Math.sign(gap) !== before) crossings += 1;
          before = Math.sign(gap);
        }
      }
    });
    expect(crossings).toBe(0);
  });
});

describe('a bend', () => {
  const lane: Lane = {
    actor: 'musk',
    name: '',
    width: 5,
    knots: [
      { day: 0, lane: 2 },
      { day: 100, lane: 6, meets: 5 },
      { day: 900, lane: 1 }
    ]
  };
  test.each([0.2, 1, 7])(
    'runs as far on %d px a day as on any, and is at the wall on the day',
    (px) => {
      const course = courseOf(lane, (on) => on * px, [-1000, 10000]);
      const bent = (low: number, high: number, from: number) => {
        let [first, last] = [Infinity, -Infinity];
        for (let at = from; at < from + 60; at += 0.05) {
          const now = course.at(at);
          if (now > low + 1e-6 && now < high - 1e-6)
            [first, last] = [Math.min(first, at), Math.max(last, at)];
        }
        return last - first;
      };
      expect(bent(2, 6, 100 * px - 30)).toBeCloseTo(run, 0);
      expect(bent(1, 6, 900 * px - 30)).toBeCloseTo(run, 0);
      expect(course.at(100 * px)).toBeCloseTo(5, 6);
      expect(course.at(900 * px)).toBeCloseTo(3.5, 6);
    }
  );
  test('out and back within its own run reaches the wall on both days, and no farther out than it can', () => {
    const days: Lane = {
      ...lane,
      knots: [
        { day: 0, lane: 4 },
        { day: 100, lane: 2, meets: 3 },
        { day: 105, lane: 4, meets: 3 }
      ]
    };
    const course = courseOf(days, (on) => on, [0, 200]);
    expect(course.at(100)).toBeCloseTo(3, 6);
    expect(course.at(105)).toBeCloseTo(3, 6);
    expect(course.at(102.5)).toBeLessThan(3);
    expect(course.at(102.5)).toBeGreaterThan(2);
    expect([course.at(80), course.at(130)]).toEqual([4, 4]);
  });
  test('has as many points in every window, so that a line can be carried', () => {
    for (const { actor } of chart.lanes)
      expect(
        new Set(
          windows.flatMap((one) =>
            lines(draw(one, sizes[1]!, legend, chart))
              .filter(({ key }) => key === `line-${actor}`)
              .map(({ points }) => points.length)
          )
        ).size
      ).toBeLessThanOrEqual(1);
  });
});

describe('the room', () => {
  test('opens on 11 December 2015, with a front across the lines', () => {
    const marks = (until: string) =>
      draw(state('2015-04-01', until), sizes[1]!, legend, chart).map(({ key }) => key);
    expect(marks('2015-12-10')).not.toContain('room-openai-0');
    expect(marks('2016-04-01')).toEqual(
      expect.arrayContaining(['room-openai-0', 'wall-openai-front'])
    );
  });
  test('of xAI opens in March 2023; X stands in it from March 2025, and SpaceX round both from February 2026', () => {
    const keys = (until: string) =>
      draw(state('2022-10-01', until), sizes[1]!, legend, chart).flatMap(({ key }) =>
        /^room-.*-0$/.test(key) ? [key] : []
      );
    expect(keys('2023-03-08')).toEqual(['room-openai-0']);
    expect(keys('2023-04-01')).toEqual(['room-openai-0', 'room-xai-0']);
    expect(keys('2025-04-01')).toEqual(['room-openai-0', 'room-xai-0', 'room-x-0']);
    const marks = draw(state('2025-01-01', '2026-06-01'), sizes[1]!, legend, chart);
    const [spacex, xai, x] = ['spacex-0', 'xai-1', 'x-0'].map(
      (id) => boxes(marks, `room-${id}`)[0]!
    );
    expect(spacex!.y).toBeLessThan(xai!.y);
    expect(spacex!.y + spacex!.h).toBeGreaterThan(xai!.y + xai!.h);
    expect(x!.y).toBeGreaterThan(xai!.y);
    expect(x!.y + x!.h).toBeLessThan(xai!.y + xai!.h);
  });
  test('has Microsoft come nearer with each step, and no nearer than its wall', () => {
    const microsoft = chart.lanes.find(({ actor }) => actor === 'microsoft')!;
    const lanes = microsoft.knots.map(({ lane }) => lane);
    expect(lanes.slice(0, -1)).toEqual([...lanes.slice(0, -1)].sort((a, b) => a - b));
    expect(lanes.at(-1)).toBeLessThan(lanes.at(-2)!);
    expect(Math.max(...lanes)).toBeLessThan(chart.rooms[0]!.walls[0]!.near);
  });
  test('says in its table who came and who went, with the days', () => {
    const table = rows(state('2015-12-01', '2018-03-01'), chart);
    const dated = table.map(
      ({ item, day: on }) =>
        `${item} ${dateLabel(new Date(on! * 864e5).toISOString().slice(0, 10), chart.calendar)}`
    );
    expect(dated).toContain('馬斯克加入OpenAI 2015.12.11');
    expect(dated).toContain('離開董事會 2018.2.20');
    expect(dated.filter((item) => item.includes('2018.2.20'))).toHaveLength(1);
    const letters = rows(state('2015-11-01', '2017-12-01', { letters: 'all' }), chart);
    expect(letters.map(({ item }) => item)).toContain('蘇茨克維致馬斯克、奧特曼');
  });
});

describe('the court', () => {
  const court = (until: string) =>
    draw(state('2023-10-01', until), sizes[1]!, legend, chart).filter(({ key }) =>
      key.startsWith('court-')
    );
  const ends = (until: string, key: string) => {
    const mark = court(until).find((one) => one.key === key);
    return mark?.kind === 'path' ? mark.points : [];
  };
  test('is there only once there is a case', () => {
    expect(court('2024-02-28')).toEqual([]);
    expect(court('2024-03-31')).toHaveLength(3);
  });
  test('faces OpenAI’s wall with one bracket and Musk’s line with the other, arms towards each other', () => {
    const [near, far] = [ends('2024-07-01', 'court-0-near'), ends('2024-07-01', 'court-0-far')];
    expect(near[1]).toBeGreaterThan(near[3]!);
    expect(far[1]).toBeLessThan(far[3]!);
    expect(near[7]).toBeGreaterThan(near[5]!);
  });
  test('is open while it lasts, and after a judgment against which an appeal is announced', () => {
    expect(ends('2024-04-01', 'court-0-near').at(-1)).toBe(
      ends('2024-04-01', 'court-0-near').at(-3)
    );
    expect(ends('2026-09-01', 'court-1-near').at(-1)).toBe(
      ends('2026-09-01', 'court-1-near').at(-3)
    );
    expect(court('2026-09-01').map(({ key }) => key)).toContain('court-1-near-on');
  });
});

describe('a letter', () => {
  const marks = draw(
    state('2015-04-01', '2019-06-01', { letters: 'all' }),
    sizes[1]!,
    legend,
    chart
  );
  const middle = (mark: Mark | undefined) =>
    mark?.kind === 'box' ? [mark.x + mark.w / 2, mark.y + mark.h / 2] : [];
  test('lies on its writer’s line as the event’s own mark, with a hairline to each that it goes to', () => {
    const sheet = middle(marks.find(({ key }) => key === eventKey('sutskever-agi-dictatorship')));
    const to = ['musk', 'altman'].map((actor) =>
      marks.find(({ key }) => key === `sheet-sutskever-agi-dictatorship-to-${actor}`)
    );
    for (const line of to) expect(line?.kind === 'path' && line.points.slice(0, 2)).toEqual(sheet);
  });
  test('is led on by an arc to the day it was published and to the day it lay before the court', () => {
    const again = { ...whole, letters: 'all' as const, arcs: true };
    const drawn = draw(again, sizes[1]!, legend, chart);
    for (const sheet of chart.sheets) {
      const keys = drawn.map(({ key }) => key);
      expect(keys.includes(`arc-${sheet.id}-published`)).toBe(sheet.published !== undefined);
      expect(keys.includes(`arc-${sheet.id}-court`)).toBe(sheet.court !== undefined);
      for (const { claim, day: on } of [sheet.published, sheet.court].flatMap((one) => one ?? []))
        expect(on, claim).toBeGreaterThan(sheet.day);
    }
  });
});
