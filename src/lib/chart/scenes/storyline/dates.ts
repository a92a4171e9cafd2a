import { dateLabel } from '../../day.ts';
import { textWidth } from '../../measure.ts';
import type { Calendar } from '../../scene.ts';

/** Windows of no more days than these are ticked by days, longer ones by months or years. */
export const fewDays = 80;

/** How an edition writes a day whose year is known. */
export const withoutYear = (calendar: Calendar): Calendar => ({
  ...calendar,
  day: calendar.day.replace(/^Y\W|\W*Y$/, '')
});

/** Width of the widest label that an axis over a window can have, in px at a size of type. */
export function axisLabelWidth(
  from: number,
  until: number,
  calendar: Calendar,
  size: number
): number {
  const short = until - from <= fewDays;
  const widest = short ? ['2015-09-30', '2015-12-30'] : ['2015-09', '2015-12'];
  const labels = widest.map((date) => dateLabel(date, short ? withoutYear(calendar) : calendar));
  return Math.max(...labels.map((label) => textWidth(label, size)));
}
