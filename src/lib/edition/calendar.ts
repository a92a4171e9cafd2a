import type { EditionSettings } from '../../content/editions.ts';
import type { Calendar } from '../chart/scene.ts';

/** Short names of the twelve months: words in English, bare numbers in Chinese, whose patterns join them. */
function monthsOf({ locale }: EditionSettings): string[] {
  const format = new Intl.DateTimeFormat(locale, {
    month: locale.startsWith('zh') ? 'numeric' : 'short',
    timeZone: 'UTC'
  });
  return Array.from({ length: 12 }, (_, month) =>
    format
      .format(Date.UTC(2015, month, 1))
      .replace(/月$/, '')
      .replace('Sept', 'Sep')
  );
}

/** How an edition writes the short dates of the chart. */
export const calendarOf = (edition: EditionSettings): Calendar => ({
  day: edition.day,
  month: edition.month,
  months: monthsOf(edition)
});

/** A ledger date in full, as exact as it is: `2024年2月29日`, `February 2024`, `2024`. */
export function longDate(date: string, { locale }: EditionSettings): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC'
  }).format(new Date(day ? date : `${date}-01`));
}
