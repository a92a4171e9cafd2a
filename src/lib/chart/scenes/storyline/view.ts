import { day } from '../../day.ts';
import type { Actor } from '../../actors.ts';
import { textWidth, wrap } from '../../measure.ts';
import type { ChartData, Frame, Lane, Legend, Plot, Room, Size } from '../../scene.ts';
import { head } from '../../head.ts';
import { figureSize, labelSize, margin } from '../../scene.ts';
import { axisLabelWidth } from './dates.ts';
import { courseOf, type Course } from './bends.ts';
import type { StorylineState } from './schema.ts';

/** Under this, the shorter side of a stage in px, light lines are drawn only where the step names them. */
const small = 420;

/** Lines from this width on are heavy: those of the two whose story it is. */
const heavy = 4;

/** A line as a state draws it. */
export interface Line {
  lane: Lane;
  strong: boolean;
  course: Course;
}

/** What a state shows in a frame: the window in px, its lines and its rooms. */
export interface View {
  down: boolean;
  state: StorylineState;
  frame: Frame;
  data: ChartData;
  from: number;
  until: number;
  lines: Line[];
  rooms: Room[];
  isStrong(actor: Actor): boolean;
  /** Px along time of a day, and px across of a lane. */
  time(on: number): number;
  across(lane: number): number;
  /** A point from its px along time and px across. */
  point(along: number, across: number): [x: number, y: number];
}

/** Whether time runs down or, on a stage wider than it is high, right. */
export const runsDown = ({ width, height }: Size): boolean => width <= height * 1.2;

const isSmall = ({ width, height }: Size) => Math.min(width, height) < small;

const strength =
  ({ strong }: StorylineState) =>
  (actor: Actor): boolean =>
    strong.length === 0 || strong.includes(actor);

/** The lines that a state draws: the strong ones and those of its named moments, on a stage that is not small others too. */
function lanesIn(state: StorylineState, size: Size, { lanes, moments }: ChartData): Lane[] {
  const isStrong = strength(state);
  const told = moments.filter(({ id }) => state.named.includes(id)).map((moment) => moment.actor);
  const [from, until] = [day(state.from), day(state.until)];
  return lanes.filter(({ actor, knots, width, until: end }) => {
    const lives = (knots[0]?.day ?? Infinity) < until && (end ?? Infinity) >= from;
    const room = !isSmall(size) || width >= heavy;
    const beside = room && (state.people?.includes(actor) ?? true);
    return lives && (isStrong(actor) || told.includes(actor) || beside);
  });
}

/** The rooms that are open in a state's window and shown: those of its lines, and the strong ones. */
function roomsIn(state: StorylineState, { rooms }: ChartData): Room[] {
  const isStrong = strength(state);
  const shown = rooms.filter(({ ink, walls }) => {
    const opens = (walls[0]?.day ?? Infinity) < day(state.until);
    return opens && (isStrong(ink) || ink === 'openai' || state.people?.includes(ink) !== false);
  });
  return shown;
}

/** The lanes between which all lies that a state shows, with air on both sides. */
function lanesAcross(state: StorylineState, size: Size, data: ChartData): [number, number] {
  const [from, until] = [day(state.from), day(state.until)];
  const during = <T extends { day: number }>(list: readonly T[]) =>
    list.filter((one, i) => one.day < until && (list[i + 1]?.day ?? Infinity) > from);
  const all = [
    ...lanesIn(state, size, data).flatMap(({ knots }) => during(knots).map(({ lane }) => lane)),
    ...roomsIn(state, data).flatMap(({ walls }) =>
      during(walls).flatMap(({ near, far }) => [near, far])
    )
  ];
  return [Math.min(...all) - 0.45, Math.max(...all) + (runsDown(size) ? 0.45 : 0.75)];
}

/** Whether a line lives on to the end of a window, where its name stands then. */
export const livesOn = ({ until }: Lane, end: number): boolean =>
  until === undefined || until > end;

/** Room that the labels of named moments need beside the lines, where none is free among them. */
function gutter(state: StorylineState, size: Size, { moments }: ChartData): number {
  const label = labelSize(size);
  const rows = state.named.map((id) => {
    const words = moments.find((moment) => moment.id === id)?.label ?? '';
    return runsDown(size)
      ? Math.max(...wrap(words, label, label * 6.5, true).map((row) => textWidth(row, label, true)))
      : label * 1.25 * wrap(words, label, label * 9, true).length;
  });
  if (!rows.length) return 0;
  return runsDown(size)
    ? Math.min(Math.max(...rows) + label * 0.6, size.width * (size.width < 340 ? 0.28 : 0.22))
    : Math.max(...rows) + label * 1.4;
}

/** What the scales of a state map. */
export function plot(state: StorylineState, size: Size, legend: Legend, data: ChartData): Plot {
  const { width, height } = size;
  const down = runsDown(size);
  const time: [number, number] = [day(state.from), day(state.until)];
  const lanes = lanesAcross(state, size, data);
  const label = labelSize(size);
  const edge = margin(size);
  if (state.bare)
    return down
      ? {
          x: { domain: lanes, range: [edge, width - edge] },
          y: { domain: time, range: [0, 0.97 * height] }
        }
      : {
          x: { domain: time, range: [0, 0.97 * width] },
          y: { domain: lanes, range: [edge, height - edge] }
        };
  const top = head(legend, size).bottom + label * 0.9;
  if (down) {
    const years = axisLabelWidth(time[0], time[1], data.calendar, figureSize(size)) + 14;
    return {
      x: {
        domain: lanes,
        range: [edge + years + gutter(state, size, data), width - edge - label * 0.9]
      },
      y: { domain: time, range: [top, height - edge - label * 2.3] }
    };
  }
  const names = lanesIn(state, size, data)
    .filter((lane) => livesOn(lane, time[1]))
    .map(({ name }) => textWidth(name, label, true));
  return {
    x: { domain: time, range: [edge + 6, width - edge - label * 1.3 - Math.max(0, ...names)] },
    y: {
      domain: lanes,
      range: [top + gutter(state, size, data), height - edge - label * 3.1]
    }
  };
}

/** What a state shows in a frame whose scales follow `plot`. */
export function viewOf(state: StorylineState, frame: Frame, data: ChartData): View {
  const down = runsDown(frame);
  const [timeScale, laneScale] = down ? [frame.y, frame.x] : [frame.x, frame.y];
  const [from, until] = [day(state.from), day(state.until)];
  const isStrong = strength(state);
  const time = (on: number) => timeScale(on);
  const bounds = [time(from), time(until)] as const;
  return {
    down,
    state,
    frame,
    data,
    from,
    until,
    isStrong,
    time,
    across: (lane) => laneScale(lane),
    point: (along, across) => (down ? [across, along] : [along, across]),
    lines: lanesIn(state, frame, data).map((lane) => ({
      lane,
      strong: isStrong(lane.actor),
      course: courseOf(lane, time, bounds)
    })),
    rooms: roomsIn(state, data)
  };
}

/** Px across at which an actor's moment of a day lies: on its line, or in its room's hall; nothing where neither is shown. */
export function acrossOf(view: View, actor: Actor, on: number): number | undefined {
  const line = view.lines.find(({ lane }) => lane.actor === actor);
  if (line) return view.across(line.course.at(view.time(on)));
  // The innermost that is open by then: X's takeover lies in xAI, SpaceX's around it.
  const room = view.rooms.find(
    ({ ink, walls }) => ink === actor && (walls[0]?.day ?? Infinity) <= on
  );
  return room && view.across(room.hall);
}
