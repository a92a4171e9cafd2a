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

const docket = (
  from: string,
  until: string,
  named: string[],
  more: Partial<Docket> = {}
): Docket => ({
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

/** Those whose lines a step names: when Musk left, and in November 2023. */
const inTheRoom2018: StorylineState['strong'] = [
  'musk',
  'openai',
  'altman',
  'brockman',
  'sutskever'
];
const fiveDays: StorylineState['strong'] = ['altman', 'sutskever', 'openai', 'brockman'];

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

export const steps: Plan[] = [
  {
    id: 'cover',
    claims: ['verdict'],
    state: time('2014-01-01', '2026-09-01', [], ['musk', 'altman', 'openai', 'xai'], {
      people: ['brockman', 'sutskever', 'amodei', 'murati'],
      letters: 'all',
      bare: true
    })
  },
  {
    id: 'two-men',
    chapter: 'origin',
    claims: ['musk-existential-fear', 'altman-yc', 'fear-of-google'],
    state: time(
      '2014-01-01',
      '2015-04-30',
      ['altman-yc', 'musk-existential-fear'],
      ['altman', 'musk', 'google']
    )
  },
  {
    id: 'the-email',
    chapter: 'origin',
    claims: ['altman-email-may-2015'],
    becomes: [{ from: 'line-altman', to: 'e-altman-email-may-2015' }],
    states: [
      letter({ letter: 'altman-email-may-2015', mark: [2], shown: 2 }),
      letter({ letter: 'altman-email-may-2015', mark: [3] })
    ]
  },
  {
    id: 'founding',
    chapter: 'origin',
    forChapter: true,
    claims: [
      'agree-on-all',
      'founding-dinner',
      'brockman-stripe',
      'c-corp-parallel',
      'nonprofit-open-aim',
      'cochairs',
      'outmanned-outgunned'
    ],
    states: [
      time(
        '2015-04-01',
        '2015-12-08',
        ['altman-email-may-2015', 'agree-on-all'],
        ['altman', 'musk'],
        { letters: ['altman-email-may-2015', 'agree-on-all', 'cover-whatever'] }
      ),
      time(
        '2015-04-01',
        '2016-04-01',
        ['agree-on-all', 'nonprofit-open-aim'],
        ['altman', 'musk', 'openai', 'brockman', 'sutskever'],
        { letters: ['altman-email-may-2015', 'agree-on-all', 'cover-whatever'] }
      )
    ]
  },
  {
    id: 'one-billion',
    chapter: 'origin',
    claims: ['hundred-million-inverted', 'cover-whatever'],
    state: field('nonprofit-open-aim', {
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
    })
  },
  {
    id: 'what-came',
    chapter: 'origin',
    claims: ['tiny-fraction', 'altman-own-pocket', 'hoffman-donor', 'donated-44m'],
    state: field('nonprofit-open-aim', {
      label: '',
      total: figure('altman-own-pocket', 'pledged', million),
      parts: [
        {
          value: gift,
          ink: 'musk',
          style: 'solid',
          label: usd('donated-44m', 'trial figure, exact', 'part-musk-gift')
        },
        { value: givenByOthers, ink: 'openai', style: 'solid', label: 'part-other-donors' }
      ],
      outlines: [receivedOutline('ink')]
    })
  },
  {
    id: 'the-hires',
    chapter: 'origin',
    claims: ['salaries-300k', 'musk-full-support-hiring'],
    state: {
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
          then: {
            to: 300,
            ink: 'openai',
            style: 'tint',
            label: usd('salaries-300k', 'new offers, bonus or stock', 'bar-pay-bonus')
          }
        }
      ]
    }
  },
  {
    id: 'less-open',
    chapter: 'friction',
    forChapter: true,
    claims: ['sutskever-yup'],
    states: [
      letter({ letter: 'sutskever-yup', mark: [1, 2], shown: 3 }),
      letter({ letter: 'sutskever-yup', mark: [4] })
    ]
  },
  {
    id: 'the-shadow',
    chapter: 'friction',
    claims: ['aws-first'],
    state: letter({ letter: 'aws-first', mark: [1] })
  },
  {
    id: 'sixty-for-ten',
    chapter: 'friction',
    claims: ['ms-60-for-10', 'ms-invested-50m'],
    state: {
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
          then: {
            to: 60,
            ink: 'microsoft',
            style: 'tint',
            label: usd('ms-invested-50m', 'discount', 'bar-discount')
          }
        }
      ]
    }
  },
  {
    id: 'nauseous',
    chapter: 'friction',
    claims: ['musk-nauseous', 'musk-objection-closed-source', 'musk-asked-nadella'],
    state: letter({ letter: 'musk-nauseous', mark: [1] })
  },
  {
    id: 'dota',
    chapter: 'friction',
    claims: ['dota-2017-1v1', 'triggering-event-2017'],
    becomes: [{ from: 'e-musk-nauseous', to: 'line-musk' }],
    state: time(
      '2016-07-01',
      '2017-09-20',
      ['azure-announcement', 'dota-2017-1v1', 'triggering-event-2017'],
      ['openai', 'musk', 'altman', 'microsoft'],
      { people: ['brockman', 'sutskever'], letters: ['triggering-event-2017'] }
    )
  },
  {
    id: 'who-controls',
    chapter: 'break',
    claims: ['musk-majority-ceo', 'cap-table', 'initial-control-2017', 'for-profit-2017'],
    becomes: [{ from: 'e-triggering-event-2017', to: 'share-*' }],
    state: { scene: 'waffle', unit: 'share', host: 'cap-table', grids: [table2017] }
  },
  {
    id: 'absolute-control',
    chapter: 'break',
    claims: ['sutskever-agi-dictatorship', 'letter-on-altman', 'letter-own-failings'],
    states: [
      letter({ letter: 'sutskever-agi-dictatorship', mark: [2] }),
      letter({ letter: 'sutskever-agi-dictatorship', mark: [5] }),
      letter({ letter: 'sutskever-agi-dictatorship', mark: [8] })
    ]
  },
  {
    id: 'final-straw',
    chapter: 'break',
    claims: ['final-straw', 'altman-enthusiastic'],
    states: [
      letter(
        { letter: 'sutskever-agi-dictatorship', mark: [] },
        { letter: 'final-straw', mark: [1, 2], shown: 3 }
      ),
      letter(
        { letter: 'sutskever-agi-dictatorship', mark: [] },
        { letter: 'final-straw', mark: [4], shown: 5 }
      ),
      letter(
        { letter: 'sutskever-agi-dictatorship', mark: [] },
        { letter: 'final-straw', mark: [6] }
      )
    ]
  },
  {
    id: 'cash-cow',
    chapter: 'break',
    claims: ['google-still-ahead-2018', 'moral-high-ground-2018', 'tesla-cash-cow'],
    states: [
      letter({ letter: 'google-still-ahead-2018', mark: [1, 5] }),
      letter({ letter: 'tesla-cash-cow', mark: [1] })
    ]
  },
  {
    id: 'the-lines-part',
    chapter: 'break',
    forChapter: true,
    claims: ['kicked-out', 'musk-reason-2019', 'zero-percent-2018'],
    becomes: [{ from: 'e-tesla-cash-cow', to: 'line-musk' }],
    // His line comes to the wall, and goes through.
    staged: [
      {
        name: 'at-the-wall',
        ms: 900,
        hold: 200,
        state: time('2017-08-01', '2018-02-10', [], ['musk', 'openai', 'altman'], {
          people: ['brockman', 'sutskever'],
          letters: ['final-straw', 'google-still-ahead-2018']
        })
      },
      { name: 'through', ms: 1200 }
    ],
    states: [
      time('2017-08-01', '2018-06-01', ['kicked-out'], inTheRoom2018, {
        letters: ['final-straw', 'google-still-ahead-2018']
      }),
      time('2017-08-01', '2019-01-15', ['kicked-out', 'zero-percent-2018'], inTheRoom2018, {
        letters: ['zero-percent-2018']
      })
    ]
  },
  {
    id: 'what-he-was-told',
    chapter: 'break',
    claims: ['zilis-capped-2018', 'draft-lp-2019', 'charter-of-lp', 'no-financial-interest-2019'],
    becomes: [{ from: 'line-musk', to: 'e-zilis-capped-2018' }],
    states: [
      letter({ letter: 'zilis-capped-2018', mark: [1, 2] }),
      letter({ letter: 'draft-lp-2019', mark: [1] }),
      letter({ letter: 'no-financial-interest-2019', mark: [1, 2] })
    ]
  },
  {
    id: 'one-billion-again',
    chapter: 'break',
    claims: ['donors-aware-2018', 'ms-1bn'],
    state: microsoftsBillion
  },
  {
    id: 'captured',
    chapter: 'break',
    claims: ['gpt3-licence', 'captured-tweet', 'anthropic-2020'],
    state: time(
      '2019-01-01',
      '2021-02-20',
      ['ms-1bn', 'gpt3-licence', 'captured-tweet', 'anthropic-2020'],
      ['openai', 'microsoft', 'musk', 'amodei'],
      { people: ['altman', 'brockman', 'sutskever'] }
    )
  },
  {
    id: 'bait-and-switch',
    chapter: 'chatgpt',
    claims: ['bait-and-switch-2022', 'altman-offer-shares-2022'],
    becomes: [{ from: 'line-musk', to: 'e-bait-and-switch-2022' }],
    states: [
      letter({ letter: 'bait-and-switch-2022', mark: [3], stamps: 0 }),
      letter(
        { letter: 'bait-and-switch-2022', mark: [], stamps: 0 },
        { letter: 'altman-offer-shares-2022', mark: [1] }
      ),
      letter(
        { letter: 'bait-and-switch-2022', mark: [3], stamps: 2 },
        { letter: 'altman-offer-shares-2022', mark: [] }
      )
    ]
  },
  {
    id: 'five-days',
    chapter: 'chatgpt',
    forChapter: true,
    claims: ['chatgpt-origin', 'three-million-72h'],
    state: {
      ...launchBars,
      domain: [0, 6],
      ticks: [{ at: 0, label: 'tick-launch' }, ...ticks([2, 4, 6], 1, 'day')]
    }
  },
  {
    id: 'ten-months',
    chapter: 'chatgpt',
    claims: ['facebook-ten-months'],
    staged: [{ name: 'stretch', ms: 1900 }],
    state: {
      ...launchBars,
      domain: [0, 10.5 * month],
      ticks: [
        { at: 0, label: 'tick-launch' },
        ...[2, 4, 6, 8, 10].map((count) => ({ at: count * month, label: amount(count, 'month') }))
      ],
      rows: [
        ...launchBars.rows,
        {
          id: 'facebook',
          label: 'bar-facebook',
          value: amount(
            figure('facebook-ten-months', 'Facebook to one million'),
            'month',
            'bar-facebook-value'
          ),
          from: 0,
          to: figure('facebook-ten-months', 'Facebook to one million', 1 / month),
          ink: 'quiet'
        }
      ]
    }
  },
  {
    id: 'his-reaction',
    chapter: 'chatgpt',
    claims: ['musk-reaction-dec-2022', 'ms-10bn-2023', 'musk-feb-2023'],
    states: [
      letter({ letter: 'musk-reaction-dec-2022', mark: [1, 4] }),
      letter({ letter: 'musk-reaction-dec-2022', mark: [] }, { letter: 'musk-feb-2023', mark: [2] })
    ]
  },
  {
    id: 'my-hero',
    chapter: 'chatgpt',
    claims: ['texts-2023'],
    states: [
      letter({ letter: 'texts-2023', mark: [1, 3] }),
      letter(
        { letter: 'texts-2023', mark: [] },
        { letter: 'texts-2023-answer', mark: [1, 2], shown: 2 }
      ),
      letter({ letter: 'texts-2023', mark: [] }, { letter: 'texts-2023-answer', mark: [3, 4] })
    ]
  },
  {
    id: 'his-own',
    chapter: 'chatgpt',
    claims: ['xai-founded', 'pause-letter-2023'],
    becomes: [
      { from: 'e-texts-2023', to: 'line-altman' },
      { from: 'e-texts-2023-answer', to: 'line-musk' }
    ],
    state: time(
      '2022-10-01',
      '2023-10-15',
      ['chatgpt-origin', 'ms-10bn-2023', 'xai-founded'],
      ['musk', 'xai', 'openai', 'microsoft'],
      { people: ['altman', 'brockman', 'sutskever'] }
    )
  },
  {
    id: 'five-days-in-november',
    chapter: 'chatgpt',
    claims: [
      'altman-removed-2023',
      'sutskever-vote-2023',
      'staff-letter-2023',
      'altman-returns-2023'
    ],
    states: [
      time('2023-11-10', '2023-11-19', ['altman-removed-2023'], fiveDays, {
        people: ['microsoft']
      }),
      time(
        '2023-11-10',
        '2023-11-21',
        ['altman-removed-2023', 'staff-letter-2023', 'sutskever-vote-2023'],
        fiveDays,
        { people: ['microsoft'] }
      ),
      time('2023-11-10', '2023-11-29', ['altman-removed-2023', 'altman-returns-2023'], fiveDays, {
        people: ['microsoft']
      })
    ]
  },
  {
    id: 'the-first-suit',
    chapter: 'court',
    claims: ['suit-feb-2024', 'suit-feb-claims'],
    states: [
      time('2023-10-01', '2024-04-15', ['suit-feb-2024'], ['musk', 'openai', 'altman'], {
        people: ['brockman', 'sutskever', 'microsoft', 'xai']
      }),
      docket('2024-01-15', '2024-04-01', ['suit-feb-2024'])
    ]
  },
  {
    id: 'the-donation',
    chapter: 'court',
    claims: ['musk-own-number-2023', 'donated-44m', 'donation-38m-contains'],
    state: field('suit-feb-2024', {
      label: '',
      total: received,
      columns: 10,
      parts: [
        { value: gift, ink: 'musk', style: 'solid' },
        { value: givenByOthers, ink: 'openai', style: 'tint' }
      ],
      outlines: [
        receivedOutline('openai'),
        {
          value: figure('musk-own-number-2023', 'first number', million),
          ink: 'musk',
          dashed: true,
          label: usd('musk-own-number-2023', 'first number', 'own-march')
        },
        {
          value: figure('musk-own-number-2023', 'second number', million),
          ink: 'musk',
          dashed: true,
          label: usd('musk-own-number-2023', 'second number', 'own-may')
        },
        {
          value: figure('donated-44m', 'complaint', million),
          ink: 'musk',
          dashed: true,
          label: usd('donated-44m', 'complaint', 'own-complaint')
        },
        { value: gift, ink: 'ink', label: usd('donated-44m', 'trial figure, exact', 'own-trial') }
      ]
    })
  },
  {
    id: 'the-reply',
    chapter: 'court',
    forChapter: true,
    claims: ['oai-blog-mar-2024', 'sutskever-yup', 'closedai'],
    // It lies there as it was read first, and the stamp falls.
    staged: [
      {
        name: 'the-letter',
        ms: 900,
        hold: 350,
        state: letter({ letter: 'sutskever-yup', mark: [4], stamps: 0 })
      },
      { name: 'read-again', ms: 700 }
    ],
    state: letter({ letter: 'sutskever-yup', mark: [4], stamps: 1 })
  },
  {
    id: 'again',
    chapter: 'court',
    claims: ['withdrawn', 'refiled', 'racketeering-dismissed', 'fraud-dropped'],
    states: [
      docket('2024-01-15', '2024-07-01', ['suit-feb-2024', 'withdrawn']),
      docket('2024-01-15', '2024-09-15', ['withdrawn', 'refiled'])
    ]
  },
  {
    id: 'three-leave',
    chapter: 'war',
    claims: ['exits-2024'],
    state: time(
      '2024-01-01',
      '2024-11-01',
      ['suit-feb-2024', 'sutskever-former', 'refiled', 'exits-2024'],
      ['openai', 'musk', 'altman', 'sutskever', 'murati'],
      { people: ['brockman', 'microsoft'] }
    )
  },
  {
    id: 'a-hundred-and-fifty-seven',
    chapter: 'war',
    forChapter: true,
    claims: ['valuation-157'],
    // The thousand fill one square, which is held; then it is one of them.
    stagedTo: 2,
    staged: [
      {
        name: 'the-thousand',
        ms: 800,
        hold: 350,
        state: {
          scene: 'waffle',
          unit: 'billion',
          inner: { count: 1000, ink: 'microsoft' },
          grids: [{ label: '', total: 1, parts: [{ value: 1, ink: 'openai', style: 'tint' }] }]
        }
      },
      { name: 'one-square', ms: 1150 }
    ],
    states: [
      microsoftsBillion,
      {
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
    ]
  },
  {
    id: 'one-hundred-and-seven',
    chapter: 'war',
    claims: [
      'amended-2024',
      'zilis-who',
      'military-musk-warning',
      'military-policy',
      'oai-baseless',
      'pages-107'
    ],
    states: [
      docket('2024-01-15', '2024-12-01', ['refiled', 'amended-2024']),
      docket('2024-01-15', '2024-12-01', ['refiled', 'amended-2024', 'oai-baseless'])
    ]
  },
  {
    id: 'the-injunction',
    chapter: 'after',
    claims: ['conversion-plan-2024', 'pi-motion', 'pi-denied'],
    state: docket('2024-07-01', '2025-04-15', ['pi-motion', 'oai-dec-emails', 'pi-denied'], {
      claims: { all: claimsPleaded, standing: claimsPleaded }
    })
  },
  {
    id: 'the-bid',
    chapter: 'after',
    claims: ['bid-97', 'bid-rejected'],
    state: {
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
          parts: [
            {
              value: figure('bid-97', 'Altman counter-jest', billion),
              ink: 'altman',
              style: 'outline'
            }
          ]
        }
      ]
    }
  },
  {
    id: 'a-new-form',
    chapter: 'after',
    claims: ['nonprofit-control', 'recap'],
    state: {
      scene: 'waffle',
      unit: 'share',
      grids: [
        table2017,
        {
          label: 'grid-2025',
          total: 100,
          parts: [
            {
              value: figure('recap', 'Foundation', 1),
              ink: 'openai',
              style: 'solid',
              label: 'part-foundation'
            },
            {
              value: figure('recap', 'Microsoft', 1),
              ink: 'microsoft',
              style: 'solid',
              label: 'part-microsoft-share'
            },
            {
              value: figure('recap', 'staff and other investors', 1),
              ink: 'quiet',
              style: 'tint',
              label: 'part-others-2025'
            }
          ]
        }
      ]
    }
  },
  {
    id: 'their-own-houses',
    chapter: 'after',
    claims: ['spacex-xai', 'countersuit', 'xai-apple-suit', 'xai-secrets-suit'],
    state: time(
      '2025-01-01',
      '2026-03-15',
      ['xai-x', 'countersuit', 'xai-apple-suit', 'xai-secrets-suit', 'spacex-xai'],
      ['musk', 'xai', 'openai'],
      { people: ['altman', 'brockman'] }
    )
  },
  {
    id: 'then-it-was-a-lie',
    chapter: 'after',
    claims: ['sj-denied', 'brockman-journal-reply', 'tried-claims'],
    // All that was pleaded, and what is left of it.
    stagedTo: 3,
    staged: [
      {
        name: 'pleaded',
        ms: 900,
        hold: 300,
        state: docket('2024-01-15', '2026-05-17', [], {
          claims: { all: claimsPleaded, standing: claimsPleaded }
        })
      },
      { name: 'what-is-left', ms: 1100 }
    ],
    states: [
      letter({ letter: 'brockman-note-2017', mark: [1, 2, 3], stamps: 1 }),
      letter(
        { letter: 'brockman-note-2017', mark: [], stamps: 1 },
        { letter: 'brockman-journal-reply', mark: [2] }
      ),
      docket(
        '2024-01-15',
        '2026-05-17',
        ['racketeering-dismissed', 'fraud-dropped', 'trial-opens'],
        { claims: { all: claimsPleaded, standing: claimsTried } }
      )
    ]
  },
  {
    id: 'the-trial',
    chapter: 'after',
    claims: [
      'openings',
      'bait-and-switch-2022',
      'told-2018-2019',
      'musk-testimony',
      'distillation',
      'altman-trustworthy',
      'remedies-2026'
    ],
    states: [
      letter({ letter: 'openings', mark: [1, 2] }),
      letter(
        { letter: 'bait-and-switch-2022', mark: [3], stamps: 2 },
        { letter: 'told-2018-2019', mark: [1] }
      ),
      letter({ letter: 'musk-testimony', mark: [1] }, { letter: 'distillation', mark: [3, 4] }),
      letter({ letter: 'altman-trustworthy', mark: [1, 2] }),
      letter({ letter: 'remedies-2026', mark: [2] })
    ]
  },
  {
    id: 'the-clock',
    chapter: 'after',
    claims: ['limitation-why', 'told-2018-2019', 'musk-stolen-car'],
    states: [
      clock({
        named: [
          'altman-email-may-2015',
          'sutskever-yup',
          'musk-nauseous',
          'sutskever-agi-dictatorship'
        ],
        limits
      }),
      clock({
        limits,
        accounts: ['zilis-capped-2018', 'draft-lp-2019', 'no-financial-interest-2019']
      }),
      clock({
        limits,
        accounts: [
          'bait-and-switch-2022',
          'ms-10bn-2023',
          'zilis-capped-2018',
          'draft-lp-2019',
          'no-financial-interest-2019'
        ]
      })
    ]
  },
  {
    id: 'too-late',
    chapter: 'after',
    forChapter: true,
    claims: ['verdict', 'judge-remark', 'appeal-vow'],
    staged: [{ name: 'falling', ms: 1800 }],
    state: clock({ limits, jurors: true })
  },
  {
    id: 'reflection',
    chapter: 'looking-back',
    forChapter: true,
    claims: ['verdict'],
    becomes: [{ from: 'juror-*', to: 'e-verdict' }],
    state: time(
      '2014-01-01',
      '2026-09-01',
      ['nonprofit-open-aim', 'kicked-out', 'verdict'],
      ['musk', 'altman', 'openai', 'xai'],
      { letters: 'all', arcs: true }
    )
  },
  {
    id: 'the-reckoning',
    chapter: 'looking-back',
    claims: ['almost-ten-years'],
    becomes: [{ from: 'e-*', to: 'claim-*' }],
    state: { scene: 'reckoning' }
  }
];
