import type { Actor } from '../lib/chart/actors.ts';
import type { Ink } from '../lib/chart/marks.ts';

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

/** The docket: filings and orders, by the claim that dates each; page counts are figures of the ledger. */
export const filings: { claim: string; ink: Ink; pages?: { claim: string; figure: string } }[] = [
  { claim: 'suit-feb-2024', ink: 'musk' },
  { claim: 'oai-blog-mar-2024', ink: 'openai' },
  { claim: 'withdrawn', ink: 'quiet' },
  { claim: 'refiled', ink: 'musk', pages: { claim: 'refiled', figure: 'complaint length' } },
  {
    claim: 'amended-2024',
    ink: 'musk',
    pages: { claim: 'pages-107', figure: 'amended complaint' }
  },
  { claim: 'oai-baseless', ink: 'openai' },
  { claim: 'pi-motion', ink: 'quiet' },
  { claim: 'oai-dec-emails', ink: 'openai' },
  { claim: 'pi-denied', ink: 'ink' },
  { claim: 'countersuit', ink: 'openai' },
  { claim: 'sj-denied', ink: 'ink' },
  { claim: 'trial-opens', ink: 'ink' },
  { claim: 'closings', ink: 'ink' },
  { claim: 'verdict', ink: 'ink' }
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
