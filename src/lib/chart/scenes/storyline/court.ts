import type { Mark } from '../../marks.ts';
import { box, path } from '../../marks.ts';
import { labelSize } from '../../scene.ts';
import { wallsAt } from './rooms.ts';
import type { View } from './view.ts';

/**
 * Court: two brackets that face each other, one before OpenAI's wall and one before Musk's line, and the gap between
 * them lightly hatched, from filing to judgment. Where an appeal is announced nothing closes them.
 */
export function courts(view: View): Mark[] {
  const musk = view.lines.find(({ lane }) => lane.actor === 'musk');
  const openai = view.rooms.find(({ id }) => id === 'openai');
  // Where arcs come in, the gap is left to them.
  if (!musk || !openai || view.state.arcs) return [];
  const arm = labelSize(view.frame) * 0.55;
  return view.data.courts.flatMap((court, i): Mark[] => {
    const [begin, end] = [Math.max(view.from, court.from), Math.min(view.until, court.to)];
    if (begin >= end) return [];
    const last = court.open && court.to <= view.until ? view.until : end;
    const [start, stop] = [view.time(begin), view.time(end)];
    const near = view.across(wallsAt(openai, begin).far) + 6;
    const far = view.across(musk.course.at(view.time(begin) + 1)) - 8;
    const [x0, y0] = view.point(start, near);
    const [x1, y1] = view.point(stop, far);
    const closes = !court.open && court.to <= view.until;
    const opens = court.from >= view.from;
    const bracket = (at: number, inward: number) => [
      ...view.point(start, at + (opens ? inward : 0)),
      ...view.point(start, at),
      ...view.point(stop, at),
      ...view.point(stop, at + (closes ? inward : 0))
    ];
    const gap = { x: x0, y: y0, w: x1 - x0, h: y1 - y0 };
    const marks: Mark[] = [
      box({ key: `court-${i}`, ...gap, fill: 'musk', hatched: true, opacity: 0.55 }),
      path({ key: `court-${i}-near`, points: bracket(near, arm), stroke: 'openai', width: 2 }),
      path({ key: `court-${i}-far`, points: bracket(far, -arm), stroke: 'musk', width: 2 })
    ];
    if (last > end)
      for (const [side, at, ink] of [
        ['near', near, 'openai'],
        ['far', far, 'musk']
      ] as const)
        marks.push(
          path({
            key: `court-${i}-${side}-on`,
            points: [...view.point(stop, at), ...view.point(view.time(last), at)],
            stroke: ink,
            width: 2,
            dashed: true
          })
        );
    return marks;
  });
}
