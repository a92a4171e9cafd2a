// States of the storyboard's steps that belong to the scenes clock, docket, waffle, bars and reckoning.
// To be pasted into src/content/story.ts. Sub-states of a step (`›`) stand in their order under `a`, `b`, `c`.
// All words they use stand in both aml files on the branch `clock`, except those marked WORD.
import { amount, figure, type Measure, type Plan } from './grammar.ts';

type State = Plan['state'];
type Waffle = Extract<State, { scene: 'waffle' }>;

const million = 1e6;
const billion = 1e9;
const month = 30.44;
const ticks = (stops: number[], per: number, measure: Measure) =>
  stops.map((at) => ({ at, label: amount(at * per, measure) }));
const usd = (claim: string, label: string, word?: string) => amount(figure(claim, label), 'usd', word);

// ---------------------------------------------------------------- the field of a thousand (1.4, 1.5, 3.7, 5.2, 6.2)

const received = figure('altman-own-pocket', 'donated to the non-profit by 2021', million);
const gift = figure('donated-44m', 'trial figure, exact', million);
/** 133.2 less 38.191066, in millions. */
const givenByOthers = 95.008934;
const field = (grid: Waffle['grids'][number], host?: string): State => ({
  scene: 'waffle',
  unit: 'million',
  ...(host ? { host } : {}),
  grids: [grid]
});

/** 1.4 one-billion: both proposed, both outlines. */
export const oneBillion = field(
  {
    label: '',
    total: figure('hundred-million-inverted', 'Musk counter-proposal', million),
    parts: [
      {
        value: figure('hundred-million-inverted', 'original plan', million),
        ink: 'altman',
        style: 'outline',
        label: usd('hundred-million-inverted', 'original plan', 'part-original-plan')
      },
      {
        value: 900,
        ink: 'musk',
        style: 'outline',
        label: usd('hundred-million-inverted', 'Musk counter-proposal', 'part-counter-proposal')
      }
    ]
  },
  'nonprofit-open-aim'
);

/** 1.5 what-came: 38 inside 133 inside 1,000. In story.ts already. */
export const whatCame = field(
  {
    label: '',
    total: figure('altman-own-pocket', 'pledged', million),
    parts: [
      { value: gift, ink: 'musk', style: 'solid', label: usd('donated-44m', 'trial figure', 'part-musk-gift') },
      { value: givenByOthers, ink: 'openai', style: 'solid', label: 'part-other-donors' }
    ],
    outlines: [
      {
        value: received,
        ink: 'ink',
        label: usd('altman-own-pocket', 'donated to the non-profit by 2021', 'part-given')
      }
    ]
  },
  'nonprofit-open-aim'
);

/** 3.7 one-billion-again: Microsoft's thousand poured over the same field; the frame of the 133 stays. In story.ts already. */
export const oneBillionAgain = field(
  {
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
    outlines: [
      {
        value: received,
        ink: 'ink',
        label: usd('altman-own-pocket', 'donated to the non-profit by 2021', 'part-given')
      }
    ]
  },
  'ms-1bn'
);

/** 5.2 the-donation: 100, 50, 44, 38 as one gift inside the 133; frames are ruled at the rows in which they end. In story.ts already. */
export const theDonation = field(
  {
    label: '',
    total: received,
    columns: 10,
    parts: [
      { value: gift, ink: 'musk', style: 'solid' },
      { value: givenByOthers, ink: 'openai', style: 'tint' }
    ],
    outlines: [
      { value: received, ink: 'openai', label: usd('altman-own-pocket', 'donated to the non-profit by 2021', 'part-given') },
      { value: figure('musk-own-number-2023', 'first number', million), ink: 'musk', dashed: true, label: usd('musk-own-number-2023', 'first number', 'own-march') },
      { value: figure('musk-own-number-2023', 'second number', million), ink: 'musk', dashed: true, label: usd('musk-own-number-2023', 'second number', 'own-may') },
      { value: figure('donated-44m', 'complaint', million), ink: 'musk', dashed: true, label: usd('donated-44m', 'complaint', 'own-complaint') },
      { value: gift, ink: 'ink', label: usd('donated-44m', 'trial figure', 'own-trial') }
    ]
  },
  'suit-feb-2024'
);

/** 6.2 a-hundred-and-fifty-seven: a › the thousand held, b › it is one square of 157. */
export const aHundredAndFiftySeven: Record<'a' | 'b', State> = {
  a: oneBillionAgain,
  b: {
    scene: 'waffle',
    unit: 'billion',
    inner: { count: 1000, ink: 'microsoft' },
    grids: [
      {
        label: '',
        total: figure('valuation-157', 'valuation', billion),
        parts: [
          {
            value: figure('valuation-157', 'valuation', billion),
            ink: 'openai',
            style: 'tint',
            label: usd('valuation-157', 'valuation', 'part-valuation')
          }
        ]
      }
    ]
  }
};

// ---------------------------------------------------------------- shares (3.1, 6.1, 7.3)

