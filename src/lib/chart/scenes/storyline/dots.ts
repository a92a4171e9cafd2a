import type { Box, Mark } from '../../marks.ts';
import { dot, eventKey } from '../../marks.ts';
import type { Moment } from '../../scene.ts';
import { labelSize } from '../../scene.ts';
import { acrossOf, type View } from './view.ts';

/** A moment and what stands for it: its dot, or the sheet of the letter that it is. */
export interface MomentDot {
  moment: Moment;
  mark: Box;
}

/**
 * The dots of the moments: the named ones, and where all lines are shown, to wander in, all of the window. Letters lie
 * there as sheets instead.
 */
export function dots(view: View, letters: readonly Mark[]): MomentDot[] {
  const r = labelSize(view.frame) * 0.34;
  const keys = new Set(letters.map(({ key }) => key));
  const every = view.state.people === undefined;
  return view.data.moments.flatMap((moment) => {
    const { id, day, actor } = moment;
    const isNamed = view.state.named.includes(id);
    const key = eventKey(id);
    if (day < view.from || day > view.until || keys.has(key)) return [];
    if (!isNamed && !every) return [];
    const across = acrossOf(view, actor, day);
    if (across === undefined) return [];
    const [cx, cy] = view.point(view.time(day), across);
    return [
      {
        moment,
        mark: dot({
          key,
          cx,
          cy,
          r: isNamed ? r * 1.45 : r * 0.75,
          fill: isNamed ? actor : 'paper',
          stroke: isNamed ? 'paper' : actor,
          strokeWidth: isNamed ? 2.5 : 1.5,
          opacity: isNamed || view.isStrong(actor) ? 1 : 0.6
        })
      }
    ];
  });
}

/** The dots at which a line goes through a wall on the day, under the key of the moment that it is, if it is one. */
export function crossings(view: View, drawn: readonly Mark[]): Box[] {
  const r = labelSize(view.frame) * 0.3;
  const keys = new Set(drawn.map(({ key }) => key));
  return view.lines.flatMap(({ lane, course, strong }) =>
    lane.knots.flatMap(({ day, meets }) => {
      if (meets === undefined || day < view.from || day > view.until) return [];
      const moment = view.data.moments.find((one) => one.actor === lane.actor && one.day === day);
      const key = moment ? eventKey(moment.id) : `crossing-${lane.actor}-${day}`;
      if (keys.has(key)) return [];
      const along = view.time(day);
      const [cx, cy] = view.point(along, view.across(course.at(along)));
      return [
        dot({
          key,
          cx,
          cy,
          r: strong ? r * 1.15 : r * 0.85,
          fill: lane.actor,
          stroke: 'paper',
          strokeWidth: 1.5,
          opacity: strong ? 1 : 0.6
        })
      ];
    })
  );
}

/** The named moments with their marks, dots and sheets, in the order of time. */
export function namedDots(
  view: View,
  moments: readonly MomentDot[],
  letters: readonly Mark[]
): MomentDot[] {
  const { state, data } = view;
  const lying = letters.flatMap((mark): MomentDot[] => {
    const moment = data.moments.find(({ id }) => eventKey(id) === mark.key);
    return mark.kind === 'box' && moment ? [{ moment, mark }] : [];
  });
  return [...moments, ...lying]
    .filter(({ moment }) => state.named.includes(moment.id))
    .sort((a, b) => a.moment.day - b.moment.day);
}
