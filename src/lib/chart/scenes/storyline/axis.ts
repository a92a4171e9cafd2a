import { dateLabel } from '../../day.ts';
import type { Mark } from '../../marks.ts';
import { box, path, text } from '../../marks.ts';
import { textWidth } from '../../measure.ts';
import { figureSize, labelSize, margin } from '../../scene.ts';
import { timeTicks, type Tick } from '../../ticks.ts';
import { axisLabelWidth, fewDays, withoutYear } from './dates.ts';
import type { View } from './view.ts';

/** Ticks for the window, at most so many: days where it is one of weeks, else months to years. */
function ticksOf({ from, until, data: { calendar } }: View, most: number): Tick[] {
  if (until - from > fewDays) return timeTicks(from, until, most, calendar);
  const step = [1, 2, 5, 7, 14].find((days) => (until - from) / days < most) ?? 28;
  const ticks: Tick[] = [];
  for (let on = Math.ceil(from); on <= until; on += step) {
    const date = new Date(on * 864e5).toISOString().slice(0, 10);
    ticks.push({ day: on, label: dateLabel(date, withoutYear(calendar)) });
  }
  return ticks;
}

/** The axis of the window: a rule beside the lanes, with a short tick and a label at each date. */
export function axis(view: View): Mark[] {
  const { down, frame, data } = view;
  const label = figureSize(frame);
  const edge = margin(frame);
  const [timeScale, laneScale] = down ? [frame.y, frame.x] : [frame.x, frame.y];
  const [start = 0, end = 0] = timeScale.range();
  const far = laneScale.range()[1] ?? 0;
  const wide = axisLabelWidth(view.from, view.until, data.calendar, label);
  const room = down ? label * 3 : Math.max(wide + label, label * 5);
  const ticks = ticksOf(view, Math.min(13, Math.max(2, Math.floor((end - start) / room))));
  const half = (tick: Tick) => textWidth(tick.label, label) / 2;
  const rule = down ? edge + wide + 8 : far + 4;
  const centre = (tick: Tick) => Math.max(timeScale(tick.day), edge + half(tick));
  return [
    path({
      key: 'axis',
      points: down ? [rule, start, rule, end] : [start, rule, end, rule]
    }),
    ...ticks.flatMap((tick, i): Mark[] => {
      const at = timeScale(tick.day);
      const next = ticks[i + 1];
      const free = !next || centre(tick) + half(tick) + 4 < centre(next) - half(next);
      const line = path({
        key: `tick-${tick.day}`,
        points: down ? [rule - 4, at, rule, at] : [at, rule, at, rule + 4],
        stroke: 'quiet'
      });
      if (!down && !(free && centre(tick) + half(tick) < frame.width - edge)) return [line];
      return [
        line,
        text({
          key: `tick-${tick.day}-label`,
          x: down ? rule - 7 : centre(tick),
          y: down ? at + label * 0.36 : rule + label * 1.5,
          text: tick.label,
          size: label,
          anchor: down ? 'end' : 'middle',
          fill: 'quiet'
        })
      ];
    })
  ];
}

/** The slim scale: the story's years as a thin strip, and on it where the window stands. Left out where the window is the whole. */
export function scale(view: View): Mark[] {
  const { down, frame, data } = view;
  const [first, last] = data.span;
  if (view.from <= first && view.until >= last) return [];
  const label = Math.max(10.5, labelSize(frame) * 0.8);
  const edge = margin(frame);
  const [start = 0, end = 0] = (down ? frame.y : frame.x).range();
  const year = (on: number) => String(new Date(on * 864e5).getUTCFullYear());
  const names = [year(first), year(last)];
  const named = frame.width >= 380 ? textWidth('2026', label) : 0;
  const lead = named && !down ? named + 5 : 0;
  const [begin, stop] = [start + lead, end - lead];
  const at = (on: number) =>
    begin + ((Math.min(last, Math.max(first, on)) - first) / (last - first)) * (stop - begin);
  const across = down ? frame.width - edge - 2 : frame.height - edge - label * 0.3;
  const strip = (from: number, until: number, thick: number) => {
    const length = Math.max(3, until - from);
    return down
      ? { x: across - thick / 2, y: from, w: thick, h: length }
      : { x: from, y: across - thick / 2, w: length, h: thick };
  };
  return [
    box({ key: 'scale', ...strip(begin, stop, 2), fill: 'rule' }),
    box({ key: 'scale-window', ...strip(at(view.from), at(view.until), 4), fill: 'ink' }),
    ...(named
      ? names.map((name, i) =>
          text({
            key: `scale-${i}`,
            x: down ? across + 2 : i ? end : start,
            y: down
              ? i
                ? end + labelSize(frame) * 2.05
                : start - label * 0.45
              : across + label * 0.36,
            text: name,
            size: label,
            anchor: down || i ? 'end' : 'start',
            fill: 'quiet'
          })
        )
      : [])
  ];
}
