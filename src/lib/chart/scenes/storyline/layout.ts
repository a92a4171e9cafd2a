import { dateLabel, day } from '../../day.ts';
import type { Mark } from '../../marks.ts';
import { box, dot, eventKey, path, text } from '../../marks.ts';
import { textWidth } from '../../measure.ts';
import { dodge } from '../../dodge.ts';
import type { ChartData, Frame, Lane, Moment, Plot, Scene, Size } from '../../scene.ts';
import { head, labelSize, margin } from '../../scene.ts';
import type { StorylineState } from './schema.ts';
import { laneAt, lifeOf, samplesOf } from './lanes.ts';
import { callouts } from './labels.ts';
import { timeTicks } from '../../ticks.ts';

/** Lanes across the picture; a line's place among them says with whom it stands. */
const lanesAcross: [number, number] = [0.6, 10.2];

/** Whether time runs down (most stages) or, on a wide one, right. */
const runsDown = ({ width, height }: Size): boolean => width <= height * 1.5;

const isStrong = (state: StorylineState, lane: Lane) =>
  state.strong.length === 0 || state.strong.includes(lane.actor);

/** Lines that exist in the state's window. */
const linesIn = (state: StorylineState, data: ChartData) =>
  data.lanes.filter((lane) => (lane.knots[0]?.day ?? Infinity) < day(state.until));

function momentsIn(state: StorylineState, data: ChartData): Moment[] {
  const [from, until] = [day(state.from), day(state.until)];
  return data.moments.filter((moment) => moment.day >= from && moment.day <= until);
}

function plot(
  state: StorylineState,
  size: Size,
  legend: Frame['legend'],
  { calendar }: ChartData
): Plot {
  const { width, height } = size;
  const time: [number, number] = [day(state.from), day(state.until)];
  if (state.bare)
    return runsDown(size)
      ? {
          x: { domain: lanesAcross, range: [0.1 * width, 0.94 * width] },
          y: { domain: time, range: [0, 0.97 * height] }
        }
      : {
          x: { domain: time, range: [0, 0.97 * width] },
          y: { domain: lanesAcross, range: [0.1 * height, 0.9 * height] }
        };
  const edge = margin(size);
  const label = labelSize(size);
  const top = head(legend, size).bottom + label * 0.9;
  if (runsDown(size)) {
    const years = textWidth(dateLabel('2015-10', calendar), label * 0.92) + 10;
    const gutter = Math.max(label * 5.4, Math.min(210, width * 0.24));
    return {
      x: { domain: lanesAcross, range: [edge + years + gutter, width - edge - 6] },
      y: { domain: time, range: [top, height - edge - label * 2.3] }
    };
  }
  return {
    x: { domain: time, range: [edge + 6, width - edge - label * 5.2] },
    y: { domain: lanesAcross, range: [top + label * 4.4, height - edge - label * 1.9] }
  };
}

/** Names of the lines at their growing tips, spread so that they do not touch. */
function names(state: StorylineState, frame: Frame, lines: Lane[], down: boolean): Mark[] {
  const label = labelSize(frame);
  const edge = margin(frame);
  const until = day(state.until);
  const shown = frame.width < 340 ? lines.filter((lane) => isStrong(state, lane)) : lines;
  const [timeScale, laneScale] = down ? [frame.y, frame.x] : [frame.x, frame.y];
  const tip = timeScale(until);
  const tips = shown.map((lane) => laneScale(laneAt(lane, until)));
  const places = dodge(
    shown.map((lane, i) => ({
      at: tips[i]!,
      size: down ? textWidth(lane.name, label, true) : label * 1.2
    })),
    edge,
    down ? frame.width - edge : frame.height - edge,
    down ? Math.min(8, label * 0.5) : 2
  );
  return shown.flatMap((lane, i) => {
    const at = places[i]!;
    const strong = isStrong(state, lane);
    return [
      path({
        key: `name-${lane.actor}-leader`,
        points: down
          ? [tips[i]!, tip + 3, at, tip + label * 0.85]
          : [tip + 3, tips[i]!, tip + label * 0.8, at],
        stroke: lane.actor,
        opacity: strong ? 0.9 : 0.4
      }),
      text({
        key: `name-${lane.actor}`,
        x: down ? at : tip + label,
        y: down ? tip + label * 2.05 : at + label * 0.36,
        text: lane.name,
        size: label,
        anchor: down ? 'middle' : 'start',
        fill: strong ? lane.actor : 'quiet',
        bold: strong
      })
    ];
  });
}

