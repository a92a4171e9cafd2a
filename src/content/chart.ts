import type { Actor } from '../lib/chart/actors.ts';
import type { Ink } from '../lib/chart/marks.ts';
import type { FilingKind } from '../lib/chart/scene.ts';

/**
 * What the chart draws beside the steps' states. Dates of moments, filings and letters are the ledger's,
 * found by the claim's id; their words stand in each edition's file under the same ids.
 */

/** The lines: the lane each actor holds from a date on. Between two dates with different lanes the line bends. */
export const lanes: { actor: Actor; width: number; until?: string; knots: [string, number][] }[] = [
  {
    actor: 'google',
    width: 2.5,
    knots: [['2014-01-01', 10]]
  },
  {
    actor: 'microsoft',
    width: 3,
    knots: [
      ['2014-01-01', 1],
      ['2016-03-15', 1],
      ['2016-12-01', 2.2],
      ['2018-11-15', 2.2],
      ['2019-08-15', 3.1]
    ]
  },
  {
    actor: 'xai',
    width: 3,
    knots: [
      ['2023-03-09', 7.9],
      ['2023-03-10', 7.9],
      ['2023-12-01', 8.9]
    ]
  },
  {
    actor: 'altman',
    width: 3.5,
    knots: [
      ['2014-01-01', 2.6],
      ['2015-02-01', 2.6],
      ['2015-12-01', 3.9]
    ]
  },
  {
    actor: 'openai',
    width: 5,
    knots: [
      ['2015-12-11', 4.7],
      ['2015-12-12', 4.7]
    ]
  },
  {
    actor: 'musk',
    width: 5,
    knots: [
      ['2014-01-01', 7.4],
      ['2015-02-01', 7.4],
      ['2015-12-01', 5.5],
      ['2017-08-01', 5.5],
      ['2018-02-20', 6.1],
      ['2019-02-15', 7.9],
      ['2023-08-15', 7.9],
      ['2024-02-29', 5.9],
      ['2024-05-25', 5.9],
      ['2024-06-30', 6.8],
      ['2024-07-15', 6.8],
      ['2024-08-10', 5.9],
      ['2026-05-18', 5.9],
      ['2026-08-01', 7.4]
    ]
  }
];

/** Stretches in which Musk and OpenAI face each other in court, by the claims that open and close them. */
export const courts: [string, string][] = [
  ['suit-feb-2024', 'withdrawn'],
  ['refiled', 'verdict']
];

/** Moments of the storyline: the claim that dates each, and the line it lies on. */
export const moments: { claim: string; actor: Actor }[] = [
  { claim: 'altman-yc', actor: 'altman' },
  { claim: 'altman-email-may-2015', actor: 'altman' },
  { claim: 'agree-on-all', actor: 'musk' },
  { claim: 'nonprofit-open-aim', actor: 'openai' },
  { claim: 'sutskever-yup', actor: 'musk' },
  { claim: 'aws-first', actor: 'microsoft' },
  { claim: 'ms-60-for-10', actor: 'microsoft' },
  { claim: 'azure-announcement', actor: 'microsoft' },
  { claim: 'musk-asked-nadella', actor: 'musk' },
  { claim: 'dota-2017-1v1', actor: 'openai' },
  { claim: 'cap-table', actor: 'musk' },
  { claim: 'google-still-ahead-2018', actor: 'musk' },
  { claim: 'kicked-out', actor: 'musk' },
  { claim: 'cap-100x', actor: 'openai' },
  { claim: 'ms-1bn', actor: 'microsoft' },
  { claim: 'api-2020', actor: 'openai' },
  { claim: 'gpt3-licence', actor: 'microsoft' },
  { claim: 'captured-tweet', actor: 'musk' },
  { claim: 'chatgpt-origin', actor: 'openai' },
  { claim: 'musk-feb-2023', actor: 'musk' },
  { claim: 'xai-founded', actor: 'xai' },
  { claim: 'military-policy', actor: 'openai' },
  { claim: 'suit-feb-2024', actor: 'musk' },
  { claim: 'withdrawn', actor: 'musk' },
  { claim: 'refiled', actor: 'musk' },
  { claim: 'exits-2024', actor: 'openai' },
  { claim: 'valuation-157', actor: 'openai' },
  { claim: 'amended-2024', actor: 'musk' },
  { claim: 'bid-97', actor: 'musk' },
  { claim: 'xai-x', actor: 'xai' },
  { claim: 'countersuit', actor: 'openai' },
  { claim: 'xai-apple-suit', actor: 'xai' },
  { claim: 'xai-secrets-suit', actor: 'xai' },
  { claim: 'recap', actor: 'openai' },
  { claim: 'spacex-xai', actor: 'xai' },
  { claim: 'trial-opens', actor: 'musk' },
  { claim: 'verdict', actor: 'musk' }
];

/**
 * The docket, by the claim that dates each entry; page counts are figures of the ledger. What ended a filing strikes it
 * out; what lasts does so until the day of the claim `through`.
 */
