import type { ChartData } from '../chart/scene.ts';
import { day } from '../chart/day.ts';
import type { courts, filings, lanes, letters, moments } from '../../content/chart.ts';
import type { Ledger } from './ledger.ts';
import { isFigureRef } from './plan.ts';
import type { FigureRef } from './plan.ts';
import type { Problem } from './problems.ts';
import type { Words } from './words.ts';

/** The chart's own content: lanes, moments, courts, filings and letters. */
export interface ChartContent {
  lanes: typeof lanes;
  moments: typeof moments;
  courts: typeof courts;
  filings: typeof filings;
  letters: typeof letters;
}

/** Looks up figures, dates and words for the chart; what is missing goes to the list of problems. */
export class Lookup {
  constructor(
    readonly ledger: Ledger,
    readonly problems: Problem[]
  ) {}

  figure({ claim, figure, per }: FigureRef, place: string): number {
    const found = this.ledger.get(claim)?.figures.find(({ label }) => label === figure);
    if (found) return found.value / per;
    this.fault(
      place,
      `asks for the figure "${figure}" of "${claim}", which the ledger has not`,
      'Use a claim and a label of the ledger'
    );
    return 0;
  }

  date(claim: string, place: string): string {
    const date = this.ledger.get(claim)?.date;
    if (date) return date;
    this.fault(
      place,
      `needs the date of "${claim}", which the ledger has not`,
      'Use a dated claim of the ledger'
    );
    return '1970-01-01';
  }

  word(words: Record<string, string>, key: string, place: string): string {
    const word = words[key]?.trim();
    if (word) return word;
    this.fault(place, `has no words for "${key}"`, `Write a line "${key}: …" there`);
    return '';
  }

  /** A planned state with its references to the ledger resolved. */
  resolve<T>(value: unknown, place: string): T {
    if (isFigureRef(value)) return this.figure(value, place) as T;
    if (Array.isArray(value)) return value.map((one) => this.resolve(one, place)) as T;
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => [key, this.resolve(one, place)])
      ) as T;
    return value as T;
  }

  private fault(place: string, fault: string, mend: string) {
    this.problems.push({ place, fault, mend });
  }
}

/** A ledger date for a label: `2024.2.29`. */
export const dotted = (date: string): string => date.split('-').map(Number).join('.');

/** Resolves the chart's content with the ledger's dates and figures and an edition's words. */
export function chartData(
  content: ChartContent,
  words: Words,
  lookup: Lookup,
  file: string
): ChartData {
  const chart = 'src/content/chart.ts';
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
        date: dotted(date),
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
          .map((id) => dotted(lookup.date(id, `${chart} letters`)))
          .join('–'),
        quotes: quotes.map((en, i) => ({ en, words: lookup.word(letter, `quote-${i + 1}`, place) }))
      };
    }),
    words: words.scenes
  };
}
