import { amount, figure, type Measure, type Plan } from './grammar.ts';
import type { PlannedState } from '../lib/chart/scenes/index.ts';
import type { LetterState } from '../lib/chart/scenes/letter/schema.ts';
import type { StorylineState } from '../lib/chart/scenes/storyline/schema.ts';

/**
 * The structure of the story, the same in every edition: chapters, steps in order, the claims that each
 * step tells (by ledger id) and the state of the chart that its transition reaches. Numbers that the chart
 * draws are taken from the ledger by `figure(claim, label, per)`.
 */

const time = (
  from: string,
  until: string,
  named: string[],
  strong: StorylineState['strong'] = [],
  more: Partial<StorylineState> = {}
): StorylineState => ({ scene: 'storyline', from, until, named, strong, ...more });

const letter = (...sheets: LetterState['sheets']): LetterState => ({ scene: 'letter', sheets });

const million = 1e6;
const billion = 1e9;
/** Days in a mean month. */
const month = 30.44;

/** Ticks of an axis at `stops`, which count `per` of a measure each. */
const ticks = (stops: number[], per: number, measure: Measure) =>
  stops.map((at) => ({ at, label: amount(at * per, measure) }));

/** What the non-profit had received by 2021 less what came from Musk, in millions of dollars: 133.2 less 38.191066. */
const givenByOthers = 95.008934;

/** The claims of the amended complaint. */
const claimsPleaded = figure('tried-claims', 'claims in the amended complaint', 1);

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
} satisfies Extract<Plan['state'], { scene: 'waffle' }>['grids'][number];