export const filings: {
  claim: string;
  kind: FilingKind;
  ink: Ink;
  ended?: string;
  through?: string;
  pages?: { claim: string; figure: string };
}[] = [
  {
    claim: 'suit-feb-2024',
    kind: 'filing',
    ink: 'musk',
    ended: 'withdrawn',
    pages: { claim: 'suit-feb-2024', figure: 'complaint with exhibits' }
  },
  { claim: 'oai-blog-mar-2024', kind: 'statement', ink: 'openai' },
  { claim: 'withdrawn', kind: 'event', ink: 'musk' },
  {
    claim: 'refiled',
    kind: 'filing',
    ink: 'musk',
    pages: { claim: 'refiled', figure: 'complaint length' }
  },
  {
    claim: 'amended-2024',
    kind: 'filing',
    ink: 'musk',
    pages: { claim: 'pages-107', figure: 'amended complaint' }
  },
  { claim: 'oai-baseless', kind: 'statement', ink: 'openai' },
  { claim: 'pi-motion', kind: 'filing', ink: 'musk', ended: 'pi-denied' },
  { claim: 'oai-dec-emails', kind: 'statement', ink: 'openai' },
  { claim: 'pi-denied', kind: 'order', ink: 'ink' },
  { claim: 'countersuit', kind: 'filing', ink: 'openai' },
  { claim: 'racketeering-dismissed', kind: 'order', ink: 'ink' },
  { claim: 'sj-denied', kind: 'order', ink: 'ink' },
  { claim: 'fraud-dropped', kind: 'event', ink: 'musk' },
  { claim: 'trial-opens', kind: 'event', ink: 'ink', through: 'closings' },
  { claim: 'closings', kind: 'event', ink: 'ink' },
  { claim: 'verdict', kind: 'event', ink: 'ink' }
];

/** Letters and posts: the claim that dates each (`through` the last where there are several), its ink, and the quotations on the record, in their order. */
export const letters: { claim: string; through?: string; ink: Ink; quotes: string[] }[] = [
  { claim: 'altman-email-may-2015', ink: 'musk', quotes: ['Probably worth a conversation'] },
  {
    claim: 'sutskever-yup',
    ink: 'musk',
    quotes: ['Yup']
  },
  { claim: 'musk-nauseous', ink: 'musk', quotes: ['made me feel nauseous'] },
  {
    claim: 'sutskever-agi-dictatorship',
    ink: 'openai',
    quotes: ['unilateral absolute control over the AGI']
  },
  {
    claim: 'musk-reaction-dec-2022',
    through: 'musk-feb-2023',
    ink: 'musk',
    quotes: [
      'scary good',
      'a closed source, maximum-profit company effectively controlled by Microsoft'
    ]
  },
  {
    claim: 'oai-blog-mar-2024',
    ink: 'openai',
    quotes: [
      'someone who inspired us to aim higher, then told us we would fail, started a competitor, and then sued us',
      'Yup'
    ]
  },
  { claim: 'military-policy', ink: 'openai', quotes: ['military and warfare'] }
];

/**
 * The clock: the days of the law, each the day of a filing less the years that a claim gives; what each side says was
 * known on the day of a claim, those of the side that sued first; and the jury, `count` of whom a claim tells. Their
 * words are the editions' `limit-ID` and `account-CLAIM`.
 */
export const clock: {
  limits: { id: string; claim: string; years: string; filed: string }[];
  accounts: { claim: string; actor: Actor }[];
  jury?: { claim: string; count: string };
} = {
  limits: [
    { id: 'trust', claim: 'limitation-why', years: 'years, charitable trust', filed: 'refiled' },
    {
      id: 'microsoft',
      claim: 'limitation-why',
      years: 'years, charitable trust',
      filed: 'amended-2024'
    },
    {
      id: 'enrichment',
      claim: 'limitation-why',
      years: 'years, unjust enrichment',
      filed: 'refiled'
    }
  ],
  accounts: [
    { claim: 'bait-and-switch-2022', actor: 'musk' },
    { claim: 'ms-10bn-2023', actor: 'musk' },
    { claim: 'musk-stolen-car', actor: 'musk' },
    { claim: 'zilis-capped-2018', actor: 'openai' },
    { claim: 'draft-lp-2019', actor: 'openai' },
    { claim: 'no-financial-interest-2019', actor: 'openai' }
  ],
  jury: { claim: 'verdict', count: 'jurors' }
};

/** Claims whose telling is judged under another claim: the circulating version tells it once, and it counts once. */
export const judgedElsewhere: string[] = [
  'cover-whatever',
  'deepmind-counteroffers',
  'final-straw',
  'hoffman-salaries-2017',
  'may-not-be-right-one-2017',
  'microsoft-over-amazon-2016',
  'musk-reason-2019',
  'no-financial-interest-2019',
  'should-be-more-open-2020',
  'triggering-event-2017',
  'very-worried-2019',
  'why-we-created-openai',
  'zero-percent-2018',
  'zilis-capped-2018'
];
