import type { EditionSettings } from '../../content/editions.ts';
import type * as chart from '../../content/chart.ts';
import { dateLabel, day } from '../chart/day.ts';
import type { ChartData } from '../chart/scene.ts';
import { calendarOf } from './calendar.ts';
import type { Lookup } from './lookup.ts';
import { storyline, type StorylineContent } from './storyline.ts';
import type { Words } from './words.ts';

/** The chart's own content: the storyline's rooms, seats, lines and letters, its moments and courts, the docket's filings, the letters. */
export type ChartContent = StorylineContent & Pick<typeof chart, 'moments' | 'filings' | 'letters'>;

/** Resolves the chart's content with the ledger's dates and figures and an edition's words. */
export function chartData(
  content: ChartContent,
  words: Words,
  lookup: Lookup,
  file: string,
  settings: EditionSettings
): ChartData {
  const chart = 'src/content/chart.ts';
  const calendar = calendarOf(settings);
  // The quotations are English; an English edition may leave their second line empty.
  const translated = settings.lang !== 'en';
  return {
    ...storyline(content, words, lookup, file),
    moments: content.moments.map(({ claim, actor }) => ({
      id: claim,
      actor,
      day: day(lookup.date(claim, `${chart} moments`)),
      label: lookup.word(words.moments, claim, `${file} moments`)
    })),
    filings: content.filings.map(({ claim, ink, pages }) => {
      const date = lookup.date(claim, `${chart} filings`);
      return {
        id: claim,
        day: day(date),
        ink,
        label: lookup.word(words.filings, claim, `${file} filings`),
        date: dateLabel(date, calendar),
        ...(pages
          ? { pages: lookup.figure({ ...pages, per: 1 }, `${chart} filings.${claim}`) }
          : {})
      };
    }),
    letters: content.letters.map(({ claim, through, ink, quotes }) => {
      const letter: Record<string, string> = words.letters[claim] ?? {};
      const place = `${file} letters.${claim}`;
      return {
        id: claim,
        ink,
        sender: lookup.word(letter, 'from', place),
        recipient: lookup.word(letter, 'to', place),
        date: [claim, ...(through ? [through] : [])]
          .map((id) => dateLabel(lookup.date(id, `${chart} letters`), calendar))
          .join('–'),
        quotes: quotes.map((en, i) => {
          const key = `quote-${i + 1}`;
          return {
            en,
            words: translated ? lookup.word(letter, key, place) : (letter[key] ?? '')
          };
        })
      };
    }),
    calendar,
    words: { ...words.scenes, ...lookup.amountWords(words.scenes, settings, `${file} scenes`) }
  };
}