const launchBars = {
  scene: 'bars',
  measure: 'day',
  per: 1,
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
} satisfies Partial<PlannedState>;

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
    claims: [],
    state: time('2014-01-01', '2026-09-01', [], ['musk', 'altman', 'openai', 'xai'], {
      people: ['brockman', 'sutskever', 'amodei', 'murati'],
      letters: 'all',
      bare: true
    })
  },
  {
    id: 'two-men',
    chapter: 'origin',
    claims: ['altman-yc', 'musk-existential-fear', 'fear-of-google'],
    state: time(
      '2014-01-01',
      '2015-04-30',
      ['altman-yc', 'musk-existential-fear'],
      ['altman', 'musk', 'google'],
      { people: [] }
    )
  },
  {
    id: 'the-email',
    chapter: 'origin',
    claims: ['altman-email-may-2015'],
    states: [
      letter({ letter: 'altman-email-may-2015', mark: [2], shown: 2 }),
      letter({ letter: 'altman-email-may-2015', mark: [3] })
    ]
  },
  {
    id: 'dinner',
    chapter: 'origin',
    claims: ['founding-dinner', 'agree-on-all'],
    state: time(
      '2015-01-01',
      '2015-10-31',
      ['altman-email-may-2015', 'agree-on-all'],
      ['altman', 'musk']
    )
  },
  {
    id: 'founding',
    chapter: 'origin',
    claims: ['nonprofit-open-aim', 'cochairs'],
    state: time(
      '2015-04-01',
      '2016-04-01',
      ['agree-on-all', 'nonprofit-open-aim'],
      ['altman', 'musk', 'openai', 'brockman', 'sutskever'],
      { people: [], letters: ['altman-email-may-2015', 'agree-on-all', 'cover-whatever'] }
    )
  },
  {
    id: 'one-billion',
    chapter: 'origin',
    claims: ['hundred-million-inverted'],
    state: {
      scene: 'waffle',
      unit: 'million',
      host: 'nonprofit-open-aim',
      grids: [
        {
          label: '',
          total: figure('hundred-million-inverted', 'Musk counter-proposal', million),
          parts: [
            {
              value: figure('hundred-million-inverted', 'original plan', million),
              ink: 'altman',
              style: 'solid',
              label: amount(
                figure('hundred-million-inverted', 'original plan'),
                'usd',
                'part-original-plan'
              )
            },
            {
              value: 900,
              ink: 'musk',
              style: 'outline',
              label: amount(
                figure('hundred-million-inverted', 'Musk counter-proposal'),
                'usd',
                'part-counter-proposal'
              )
            }
          ]
        }
      ]
    }
  },
  {
    id: 'what-came',
    chapter: 'origin',
    claims: ['altman-own-pocket', 'tiny-fraction'],
    state: {
      scene: 'waffle',
      unit: 'million',
      host: 'nonprofit-open-aim',
      grids: [
        {
          label: '',
          total: figure('altman-own-pocket', 'pledged', million),
          parts: [
            {
              value: figure('donated-44m', 'trial figure, exact', million),
              ink: 'musk',
              style: 'solid',
              label: amount(figure('donated-44m', 'trial figure'), 'usd', 'part-musk-gift')
            },
            { value: givenByOthers, ink: 'openai', style: 'solid', label: 'part-other-donors' }
          ],
          outlines: [
            {
              value: figure('altman-own-pocket', 'donated to the non-profit by 2021', million),
              ink: 'ink',
              label: amount(
                figure('altman-own-pocket', 'donated to the non-profit by 2021'),
                'usd',
                'part-given'
              )
            }
          ]
        }
      ]
    }
  },
  {
    id: 'the-hires',
    chapter: 'origin',
    claims: [
      'salaries-300k',
      'deepmind-counteroffers',
      'raise-after-launch',
      'spacex-stock',
      'musk-full-support-hiring',
      'pay-below-google'
    ],
    state: {
      scene: 'bars',
      measure: 'usd',
      per: 1e3,
      domain: [0, 400],
      ticks: [{ at: 0, label: 'tick-zero' }, ...ticks([200, 400], 1e3, 'usd')],
      rows: [
        {
          id: 'pay-november',
          label: 'bar-pay-november',
          value: amount(figure('salaries-300k', 'first base salary'), 'usd'),
          from: 0,
          to: figure('salaries-300k', 'first base salary', 1e3),
          ink: 'openai'
        },
        {
          id: 'pay-december',
          label: 'bar-pay-december',
          value: amount(figure('salaries-300k', 'founding team, salary'), 'usd'),
          from: 0,
          to: figure('salaries-300k', 'founding team, salary', 1e3),
          ink: 'openai'
        },
        {
          id: 'pay-february',
          label: 'bar-pay-february',
          value: amount(figure('salaries-300k', 'new offers, salary'), 'usd'),
          from: 0,
          to: figure('salaries-300k', 'new offers, salary', 1e3),
          ink: 'openai',
          // The salary and what may come on top, as the offer has them.
          then: {
            to: 300,
            ink: 'openai',
            style: 'tint',
            label: amount(
              figure('salaries-300k', 'new offers, bonus or stock'),
              'usd',
              'bar-pay-bonus'
            )
          }
        }
      ]
    }
  },
  {
    id: 'the-team',
    chapter: 'friction',
    claims: ['sutskever-google', 'sutskever-alphago-tf', 'brockman-stripe'],
    state: time('2015-05-01', '2016-06-30', ['nonprofit-open-aim'], ['openai', 'google'])
  },
  {
    id: 'less-open',
    chapter: 'friction',
    claims: ['sutskever-yup'],
    states: [
      letter({ letter: 'sutskever-yup', mark: [1, 2], shown: 3 }),
      letter({ letter: 'sutskever-yup', mark: [4] })
    ]
  },
  {
    id: 'the-shadow',
    chapter: 'friction',
    claims: ['deepmind-ahead', 'aws-first'],
    state: time('2015-10-01', '2016-08-01', ['aws-first', 'sutskever-yup'], ['google', 'openai'])
  },
  {
    id: 'sixty-for-ten',
    chapter: 'friction',
    claims: ['ms-60-for-10', 'ms-invested-50m', 'azure-announcement', 'k80-infiniband'],
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
          value: amount(figure('ms-60-for-10', 'compute at list price'), 'usd'),
          from: 0,
          to: figure('ms-60-for-10', 'compute at list price', million),
          ink: 'microsoft'
        },
        {
          id: 'price-paid',
          label: 'bar-price-paid',
          value: amount(figure('ms-60-for-10', 'price to OpenAI'), 'usd'),
          from: 0,
          to: figure('ms-60-for-10', 'price to OpenAI', million),
          ink: 'openai',
          then: {
            to: 60,
            ink: 'microsoft',
            style: 'tint',
            label: amount(figure('ms-invested-50m', 'discount'), 'usd', 'bar-discount')
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
    claims: ['dota-2017-1v1', 'openai-five-2018', 'papered-over-2017'],
    state: time(
      '2016-07-01',
      '2017-09-20',
      ['azure-announcement', 'dota-2017-1v1', 'triggering-event-2017'],
      ['openai', 'musk', 'altman', 'microsoft'],
      { people: ['brockman', 'sutskever', 'zilis'], letters: ['triggering-event-2017'] }
    )
  },
  {
    id: 'who-controls',
    chapter: 'break',
    claims: ['for-profit-2017', 'musk-majority-ceo', 'cap-table', 'musk-pbc-2017'],
    state: {
      scene: 'waffle',
      unit: 'share',
      host: 'cap-table',
      grids: [table2017]
    }
  },
  {
    id: 'absolute-control',
    chapter: 'break',
    claims: ['sutskever-agi-dictatorship', 'letter-on-altman'],
    state: letter({ letter: 'sutskever-agi-dictatorship', mark: [2] })
  },
  {
    id: 'cash-cow',
    chapter: 'break',
    claims: [
      'tesla-cash-cow',
      'google-still-ahead-2018',
      'tesla-production-2018',
      'musk-criticised-results-2018'
    ],
    state: time(
      '2017-07-01',
      '2018-02-12',
      ['google-still-ahead-2018'],
      ['musk', 'openai', 'google'],
      {
        people: ['altman', 'brockman', 'sutskever'],
        letters: [
          'sutskever-agi-dictatorship',
          'final-straw',
          'altman-enthusiastic',
          'google-still-ahead-2018'
        ]
      }
    )
  },
  {
    id: 'the-lines-part',
    chapter: 'break',
    claims: ['kicked-out', 'promised-still-fund', 'lp-cause-of-departure'],
    state: time(
      '2017-08-01',
      '2019-01-15',
      ['kicked-out', 'zero-percent-2018'],
      ['musk', 'openai', 'altman'],
      {
        people: ['brockman', 'sutskever'],
        letters: ['zero-percent-2018']
      }
    )
  },
  {
    id: 'one-hundred-times',
    chapter: 'break',
    claims: ['charter-of-lp', 'cap-100x'],
    state: {
      scene: 'waffle',
      unit: 'times',
      grids: [
        {
          label: '',
          total: figure('cap-100x', 'return cap, first round', 1),
          parts: [
            { value: 1, ink: 'ink', style: 'solid', label: 'part-invested' },
            { value: 99, ink: 'openai', style: 'tint', label: 'part-returns' }
          ]
        }
      ]
    }
  },
  {
    id: 'one-billion-again',
    chapter: 'break',
    claims: ['ms-1bn'],
    state: {
      scene: 'waffle',
      unit: 'million',
      host: 'ms-1bn',
      grids: [
        {
          label: '',
          total: figure('ms-1bn', 'investment', million),
          parts: [
            {
              value: figure('ms-1bn', 'investment', million),
              ink: 'microsoft',
              style: 'solid',
              label: amount(figure('ms-1bn', 'investment'), 'usd', 'part-microsoft')
            }
          ],
          outlines: [
            {
              value: figure('altman-own-pocket', 'donated to the non-profit by 2021', million),
              ink: 'ink',
              label: amount(
                figure('altman-own-pocket', 'donated to the non-profit by 2021'),
                'usd',
                'part-given'
              )
            }
          ]
        }
      ]
    }
  },
  {
    id: 'captured',
    chapter: 'break',
    claims: [
      'gpt3',
      'api-2020',
      'api-reasons',
      'gpt3-licence',
      'captured-tweet',
      'musk-break-2019'
    ],
    state: time(
      '2018-01-01',
      '2021-02-20',
      ['ms-1bn', 'api-2020', 'captured-tweet', 'anthropic-2020'],
      ['openai', 'microsoft', 'musk', 'amodei'],
      { people: ['altman', 'brockman', 'sutskever'] }
    )
  },
  {
    id: 'two-weeks',
    chapter: 'chatgpt',
    claims: ['chatgpt-origin', 'surprise', 'competition-2022'],
    state: time('2020-06-01', '2022-12-31', ['chatgpt-origin'], ['openai'])
  },
  {
    id: 'five-days',
    chapter: 'chatgpt',
    claims: ['three-million-72h'],
    state: {
      ...launchBars,
      domain: [0, 6],
      host: 'chatgpt-origin',
      ticks: [{ at: 0, label: 'tick-launch' }, ...ticks([2, 4, 6], 1, 'day')]
    }
  },
  {
    id: 'ten-months',
    chapter: 'chatgpt',
    claims: ['facebook-ten-months', 'hundred-million-users'],
    state: {
      ...launchBars,
      domain: [0, 10.5 * month],
      host: 'chatgpt-origin',
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
    id: 'visits',
    chapter: 'chatgpt',
    claims: ['similarweb-oct-2024', 'gpt4'],
    state: {
      scene: 'bars',
      measure: 'count',
      per: billion,
      domain: [0, 4],
      ticks: [{ at: 0, label: 'tick-zero' }, ...ticks([1, 2, 3, 4], billion, 'count')],
      rows: [
        {
          id: 'visits-september',
          label: 'bar-visits-september',
          value: amount(
            figure('similarweb-oct-2024', 'September 2024 (derived)'),
            'count',
            'bar-visits-september-value'
          ),
          from: 0,
          to: figure('similarweb-oct-2024', 'September 2024 (derived)', billion),
          ink: 'quiet'
        },
        {
          id: 'visits-october',
          label: 'bar-visits-october',
          value: amount(figure('similarweb-oct-2024', 'October 2024'), 'count'),
          from: 0,
          to: figure('similarweb-oct-2024', 'October 2024', billion),
          ink: 'openai'
        }
      ]
    }
  },
  {
    id: 'his-reaction',
    chapter: 'chatgpt',
    claims: ['musk-reaction-dec-2022', 'musk-feb-2023'],
    state: letter(
      { letter: 'musk-reaction-dec-2022', mark: [] },
      { letter: 'musk-feb-2023', mark: [2] }
    )
  },
  {
    id: 'his-own',
    chapter: 'chatgpt',
    claims: ['xai-founded', 'pause-letter-2023', 'xai-motive'],
    state: time(
      '2022-10-01',
      '2023-10-15',
      ['chatgpt-origin', 'ms-10bn-2023', 'xai-founded'],
      ['musk', 'xai', 'openai', 'microsoft'],
      { people: ['altman', 'brockman', 'sutskever'] }
    )
  },
  {
    id: 'the-first-suit',
    chapter: 'court',
    claims: [
      'suit-feb-2024',
      'suit-feb-claims',
      'defacto-subsidiary',
      'recruiting',
      'rent',
      'musk-industries'
    ],
    state: { scene: 'docket', from: '2024-01-15', until: '2024-04-01', named: ['suit-feb-2024'] }
  },
  {
    id: 'the-donation',
    chapter: 'court',
    claims: ['donated-44m'],
    state: {
      scene: 'waffle',
      unit: 'million',
      host: 'suit-feb-2024',
      grids: [
        {
          label: '',
          total: figure('altman-own-pocket', 'donated to the non-profit by 2021', million),
          columns: 10,
          parts: [
            {
              value: figure('donated-44m', 'trial figure, exact', million),
              ink: 'musk',
              style: 'solid'
            },
            { value: givenByOthers, ink: 'openai', style: 'tint' }
          ],
          outlines: [
            {
              value: figure('altman-own-pocket', 'donated to the non-profit by 2021', million),
              ink: 'openai',
              label: amount(
                figure('altman-own-pocket', 'donated to the non-profit by 2021'),
                'usd',
                'part-given'
              )
            },
            {
              value: figure('musk-own-number-2023', 'first number', million),
              ink: 'musk',
              dashed: true,
              label: amount(figure('musk-own-number-2023', 'first number'), 'usd', 'own-march')
            },
            {
              value: figure('musk-own-number-2023', 'second number', million),
              ink: 'musk',
              dashed: true,
              label: amount(figure('musk-own-number-2023', 'second number'), 'usd', 'own-may')
            },
            {
              value: figure('donated-44m', 'complaint', million),
              ink: 'musk',
              dashed: true,
              label: amount(figure('donated-44m', 'complaint'), 'usd', 'own-complaint')
            },
            {
              value: figure('donated-44m', 'trial figure, exact', million),
              ink: 'ink',
              label: amount(figure('donated-44m', 'trial figure'), 'usd', 'own-trial')
            }
          ]
        }
      ]
    }
  },
  {
    id: 'the-reply',
    chapter: 'court',
    claims: [
      'oai-blog-mar-2024',
      'oai-says-unmet-pledge',
      'sutskever-yup',
      'sutskever-former',
      'closedai',
      'oai-inspired-us'
    ],
    state: letter({ letter: 'sutskever-yup', mark: [4], stamps: 1 })
  },
  {
    id: 'withdrawn',
    chapter: 'court',
    claims: ['withdrawn'],
    state: {
      scene: 'docket',
      from: '2024-01-15',
      until: '2024-07-01',
      named: ['suit-feb-2024', 'oai-blog-mar-2024', 'withdrawn']
    }
  },
  {
    id: 'again',
    chapter: 'court',
    claims: ['refiled', 'oai-says-control'],
    state: {
      scene: 'docket',
      from: '2024-01-15',
      until: '2024-09-15',
      named: ['suit-feb-2024', 'withdrawn', 'refiled']
    }
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
    claims: ['valuation-157'],
    state: {
      scene: 'waffle',
      unit: 'billion',
      inner: { count: 1000, ink: 'openai' },
      grids: [
        {
          label: '',
          total: figure('valuation-157', 'valuation', billion),
          parts: [
            {
              value: figure('valuation-157', 'valuation', billion),
              ink: 'openai',
              style: 'tint',
              label: amount(figure('valuation-157', 'valuation'), 'usd', 'part-valuation')
            }
          ]
        }
      ]
    }
  },
  {
    id: 'seven-percent',
    chapter: 'war',
    claims: ['altman-7pc'],
    state: {
      scene: 'waffle',
      unit: 'share',
      grids: [
        {
          label: '',
          total: 100,
          parts: [
            {
              value: figure('altman-7pc', 'stake discussed', 1),
              ink: 'altman',
              style: 'outline',
              label: 'part-seven'
            },
            { value: 93, ink: 'openai', style: 'tint', label: 'part-seven-rest' }
          ]
        }
      ]
    }
  },
  {
    id: 'one-hundred-and-seven',
    chapter: 'war',
    claims: ['amended-2024', 'pages-107', 'gorgon', 'monopoly-claim'],
    state: {
      scene: 'docket',
      from: '2024-01-15',
      until: '2024-12-01',
      named: ['refiled', 'amended-2024']
    }
  },
  {
    id: 'the-military',
    chapter: 'war',
    claims: ['military-policy', 'military-dod', 'military-musk-warning'],
    state: time('2023-10-01', '2024-12-01', ['military-policy', 'amended-2024'], ['openai', 'musk'])
  },
  {
    id: 'baseless',
    chapter: 'war',
    claims: ['oai-baseless', 'xai-december-app'],
    state: {
      scene: 'docket',
      from: '2024-07-01',
      until: '2024-12-10',
      named: ['refiled', 'amended-2024', 'oai-baseless']
    }
  },
  {
    id: 'the-injunction',
    chapter: 'after',
    claims: ['pi-motion', 'oai-dec-emails', 'pi-denied'],
    state: {
      scene: 'docket',
      from: '2024-07-01',
      until: '2025-05-20',
      named: ['pi-motion', 'oai-dec-emails', 'pi-denied', 'racketeering-dismissed'],
      claims: { all: claimsPleaded, standing: claimsPleaded }
    }
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
          label: amount(figure('bid-97', 'bid'), 'usd', 'grid-bid'),
          total: figure('bid-97', 'bid', billion),
          columns: 10,
          parts: [{ value: figure('bid-97', 'bid', billion), ink: 'musk', style: 'outline' }]
        },
        {
          label: amount(figure('bid-97', 'Altman counter-jest'), 'usd', 'grid-jest'),
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
    claims: ['xai-x', 'spacex-xai', 'countersuit', 'xai-apple-suit', 'xai-secrets-suit'],
    state: time(
      '2025-01-01',
      '2026-03-15',
      ['xai-x', 'countersuit', 'xai-apple-suit', 'xai-secrets-suit', 'spacex-xai'],
      ['musk', 'xai', 'openai'],
      { people: ['altman', 'brockman'] }
    )
  },
  {
    id: 'the-trial',
    chapter: 'after',
    claims: [
      'sj-denied',
      'brockman-journal-reply',
      'trial-opens',
      'altman-testimony',
      'distillation',
      'closings'
    ],
    state: {
      scene: 'docket',
      from: '2024-01-15',
      until: '2026-05-17',
      named: ['sj-denied', 'fraud-dropped', 'trial-opens'],
      claims: { all: claimsPleaded, standing: figure('tried-claims', 'claims tried', 1) }
    }
  },
  {
    id: 'too-late',
    chapter: 'after',
    claims: ['verdict', 'appeal-vow'],
    state: {
      scene: 'clock',
      from: '2015-01-01',
      until: '2026-09-01',
      named: [],
      limits: ['trust', 'microsoft', 'enrichment'],
      accounts: [],
      jurors: true
    }
  },
  {
    id: 'reflection',
    chapter: 'looking-back',
    claims: ['almost-ten-years', 'idealism-vs-commerce', 'personal-drama'],
    state: time(
      '2014-01-01',
      '2026-09-01',
      ['nonprofit-open-aim', 'kicked-out', 'verdict'],
      ['musk', 'altman', 'openai', 'xai'],
      { people: [], letters: 'all', arcs: true }
    )
  }
];