function axis(
  state: StorylineState,
  frame: Frame,
  down: boolean,
  calendar: ChartData['calendar']
): Mark[] {
  const label = labelSize(frame) * 0.92;
  const edge = margin(frame);
  const [timeScale, laneScale] = down ? [frame.y, frame.x] : [frame.x, frame.y];
  const [start = 0, end = 0] = timeScale.range();
  const [near = 0, far = 0] = laneScale.range();
  const most = Math.max(2, Math.floor((end - start) / (down ? label * 2.2 : label * 5)));
  const ticks = timeTicks(day(state.from), day(state.until), Math.min(13, most), calendar);
  // A label at the left edge stands a little inside of its tick.
  const half = (i: number) => textWidth(ticks[i]?.label ?? '', label) / 2;
  const centre = (i: number) => Math.max(timeScale(ticks[i]?.day ?? 0), edge + half(i));
  return ticks.flatMap((tick, i) => {
    const at = timeScale(tick.day);
    const free = i + 1 >= ticks.length || centre(i) + half(i) + 4 < centre(i + 1) - half(i + 1);
    const labelled = down || (free && at + half(i) < frame.width - edge);
    const line = path({
      key: `tick-${tick.day}`,
      points: down ? [near - 6, at, far + 6, at] : [at, near, at, far + label * 0.5],
      dashed: true
    });
    if (!labelled) return [line];
    return [
      line,
      text({
        key: `tick-${tick.day}-label`,
        x: down ? edge : centre(i),
        y: down ? at + label * 0.36 : far + label * 1.75,
        text: tick.label,
        size: label,
        anchor: down ? 'start' : 'middle',
        fill: 'quiet'
      })
    ];
  });
}

function layout(state: StorylineState, frame: Frame, data: ChartData): Mark[] {
  const down = runsDown(frame);
  const [from, until] = [day(state.from), day(state.until)];
  const lines = linesIn(state, data);
  const place = (on: number, lane: number): [number, number] =>
    down ? [frame.x(lane), frame.y(on)] : [frame.x(on), frame.y(lane)];

  const courts = data.courts.flatMap((court, i): Mark[] => {
    const [start, end] = [Math.max(from, court.from), Math.min(until, court.to)];
    const [openai, musk] = (['openai', 'musk'] as const).map((actor) =>
      lines.find((lane) => lane.actor === actor)
    );
    if (start >= end || !openai || !musk) return [];
    const [x0, y0] = place(start, laneAt(openai, end) - 0.2);
    const [x1, y1] = place(end, Math.max(laneAt(musk, start), laneAt(musk, end)) + 0.2);
    const extent = { x: x0, y: y0, w: x1 - x0, h: y1 - y0 };
    return [box({ key: `court-${i}`, ...extent, fill: 'musk', hatched: true })];
  });

  const strokes = [...lines]
    .sort((a, b) => Number(isStrong(state, a)) - Number(isStrong(state, b)))
    .map((lane) => {
      const [begin, end] = lifeOf(lane, until);
      const strong = isStrong(state, lane);
      return path({
        key: `line-${lane.actor}`,
        points: samplesOf(lane).flatMap((sample) => {
          const on = Math.min(end, Math.max(begin, from, sample));
          return place(on, laneAt(lane, on));
        }),
        stroke: lane.actor,
        width: (state.bare ? 0.8 : strong ? 1 : 0.55) * lane.width * (frame.width > 700 ? 1.5 : 1),
        opacity: strong ? 1 : 0.5
      });
    });
  if (state.bare) return [...courts, ...strokes];

  const named = new Set(state.named);
  const r = labelSize(frame) * 0.36;
  const dots = momentsIn(state, data).map((moment) => {
    const lane = lines.find((one) => one.actor === moment.actor);
    const [cx, cy] = place(moment.day, lane ? laneAt(lane, moment.day) : 0);
    const isNamed = named.has(moment.id);
    return {
      moment,
      mark: dot({
        key: eventKey(moment.id),
        cx,
        cy,
        r: isNamed ? r * 1.45 : r * 0.8,
        fill: isNamed ? moment.actor : 'paper',
        stroke: isNamed ? 'paper' : moment.actor,
        strokeWidth: isNamed ? 2.5 : 1.75,
        opacity: isNamed || !lane || isStrong(state, lane) ? 1 : 0.6
      })
    };
  });
  const ruler = axis(state, frame, down, data.calendar);
  return [
    ...head(frame.legend, frame).marks,
    ...ruler,
    ...courts,
    ...strokes,
    ...callouts(
      dots.filter(({ moment }) => named.has(moment.id)),
      [...ruler, ...courts, ...strokes, ...dots.map(({ mark }) => mark)],
      frame,
      down,
      data.calendar
    ),
    ...dots
      .sort((a, b) => Number(named.has(a.moment.id)) - Number(named.has(b.moment.id)))
      .map(({ mark }) => mark),
    ...names(state, frame, lines, down)
  ];
}

/** Who stood with whom: a line an actor, near each other while allied, apart when apart. Nearness is a grouping, not a quantity. */
export const scene: Scene<StorylineState> = {
  plot,
  layout,
  axes: (_state, size) => (runsDown(size) ? { x: 'lane', y: 'day' } : { x: 'day', y: 'lane' })
};
