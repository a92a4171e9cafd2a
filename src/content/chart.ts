import type { Actor } from '../lib/chart/actors.ts';
import type { Ink } from '../lib/chart/marks.ts';
import type { FilingKind } from '../lib/chart/scene.ts';

/**
 * What the chart draws beside the steps' states. Dates of moments, filings and letters are the ledger's,
 * found by the claim's id; their words stand in each edition's file under the same ids.
 */

/** First and last day of the story: what the storyline's slim scale runs over. */
export const span: [from: string, until: string] = ['2014-01-01', '2026-09-01'];

/**
 * The rooms: organisations as bands between two walls, in lanes, each from a claim's day on. A room opens with its first
 * pair of walls. `hall` is the lane on which its own moments lie, clear of its people. Rooms may touch or stand in one
 * another, but never cross.
 */
export const rooms: {
  id: string;
  ink: Actor;
  hall: number;
  walls: [claim: string, near: number, far: number][];
}[] = [
  { id: 'openai', ink: 'openai', hall: 3.75, walls: [['nonprofit-open-aim', 3.2, 7.7]] },
  {
    id: 'xai',
    ink: 'xai',
    hall: 9.85,
    walls: [
      ['xai-founded', 8.8, 10.2],
      ['xai-x', 8.8, 11.1]
    ]
  },
  { id: 'x', ink: 'xai', hall: 10.6, walls: [['xai-x', 10.25, 10.9]] },
  { id: 'spacex', ink: 'xai', hall: 11.1, walls: [['spacex-xai', 8.55, 11.35]] }
];

/**
 * Who sat where: from the claim that dates the coming to the one that dates the going. A seat that is `seen` stands on
 * record by that day; when its holder came is not, so the line is drawn from there.
 */
export const seats: {
  person: Actor;
  room: string;
  from: string;
  until?: string;
  seen?: true;
}[] = [
  { person: 'altman', room: 'openai', from: 'nonprofit-open-aim', until: 'altman-removed-2023' },
  { person: 'altman', room: 'openai', from: 'altman-returns-2023' },
  { person: 'brockman', room: 'openai', from: 'nonprofit-open-aim', until: 'altman-removed-2023' },
  { person: 'brockman', room: 'openai', from: 'brockman-returns-2023' },
  { person: 'sutskever', room: 'openai', from: 'nonprofit-open-aim', until: 'sutskever-former' },
  { person: 'musk', room: 'openai', from: 'nonprofit-open-aim', until: 'kicked-out' },
  {
    person: 'amodei',
    room: 'openai',
    from: 'should-be-more-open-2020',
    until: 'anthropic-2020',
    seen: true
  },
  {
    person: 'murati',
    room: 'openai',
    from: 'altman-removed-2023',
    until: 'exits-2024',
    seen: true
  },
  { person: 'musk', room: 'xai', from: 'xai-founded' }
];

/**
 * The lines: the lane in which each begins, from the story's first day or a claim's, and the lanes to which it moves on
 * the days of claims. After `until` its owner is out of the story. One that is `dashed` never sits in a room. Nearness is
 * a grouping, not a quantity.
 */
