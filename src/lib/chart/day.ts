import type { Calendar } from './scene.ts';

/** Days since 1 January 1970 of a date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the first day where a part is missing. Throws on an invalid date. */
export function day(date: string): number {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  const [, year = '', month = '01', dayOfMonth = '01'] = match ?? [];
  const time = Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth));
  if (!match || new Date(time).toISOString().slice(0, 10) !== `${year}-${month}-${dayOfMonth}`)
    throw new RangeError(`"${date}" is no date; write YYYY, YYYY-MM or YYYY-MM-DD`);
  return time / 864e5;
}

/** The date `YYYY-MM-DD` of a day counted since 1970. */
export const dateOf = (days: number): string => new Date(days * 864e5).toISOString().slice(0, 10);

/** The same date `years` earlier, both counted in days since 1970. */
export function yearsBefore(days: number, years: number): number {
  const date = new Date(days * 864e5);
  return date.setUTCFullYear(date.getUTCFullYear() - years) / 864e5;
}

/** Year of a day counted since 1970. */
export function yearOf(days: number): number {
  return new Date(days * 864e5).getUTCFullYear();
}

/** Why a window of time cannot be drawn, in one sentence that names the fix, or nothing. */
export function wrongWindow(from: string, until: string): string | undefined {
  try {
    if (day(from) < day(until)) return undefined;
    return `from ${from} is not before until ${until}; swap them`;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}; fix from or until`;
  }
}

/** A date `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as a short label in the edition's way: `2024.2.29`, `29 Feb 2024`. */
export function dateLabel(date: string, { day, month, months }: Calendar): string {
  const [year = '', m, d] = date.split('-');
  if (!m) return year;
  const parts: Record<string, string> = {
    Y: year,
    M: months[Number(m) - 1] ?? '',
    D: String(Number(d))
  };
  return (d ? day : month).replace(/[YMD]/g, (sign) => parts[sign] ?? '');
}