const table2017 = {
  label: 'grid-2017',
  total: 100,
  parts: [
    { value: figure('cap-table', 'Musk', 1), ink: 'musk', style: 'outline', label: 'part-musk' },
    { value: figure('cap-table', 'Altman', 1), ink: 'altman', style: 'outline', label: 'part-altman' },
    { value: 22, ink: 'openai', style: 'outline', label: 'part-sutskever-brockman' },
    { value: 15.8, ink: 'quiet', style: 'outline', label: 'part-others' }
  ]
} satisfies Waffle['grids'][number];

/** 3.1 who-controls: proposed, so outlines. In story.ts already. */
export const whoControls: State = { scene: 'waffle', unit: 'share', host: 'cap-table', grids: [table2017] };

/** 6.1 three-leave, second sub-state: 7 of 100 as an outline, reported and denied. In story.ts as seven-percent. */
export const sevenPercent: State = {
  scene: 'waffle',
  unit: 'share',
  grids: [
    {
      label: '',
      total: 100,
      parts: [
        { value: figure('altman-7pc', 'stake discussed', 1), ink: 'altman', style: 'outline', label: 'part-seven' },
        { value: 93, ink: 'openai', style: 'tint', label: 'part-seven-rest' }
      ]
    }
  ]
};

/** 7.3 a-new-form: the table of 2017 faces that of 2025; the squares of the first are those of 3.1. In story.ts already. */
export const aNewForm: State = {
  scene: 'waffle',
  unit: 'share',
  grids: [
    table2017,
    {
      label: 'grid-2025',
      total: 100,
      parts: [
        { value: figure('recap', 'Foundation', 1), ink: 'openai', style: 'solid', label: 'part-foundation' },
        { value: figure('recap', 'Microsoft', 1), ink: 'microsoft', style: 'solid', label: 'part-microsoft-share' },
        { value: figure('recap', 'staff and other investors', 1), ink: 'quiet', style: 'tint', label: 'part-others-2025' }
      ]
    }
  ]
};

/** 7.2 the-bid: neither happened, so both are outlines; one is a tenth of the other. In story.ts already. */
export const theBid: State = {
  scene: 'waffle',
  unit: 'billion',
  grids: [
    {
      label: usd('bid-97', 'bid', 'grid-bid'),
      total: figure('bid-97', 'bid', billion),
      columns: 10,
      parts: [{ value: figure('bid-97', 'bid', billion), ink: 'musk', style: 'outline' }]
    },
    {
      label: usd('bid-97', 'Altman counter-jest', 'grid-jest'),
      total: figure('bid-97', 'Altman counter-jest', billion),
      columns: 10,
      parts: [{ value: figure('bid-97', 'Altman counter-jest', billion), ink: 'altman', style: 'outline' }]
    }
  ]
};

// ---------------------------------------------------------------- bars (1.6, 2.3, 4.2, 4.3)

/** 1.6 the-hires: 175; 275; 175 + 125 without a break. In story.ts already. */
export const theHires: State = {
  scene: 'bars',
  measure: 'usd',
  per: 1e3,
  domain: [0, 320],
  ticks: [{ at: 0, label: 'tick-zero' }, ...ticks([100, 200, 300], 1e3, 'usd')],
  rows: [
    {
      id: 'pay-november',
      label: 'bar-pay-november',
      value: usd('raise-after-launch', 'founding team, first offer'),
      from: 0,
      to: figure('raise-after-launch', 'founding team, first offer', 1e3),
      ink: 'openai'
    },
    {
      id: 'pay-december',
      label: 'bar-pay-december',
      value: usd('raise-after-launch', 'founding team, after the raise'),
      from: 0,
      to: figure('raise-after-launch', 'founding team, after the raise', 1e3),
      ink: 'openai'
    },
    {
      id: 'pay-february',
      label: 'bar-pay-february',
      value: usd('salaries-300k', 'new offers, salary'),
      from: 0,
      to: figure('salaries-300k', 'new offers, salary', 1e3),
      ink: 'openai',
      then: { to: 300, ink: 'openai', style: 'tint', label: usd('salaries-300k', 'new offers, bonus or stock', 'bar-pay-bonus') }
    }
  ]
};

/** 2.3 sixty-for-ten: ten paid, fifty let off, in Microsoft's ink. In story.ts already. */
export const sixtyForTen: State = {
  scene: 'bars',
  measure: 'usd',
  per: million,
  domain: [0, 60],
  ticks: [{ at: 0, label: 'tick-zero' }, ...ticks([20, 40, 60], million, 'usd')],
  rows: [
    {
      id: 'list-price',
      label: 'bar-list-price',
      value: usd('ms-60-for-10', 'compute at list price'),
      from: 0,
      to: figure('ms-60-for-10', 'compute at list price', million),
      ink: 'microsoft'
    },
    {
      id: 'price-paid',
      label: 'bar-price-paid',
      value: usd('ms-60-for-10', 'price to OpenAI'),
      from: 0,
      to: figure('ms-60-for-10', 'price to OpenAI', million),
      ink: 'openai',
      then: { to: 60, ink: 'microsoft', style: 'tint', label: usd('ms-invested-50m', 'discount', 'bar-discount') }
    }
  ]
};

