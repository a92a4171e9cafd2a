import { amount, figure, type Measure, type Plan } from './grammar.ts';
import type { LetterState } from '../lib/chart/scenes/letter/schema.ts';
import type { StorylineState } from '../lib/chart/scenes/storyline/schema.ts';

/**
 * The structure of the story, the same in every edition: chapters, steps in order, the claims that each step tells
 * in all editions (by ledger id), and the state of the chart that its transition reaches, or the states that follow its
 * paragraphs. Numbers that the chart draws are taken from the ledger by `figure(claim, label, per)`.
 */

type State = Plan['state'];
type Waffle = Extract<State, { scene: 'waffle' }>;
type Grid = Waffle['grids'][number];
type Docket = Extract<State, { scene: 'docket' }>;
type Clock = Extract<State, { scene: 'clock' }>;

/** The room: time from `from` to `until`, the moments that carry a label, the lines at full weight. */
const time = (
  from: string,
  until: string,
  named: string[],
  strong: StorylineState['strong'],
  more: Partial<StorylineState> = {}
): StorylineState => ({ scene: 'storyline', from, until, named, strong, people: [], ...more });

/** One sheet, or two that face each other. */
const letter = (...sheets: LetterState['sheets']): LetterState => ({ scene: 'letter', sheets });

const docket = (from: string, until: string, named: string[], more: Partial<Docket> = {}): Docket => ({
  scene: 'docket',
  from,
  until,
  named,
  ...more
});

const clock = (more: Partial<Clock>): Clock => ({
  scene: 'clock',
  from: '2015-01-01',
  until: '2026-09-01',
  named: [],
  limits: [],
  accounts: [],
  ...more
});

const million = 1e6;
const billion = 1e9;
/** Days in a mean month. */
const month = 30.44;

/** Ticks of an axis at `stops`, which count `per` of a measure each. */
const ticks = (stops: number[], per: number, measure: Measure) =>
  stops.map((at) => ({ at, label: amount(at * per, measure) }));

/** An amount of dollars on the ledger, as each edition writes it, alone or in a scene word. */
const usd = (claim: string, label: string, word?: string) =>
  amount(figure(claim, label), 'usd', word);

/** Squares of a million dollars each. */
const field = (host: string, grid: Grid): Waffle => ({
  scene: 'waffle',
  unit: 'million',
  host,
  grids: [grid]
});

/** What the non-profit had received by 2021, and what of it came from Musk by the count of the trial, in millions. */
const received = figure('altman-own-pocket', 'donated to the non-profit by 2021', million);
const gift = figure('donated-44m', 'trial figure, exact', million);
/** The rest of it: 133.2 less 38.191066. */
const givenByOthers = 95.008934;

const receivedOutline = (ink: 'ink' | 'openai') => ({
  value: received,
  ink,
  label: usd('altman-own-pocket', 'donated to the non-profit by 2021', 'part-given')
});

/** Microsoft's thousand, over what had been received. */
const microsoftsBillion = field('ms-1bn', {
  label: '',
  total: figure('ms-1bn', 'investment', million),
  parts: [
    {
      value: figure('ms-1bn', 'investment', million),
      ink: 'microsoft',
      style: 'solid',
      label: usd('ms-1bn', 'investment', 'part-microsoft')
    }
  ],
  outlines: [receivedOutline('ink')]
});

/** The table of shares that was proposed in September 2017. */
const table2017 = {
  label: 'grid-2017',
  total: 100,
  parts: [
    { value: figure('cap-table', 'Musk', 1), ink: 'musk', style: 'outline', label: 'part-musk' },
    {
      value: figure('cap-table', 'Altman', 1),
      ink: 'altman',
      style: 'outline',
      label: 'part-altman'
    },
    { value: 22, ink: 'openai', style: 'outline', label: 'part-sutskever-brockman' },
    { value: 15.8, ink: 'quiet', style: 'outline', label: 'part-others' }
  ]
} satisfies Grid;

const launchBars = {
  scene: 'bars',
  measure: 'day',
  per: 1,
  host: 'chatgpt-origin',
  rows: [
    {
      id: 'chatgpt',
      label: 'bar-chatgpt',
      value: amount(5, 'day'),
      from: 0,
      to: 5,
      ink: 'openai'
    }
  ]
} satisfies Partial<State>;

/** The claims of the amended complaint, and those that came to trial. */
const claimsPleaded = figure('tried-claims', 'claims in the amended complaint', 1);
const claimsTried = figure('tried-claims', 'claims tried', 1);

/** The days of the law. */
const limits = ['trust', 'microsoft', 'enrichment'];

export const chapters = [
  'origin',
  'friction',
  'break',
  'chatgpt',
  'court',
  'war',
  'after',
  'looking-back'
] as const;
