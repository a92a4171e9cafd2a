import type { EditionSettings } from '../../content/editions.ts';
import type * as chart from '../../content/chart.ts';
import { dateLabel, dateOf, day, yearsBefore } from '../chart/day.ts';
import type { ChartData, Finding } from '../chart/scene.ts';
import { accountWord, limitWord } from '../chart/scenes/clock/words.ts';
import { calendarOf } from './calendar.ts';
import { tellingOf, type Claim, type Ledger } from './ledger.ts';
import { Letters } from './letters.ts';
import type { Lookup } from './lookup.ts';
import { storyline, type StorylineContent } from './storyline.ts';
import type { Words } from './words.ts';

/**
 * The chart's own content: the storyline's rooms, seats, lines and letters, its moments and courts, the docket's filings,
 * the letters, the clock, and what the reckoning leaves out.
 */
export type ChartContent = StorylineContent &
  Pick<typeof chart, 'moments' | 'filings' | 'letters' | 'people' | 'clock' | 'judgedElsewhere'>;

/** What the record says of the telling of a claim, by the claim's status. */
const findingOf: Record<Claim['status'], Finding> = {
  confirmed: 'right',
  'telling-imprecise': 'imprecise',
  'telling-wrong': 'wrong',
  opinion: 'opinion',
  'unverified-here': 'unconfirmed'
};

/** The claims that the circulating version tells, in the ledger's order. */
export const toldIn = (ledger: Ledger, elsewhere: readonly string[]): Claim[] =>
  [...ledger.values()].filter((claim) => tellingOf(claim) !== '' && !elsewhere.includes(claim.id));

function juryOf({ claim, count: figure }: { claim: string; count: string }, lookup: Lookup) {
  const place = 'src/content/chart.ts clock.jury';
  const count = lookup.figure({ claim, figure, per: 1 }, place);
  return { id: claim, day: day(lookup.date(claim, place)), count };
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
    ...storyline(content, words, lookup, file),
    moments: content.moments.map(({ claim, actor }) => ({
      id: claim,
      actor,
      day: day(lookup.date(claim, `${chart} moments`)),
      label: lookup.word(words.moments, claim, `${file} moments`)
    })),
    filings: content.filings.map(({ claim, kind, ink, ended, through, pages }) => {
      const date = lookup.date(claim, `${chart} filings`);
      return {
        id: claim,
        kind,
        day: day(date),
        ink,
        ...(ended ? { ended } : {}),
        ...(through ? { through: day(lookup.date(through, `${chart} filings.${claim}`)) } : {}),
        label: lookup.word(words.filings, claim, `${file} filings`),
        date: dateLabel(date, calendar),
        ...(pages
          ? { pages: lookup.figure({ ...pages, per: 1 }, `${chart} filings.${claim}`) }
          : {})
      };
    }),
    letters: content.letters.map((one) => letters.resolve(one)),
    clock: {
      limits: content.clock.limits.map(({ id, claim, years: figure, filed }) => {
        const place = `${chart} clock.limits.${id}`;
        const years = lookup.figure({ claim, figure, per: 1 }, place);
        const filedDay = day(lookup.date(filed, place));
        const on = yearsBefore(filedDay, years);
        const label = lookup.word(words.scenes, limitWord(id), `${file} scenes`);
        const date = dateLabel(dateOf(on), calendar);
        return { id, day: on, filed, filedDay, years, label, date };
      }),
      accounts: content.clock.accounts.map(({ claim, actor }) => {
        const date = lookup.date(claim, `${chart} clock.accounts`);
        return {
          id: claim,
          day: day(date),
          actor,
          label: lookup.word(words.scenes, accountWord(claim), `${file} scenes`),
          date: dateLabel(date, calendar)
        };
      }),
      ...(content.clock.jury ? { jury: juryOf(content.clock.jury, lookup) } : {})
    },
    reckoning: toldIn(lookup.ledger, content.judgedElsewhere).map((claim) => ({
      id: claim.id,
      finding: findingOf[claim.status],
      label:
        settings.lang !== 'en'
          ? lookup.word(words.claims, claim.id, `${file} claims`)
          : (words.claims[claim.id] ?? claim.claim)
    })),
    calendar,
    words: { ...words.scenes, ...lookup.amountWords(words.scenes, settings, `${file} scenes`) }
  };
}