export const lanes: {
  actor: Actor;
  width: number;
  dashed?: true;
  from?: string;
  lane: number;
  moves: [claim: string, lane: number][];
  until?: string;
}[] = [
  { actor: 'google', width: 2, lane: 12, moves: [] },
  {
    actor: 'microsoft',
    width: 2.5,
    lane: 0.8,
    moves: [
      ['azure-announcement', 1.2],
      ['ms-1bn', 1.6],
      ['ms-2bn-2021', 1.9],
      ['ms-10bn-2023', 2.2],
      ['ms-2026-terms', 1.8]
    ]
  },
  {
    actor: 'zilis',
    width: 2,
    dashed: true,
    from: 'may-not-be-right-one-2017',
    lane: 9.9,
    moves: [],
    until: 'zilis-capped-2018'
  },
  {
    actor: 'brockman',
    width: 1.75,
    from: 'nonprofit-open-aim',
    lane: 4.95,
    moves: [
      ['altman-removed-2023', 2.78],
      ['brockman-returns-2023', 4.95]
    ]
  },
  {
    actor: 'murati',
    width: 1.75,
    from: 'altman-removed-2023',
    lane: 5.45,
    moves: [['exits-2024', 8.2]],
    until: 'exits-2024'
  },
  {
    actor: 'sutskever',
    width: 1.75,
    from: 'nonprofit-open-aim',
    lane: 5.95,
    moves: [['sutskever-former', 8.2]],
    until: 'sutskever-former'
  },
  {
    actor: 'amodei',
    width: 1.75,
    from: 'should-be-more-open-2020',
    lane: 6.5,
    moves: [['anthropic-2020', 8.2]],
    until: 'anthropic-2020'
  },
  {
    actor: 'altman',
    width: 4,
    lane: 2.4,
    moves: [
      ['altman-email-may-2015', 3.1],
      ['agree-on-all', 3.8],
      ['c-corp-parallel', 4.4],
      ['altman-removed-2023', 2.55],
      ['altman-returns-2023', 4.4]
    ]
  },
  {
    actor: 'musk',
    width: 5,
    lane: 9.3,
    moves: [
      ['agree-on-all', 8.2],
      ['cover-whatever', 7],
      ['kicked-out', 9.3]
    ]
  }
];

/** Stretches in which Musk and OpenAI face each other in court, by the claims that open and close them; `appeal` keeps one open. */
export const courts: { from: string; until: string; appeal?: string }[] = [
  { from: 'suit-feb-2024', until: 'withdrawn' },
  { from: 'refiled', until: 'verdict', appeal: 'appeal-vow' }
];

