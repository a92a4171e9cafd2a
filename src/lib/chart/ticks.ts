import { dateLabel } from './day.ts';
import type { Calendar } from './scene.ts';

/** A tick of a time axis: its day, counted since 1970, and its label (`2016`, or inside a year `2016.4`, `Apr 2016`). */
export interface Tick {
  day: number;
  label: string;
}

/** Ticks for a stretch of days: years, quarters or months, the finest that makes no more than `most`. */
export function timeTicks(from: number, until: number, most: number, calendar: Calendar): Tick[] {
  for (const months of [1, 3, 6, 12, 24, 48]) {
    const ticks: Tick[] = [];
    const start = new Date(from * 864e5);
    const first = start.getUTCFullYear() * 12;
    for (let m = first - (first % months); ; m += months) {
      const day = Date.UTC(Math.floor(m / 12), m % 12, 1) / 864e5;
      if (day > until) break;
      if (day >= from) {
        const year = String(Math.floor(m / 12));
        const inside = m % 12 ? `-${(m % 12) + 1}` : '';
        ticks.push({ day, label: dateLabel(year + inside, calendar) });
      }
    }
    if (ticks.length <= most) return ticks;
  }
  return [];
}
