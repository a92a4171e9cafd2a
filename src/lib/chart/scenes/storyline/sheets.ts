import type { Mark } from '../../marks.ts';
import { box, dot, eventKey, path } from '../../marks.ts';
import type { Sheet } from '../../scene.ts';
import { labelSize } from '../../scene.ts';
import { acrossOf, type View } from './view.ts';

/** Points that draw one arc. */
const samplesPerArc = 28;

/** The letters that a state shows: its own, and those among its window's moments. */
export function sheetsIn({ state, data, from, until }: View): Sheet[] {
  const asked = state.letters;
  return data.sheets.filter(
    ({ id, day }) =>
      day >= from &&
      day <= until &&
      (asked === 'all' || asked?.includes(id) || state.named.includes(id))
  );
}

/** A letter as a small sheet on its writer's line, with a hairline to the line of each that it goes to. */
export function sheets(view: View): { under: Mark[]; over: Mark[] } {
  const label = labelSize(view.frame);
  const [w, h] = [label * 0.74, label * 0.94];
  const under: Mark[] = [];
  const over: Mark[] = [];
  for (const sheet of sheetsIn(view)) {
    const along = view.time(sheet.day);
    const across = acrossOf(view, sheet.from, sheet.day);
    if (across === undefined) continue;
    const [x, y] = view.point(along, across);
    // Where arcs lead on from the letters, the way to their readers is left out.
    for (const to of view.state.arcs ? [] : sheet.to) {
      const there = acrossOf(view, to, sheet.day);
      if (there === undefined) continue;
      const [tx, ty] = view.point(along, there);
      under.push(
        path({
          key: `sheet-${sheet.id}-to-${to}`,
          points: [x, y, tx, ty],
          stroke: sheet.from,
          width: 0.8,
          opacity: 0.75
        })
      );
      under.push(
        dot({
          key: `sheet-${sheet.id}-at-${to}`,
          cx: tx,
          cy: ty,
          r: Math.max(1.6, label * 0.14),
          fill: 'paper',
          stroke: sheet.from,
          strokeWidth: 1
        })
      );
    }
    over.push(
      box({
        key: eventKey(sheet.id),
        x: x - w / 2,
        y: y - h / 2,
        w,
        h,
        round: 1,
        fill: 'sheet',
        stroke: sheet.from,
        strokeWidth: 1.3
      }),
      ...[-0.16, 0.12].map((at, i) =>
        path({
          key: `sheet-${sheet.id}-line-${i}`,
          points: [x - w * 0.26, y + h * at, x + w * (i ? 0.1 : 0.26), y + h * at],
          stroke: sheet.from,
          width: 1
        })
      )
    );
  }
  return { under, over };
}

/** The lanes, between the rooms, in which letters arrive when they are read again. */
const arrivals = { published: 8.35, court: 8.05 } as const;
export type Reading = keyof typeof arrivals;

/** A day on which letters were read again, and where it lies in px. */
export interface Arrival {
  reading: Reading;
  count: number;
  x: number;
  y: number;
}

/**
 * The letters' second and third reading: thin arcs from each sheet to the day on which it was published and the day on
 * which it lay before the court, and where they arrive, the busiest day of each reading first.
 */
export function readings(view: View): { arcs: Mark[]; arrivals: Arrival[] } {
  const arcs: Mark[] = [];
  const days = new Map<string, Arrival>();
  for (const sheet of view.state.arcs ? sheetsIn(view) : [])
    for (const reading of ['published', 'court'] as const) {
      const again = sheet[reading];
      const start = acrossOf(view, sheet.from, sheet.day);
      if (!again || start === undefined || again.day > view.until) continue;
      const [begin, end] = [view.time(sheet.day), view.time(again.day)];
      const stop = view.across(arrivals[reading]);
      const points: number[] = [];
      for (let i = 0; i <= samplesPerArc; i++) {
        const t = i / samplesPerArc;
        // Level at the sheet and steep at the end: what is read on one day comes in as one bundle.
        points.push(...view.point(begin + (end - begin) * t, start + (stop - start) * t ** 1.7));
      }
      const court = reading === 'court';
      arcs.push(
        path({
          key: `arc-${sheet.id}-${reading}`,
          points,
          stroke: court ? 'ink' : 'quiet',
          width: 0.8,
          opacity: court ? 0.6 : 0.75
        })
      );
      const [x, y] = view.point(end, stop);
      const arrival = days.get(again.claim) ?? { reading, count: 0, x, y };
      arrival.count += 1;
      days.set(again.claim, arrival);
    }
  for (const [claim, { reading, x, y }] of days)
    arcs.push(
      dot({
        key: `arrival-${claim}`,
        cx: x,
        cy: y,
        r: labelSize(view.frame) * 0.22,
        fill: reading === 'court' ? 'ink' : 'quiet'
      })
    );
  return { arcs, arrivals: [...days.values()].sort((a, b) => b.count - a.count) };
}
