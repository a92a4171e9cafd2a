import { box, dot, eventKey, path, type Mark } from '../../marks.ts';
import type { ChartData, Filing, Frame } from '../../scene.ts';
import { labelSize } from '../../scene.ts';

/** Height of the rail that a case in court is on the baseline, in px. */
const rail = 5;

/** Height that the baseline and what lies right under it take, in px. */
export const underBaseline = (label: number): number => rail + label * 1.25;

/** The line of time, and on it each stretch in court: the storyline's two brackets, drawn together into a rail. */
export function baseline(frame: Frame, { courts }: ChartData): Mark[] {
  const [left = 0, right = 0] = frame.x.range();
  const [from = 0, until = 0] = frame.x.domain();
  const y = frame.y(0);
  const line = path({
    key: 'axis',
    points: [left - 8, y + rail / 2, right + 8, y + rail / 2],
    stroke: 'quiet',
    width: 1.25
  });
  return [
    line,
    ...courts.flatMap((court, i): Mark[] => {
      if (court.from > until || court.to < from) return [];
      const x0 = frame.x(Math.max(from, court.from));
      const x1 = court.to > until ? right + 8 : frame.x(court.to);
      const arm = rail * 0.5;
      // What has not ended is open.
      const close = (at: number, to: number) => (court.to > until ? [] : [at, to]);
      const near = [x0, y + arm, x0, y, x1, y, ...close(x1, y + arm)];
      const far = [x0, y + arm, x0, y + rail, x1, y + rail, ...close(x1, y + arm)];
      return [
        box({ key: `court-${i}`, x: x0, y, w: x1 - x0, h: rail, fill: 'paper' }),
        path({ key: `court-${i}-near`, points: near, stroke: 'openai', width: 2 }),
        path({ key: `court-${i}-far`, points: far, stroke: 'musk', width: 2 })
      ];
    })
  ];
}

/** What lasts, as a hatched band as high as the longest filing, as far as the window shows it. */
export const bands = (filings: readonly Filing[], frame: Frame, high: number): Mark[] =>
  filings.flatMap(({ id, day, through }) => {
    if (through === undefined) return [];
    const [, until = 0] = frame.x.domain();
    const x = frame.x(day);
    const [y, h] = [frame.y(high), frame.y(0) - frame.y(high)];
    const w = Math.max(4, frame.x(Math.min(until, through)) - x);
    return [box({ key: `${eventKey(id)}-band`, x, y, w, h, hatched: true, fill: 'musk' })];
  });

/** What stands under the baseline: the court's acts as squares, events as dots, and what was said to the press in bubbles. */
export function underneath(
  filings: readonly Filing[],
  named: readonly string[],
  frame: Frame
): Mark[] {
  const label = labelSize(frame);
  const r = label * 0.34;
  const top = frame.y(0) + rail + 3;
  return filings.flatMap(({ id, kind, day, ink }): Mark[] => {
    const x = frame.x(day);
    const isNamed = named.includes(id);
    if (kind === 'statement') {
      const [w, h] = [label * 1.25, label * 0.95];
      const bubble = {
        key: eventKey(id),
        x: x - w / 2,
        y: top + 2,
        w,
        h,
        round: h * 0.35,
        stroke: ink,
        strokeWidth: 1.5
      };
      return [
        path({
          key: `${eventKey(id)}-tail`,
          points: [x - w * 0.18, top + 2.5, x, top - 2, x + w * 0.08, top + 2.5],
          stroke: ink,
          width: 1.5
        }),
        box({ ...bubble, fill: isNamed ? ink : 'paper' })
      ];
    }
    const size = isNamed ? r * 1.25 : r * 0.8;
    const mark = dot({
      key: eventKey(id),
      cx: x,
      cy: top + r * 1.25,
      r: size,
      fill: isNamed ? ink : 'paper',
      stroke: ink,
      strokeWidth: 1.5
    });
    return [kind === 'order' ? { ...mark, round: 1 } : mark];
  });
}