/** Moments of the storyline: the claim that dates each, and the line it lies on. */
export const moments: { claim: string; actor: Actor }[] = [
  { claim: 'altman-yc', actor: 'altman' },
  { claim: 'musk-existential-fear', actor: 'musk' },
  { claim: 'altman-email-may-2015', actor: 'altman' },
  { claim: 'agree-on-all', actor: 'musk' },
  { claim: 'nonprofit-open-aim', actor: 'openai' },
  { claim: 'sutskever-yup', actor: 'musk' },
  { claim: 'aws-first', actor: 'microsoft' },
  { claim: 'ms-60-for-10', actor: 'microsoft' },
  { claim: 'azure-announcement', actor: 'microsoft' },
  { claim: 'musk-asked-nadella', actor: 'musk' },
  { claim: 'dota-2017-1v1', actor: 'openai' },
  { claim: 'triggering-event-2017', actor: 'musk' },
  { claim: 'cap-table', actor: 'musk' },
  { claim: 'google-still-ahead-2018', actor: 'musk' },
  { claim: 'kicked-out', actor: 'musk' },
  { claim: 'zero-percent-2018', actor: 'musk' },
  { claim: 'anthropic-2020', actor: 'amodei' },
  { claim: 'ms-2bn-2021', actor: 'microsoft' },
  { claim: 'ms-10bn-2023', actor: 'microsoft' },
  { claim: 'altman-removed-2023', actor: 'altman' },
  { claim: 'staff-letter-2023', actor: 'openai' },
  { claim: 'sutskever-vote-2023', actor: 'sutskever' },
  { claim: 'altman-returns-2023', actor: 'altman' },
  { claim: 'sutskever-former', actor: 'sutskever' },
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
  { claim: 'exits-2024', actor: 'murati' },
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
 * The letters that the story shows, by the claim that dates each: the writer on whose line it lies, those to whom it goes
 * and who have a line, and the claims that date its second and third reading: published, and shown in court, where the record
 * says that it was.
 */
export const sheets: {
  claim: string;
  from: Actor;
  to: Actor[];
  published?: string;
  court?: string;
}[] = [
  {
    claim: 'altman-email-may-2015',
    from: 'altman',
    to: ['musk'],
    published: 'amended-2024'
  },
  {
    claim: 'agree-on-all',
    from: 'musk',
    to: ['altman'],
    published: 'amended-2024'
  },
  {
    claim: 'cover-whatever',
    from: 'musk',
    to: ['altman'],
    published: 'oai-blog-mar-2024'
  },
  {
    claim: 'sutskever-yup',
    from: 'musk',
    to: ['sutskever'],
    published: 'oai-blog-mar-2024'
  },
  {
    claim: 'musk-nauseous',
    from: 'musk',
    to: ['altman'],
    published: 'amended-2024'
  },
  {
    claim: 'triggering-event-2017',
    from: 'musk',
    to: ['brockman', 'sutskever', 'altman'],
    published: 'oai-dec-emails'
  },
  {
    claim: 'sutskever-agi-dictatorship',
    from: 'sutskever',
    to: ['musk', 'altman'],
    published: 'amended-2024'
  },
  {
    claim: 'final-straw',
    from: 'musk',
    to: ['sutskever'],
    published: 'amended-2024'
  },
  {
    claim: 'altman-enthusiastic',
    from: 'altman',
    to: ['musk', 'sutskever'],
    published: 'amended-2024',
    court: 'sj-denied'
  },
  {
    claim: 'google-still-ahead-2018',
    from: 'musk',
    to: ['brockman', 'sutskever', 'altman'],
    published: 'amended-2024'
  },
  {
    claim: 'zilis-capped-2018',
    from: 'zilis',
    to: ['musk'],
    published: 'amended-2024',
    court: 'musk-testimony'
  },
  {
    claim: 'zero-percent-2018',
    from: 'musk',
    to: ['sutskever', 'brockman'],
    published: 'oai-blog-mar-2024'
  },
  {
    claim: 'draft-lp-2019',
    from: 'altman',
    to: ['musk'],
    published: 'amended-2024',
    court: 'musk-testimony'
  },
  {
    claim: 'no-financial-interest-2019',
    from: 'musk',
    to: ['altman'],
    published: 'amended-2024',
    court: 'musk-testimony'
  },
  {
    claim: 'bait-and-switch-2022',
    from: 'musk',
    to: ['altman'],
    published: 'oai-dec-emails',
    court: 'musk-testimony'
  },
  { claim: 'texts-2023', from: 'altman', to: ['musk'], court: 'altman-testimony' }
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
    { claim: 'zilis-capped-2018', actor: 'openai' },
    { claim: 'draft-lp-2019', actor: 'openai' },
    { claim: 'no-financial-interest-2019', actor: 'openai' }
  ],
  jury: { claim: 'verdict', count: 'jurors' }
};

/**
 * Claims whose telling is judged under another claim: the circulating version says it once, so it counts once. Over each
 * group stands the claim that is counted, of which these tell more.
 */
export const judgedElsewhere: string[] = [
  // nonprofit-open-aim: what OpenAI was to be for.
  'why-we-created-openai',
  // oai-says-unmet-pledge: the promise of money.
  'cover-whatever',
  'hoffman-salaries-2017',
  // musk-full-support-hiring: his support in hiring.
  'deepmind-counteroffers',
  // musk-nauseous: the deal with Microsoft, by the same word.
  'microsoft-over-amazon-2016',
  // dota-2017-1v1 and papered-over-2017: the game, and the cracks.
  'triggering-event-2017',
  // for-profit-2017: the turn from the non-profit form, and his objection.
  'may-not-be-right-one-2017',
  'zilis-capped-2018',
  // google-still-ahead-2018: behind Google.
  'zero-percent-2018',
  // kicked-out: how he left, and when.
  'final-straw',
  'musk-reason-2019',
  // ms-1bn: Microsoft’s billion and its licence.
  'very-worried-2019',
  // musk-break-2019: from support to rejection.
  'no-financial-interest-2019',
  'should-be-more-open-2020'
];

export { letters, people } from './letters.ts';
