import type { Mark, TextMark } from '../../marks.ts';
import { path } from '../../marks.ts';
import type { ChartData, Frame, Scene } from '../../scene.ts';
import { head } from '../../head.ts';
import { axis, scale } from './axis.ts';
import { courts } from './court.ts';
import { crossings, dots, namedDots, type MomentDot } from './dots.ts';
import { lettering } from './lettering.ts';
import { tipNames } from './names.ts';
import { floors, walls } from './rooms.ts';
import type { StorylineState } from './schema.ts';
import { readings, sheets } from './sheets.ts';
import { plot, runsDown, viewOf, type View } from './view.ts';

/** The lines, those that recede first. */
function strokes(view: View): Mark[] {
  const wide = view.frame.width > 700 ? 1.4 : 1;
  return [...view.lines]
    .sort((a, b) => Number(a.strong) - Number(b.strong))
    .map(({ lane, strong, course }) =>
      path({
        key: `line-${lane.actor}`,
        points: course.samples.flatMap((px) => view.point(px, view.across(course.at(px)))),
        stroke: lane.actor,
        width: (strong ? 1 : 0.6) * lane.width * wide,
        opacity: strong ? 1 : 0.45,
        ...(lane.dashed ? { dashed: true } : {})
      })
    );
}

const isText = (mark: Mark): mark is TextMark => mark.kind === 'text';

function layout(state: StorylineState, frame: Frame, data: ChartData): Mark[] {
  const view = viewOf(state, frame, data);
  const bare = state.bare === true;
  const top = head(frame.legend, frame).marks;
  const ruler = bare ? [] : [...axis(view), ...scale(view)];
  const tips = bare ? [] : tipNames(view);
  const plan = [...walls(view), ...courts(view)];
  const lines = strokes(view);
  const letters = sheets(view);
  const moments = bare ? [] : dots(view, letters.over);
  const passages = crossings(view, [...letters.over, ...moments.map(({ mark }) => mark)]);
  const { arcs, arrivals } = readings(view);
  const named = namedDots(view, moments, letters.over);
  const isNamed = ({ moment }: MomentDot) => Number(state.named.includes(moment.id));
  const points = [...moments].sort((a, b) => isNamed(a) - isNamed(b)).map(({ mark }) => mark);
  const labels = lettering(view, {
    solid: [
      ...lines,
      ...plan,
      ...arcs,
      ...letters.under,
      ...letters.over,
      ...ruler,
      ...points,
      ...passages
    ],
    texts: [...top, ...ruler, ...tips].filter(isText),
    named,
    arrivals
  });
  return [
    ...top,
    ...floors(view),
    ...plan,
    ...ruler,
    ...letters.under.filter(({ kind }) => kind === 'path'),
    ...lines,
    ...letters.under.filter(({ kind }) => kind !== 'path'),
    ...arcs,
    ...labels.filter((mark) => !isText(mark)),
    ...letters.over,
    ...passages,
    ...points,
    ...tips,
    ...labels.filter(isText)
  ];
}

/**
 * The room: organisations are bands between two walls, people are lines. A line is inside while its owner holds a seat
 * there, and goes through the wall on the day. After Munroe, “Movie Narrative Charts” (2009), and Tanahashi and Ma,
 * “Design Considerations for Optimizing Storyline Visualizations” (2012).
 */
export const scene: Scene<StorylineState> = {
  plot,
  layout,
  axes: (_state, size) => (runsDown(size) ? { x: 'lane', y: 'day' } : { x: 'day', y: 'lane' })
};
