import type { EditionSettings } from '../../content/editions.ts';
import type { courts, filings, lanes, letters, moments, people } from '../../content/chart.ts';
import { dateLabel, day } from '../chart/day.ts';
import type { ChartData } from '../chart/scene.ts';
import { calendarOf } from './calendar.ts';
import { Letters } from './letters.ts';
import type { Lookup } from './lookup.ts';
import type { Words } from './words.ts';

/** The chart's own content: lanes, moments, courts, filings and letters. */
export interface ChartContent {
  lanes: typeof lanes;
  moments: typeof moments;
  courts: typeof courts;
  filings: typeof filings;
  letters: typeof letters;
  people: typeof people;
}

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
  const letters = new Letters(content.people, words, lookup, settings, file);
  return {
    lanes: content.lanes.map(({ actor, width, until, knots }) => ({
      actor,
      width,
      name: lookup.word(words.actors, actor, `${file} actors`),
      knots: knots.map(([date, lane]) => ({ day: day(date), lane })),
      ...(until ? { until: day(until) } : {})
    })),
    moments: content.moments.map(({ claim, actor }) => ({
      id: claim,
      actor,
      day: day(lookup.date(claim, `${chart} moments`)),
      label: lookup.word(words.moments, claim, `${file} moments`)
    })),
    courts: content.courts.map(([from, to]) => ({
      from: day(lookup.date(from, `${chart} courts`)),
      to: day(lookup.date(to, `${chart} courts`))
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
    letters: content.letters.map((one) => letters.resolve(one)),
    calendar,
    words: { ...words.scenes, ...lookup.amountWords(words.scenes, settings, `${file} scenes`) }
  };
}