/** 4.2 five-days, 4.3 ten-months: as they are in story.ts. WORD bar-chatgpt should say "within five days" (the claim's note). */
const launch = { scene: 'bars', measure: 'day', per: 1, host: 'chatgpt-origin' } as const;
const chatgpt = { id: 'chatgpt', label: 'bar-chatgpt', value: amount(5, 'day'), from: 0, to: 5, ink: 'openai' } as const;
export const fiveDays: State = {
  ...launch,
  domain: [0, 6],
  ticks: [{ at: 0, label: 'tick-launch' }, ...ticks([2, 4, 6], 1, 'day')],
  rows: [chatgpt]
};
export const tenMonths: State = {
  ...launch,
  domain: [0, 10.5 * month],
  ticks: [
    { at: 0, label: 'tick-launch' },
    ...[2, 4, 6, 8, 10].map((count) => ({ at: count * month, label: amount(count, 'month') }))
  ],
  rows: [
    chatgpt,
    {
      id: 'facebook',
      label: 'bar-facebook',
      value: amount(figure('facebook-ten-months', 'Facebook to one million'), 'month', 'bar-facebook-value'),
      from: 0,
      to: figure('facebook-ten-months', 'Facebook to one million', 1 / month),
      ink: 'quiet'
    }
  ]
};

// ---------------------------------------------------------------- docket (5.1, 5.4, 6.3, 7.1, and under 7.5/7.6)

const docket = (from: string, until: string, named: string[], more: object = {}): State =>
  ({ scene: 'docket', from, until, named, ...more }) as State;
const pleaded = figure('tried-claims', 'claims in the amended complaint', 1);
const tried = figure('tried-claims', 'claims tried', 1);

/** 5.1 the-first-suit: 46 lines, with exhibits. */
export const theFirstSuit = docket('2024-01-15', '2024-04-01', ['suit-feb-2024']);
/** 5.4 again: a › withdrawn and struck out, b › 83 pages. */
export const again = {
  a: docket('2024-01-15', '2024-07-01', ['suit-feb-2024', 'withdrawn']),
  b: docket('2024-01-15', '2024-09-15', ['withdrawn', 'refiled'])
};
/** 6.3 one-hundred-and-seven: a › 107 pages, b › the statement to the press, unlike a filing. */
export const oneHundredAndSeven = {
  a: docket('2024-01-15', '2024-12-01', ['refiled', 'amended-2024']),
  b: docket('2024-01-15', '2024-12-01', ['refiled', 'amended-2024', 'oai-baseless'])
};
/** 7.1 the-injunction: a › refused, b › the first claims fall; how many fell that day is not on record, so all 26 stand. */
export const theInjunction = {
  a: docket('2024-07-01', '2025-04-15', ['pi-motion', 'oai-dec-emails', 'pi-denied'], { claims: { all: pleaded, standing: pleaded } }),
  b: docket('2024-07-01', '2025-05-20', ['pi-motion', 'pi-denied', 'racketeering-dismissed'], { claims: { all: pleaded, standing: pleaded } })
};
/** Last of 7.5 (fraud-dropped, tried-claims): 26 to 3. Also the state before the-clock, where 7.6 ends on the docket. */
export const threeTried = docket('2024-01-15', '2026-05-17', ['racketeering-dismissed', 'fraud-dropped', 'trial-opens'], {
  claims: { all: pleaded, standing: tried }
});

// ---------------------------------------------------------------- clock (7.7, 7.8)

const span = { scene: 'clock', from: '2015-01-01', until: '2026-09-01' } as const;
const limits = ['trust', 'microsoft', 'enrichment'];
const letters = [
  'altman-email-may-2015',
  'sutskever-yup',
  'musk-nauseous',
  'sutskever-agi-dictatorship'
]; // each needs its word clock-letter-ID; others may be named once they have one

/** 7.7 the-clock: a › every letter at its day, b › the days of the law drop in, c › what each side says he knew. */
export const theClock: Record<'a' | 'b' | 'c', State> = {
  a: { ...span, named: letters, limits: [], accounts: [] },
  b: { ...span, named: letters, limits, accounts: [] },
  c: {
    ...span,
    named: [],
    limits,
    accounts: [
      'bait-and-switch-2022',
      'ms-10bn-2023',
      'musk-stolen-car',
      'zilis-capped-2018',
      'draft-lp-2019',
      'no-financial-interest-2019'
    ]
  }
};
/** 7.8 too-late: nine marks fall to the side of what came too long ago; the clock small under them. In story.ts already. */
export const tooLate: State = { ...span, named: [], limits, accounts: [], jurors: true };

// ---------------------------------------------------------------- the reckoning (8.2)

/** 8.2 the-reckoning: squares and groups come from the ledger; the step's claims may be few, each square has its note. */
export const theReckoning: State = { scene: 'reckoning' };
