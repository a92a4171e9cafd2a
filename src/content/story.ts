import { amount, figure, type Measure, type Plan } from './grammar.ts';
import type { PlannedState } from '../lib/chart/scenes/index.ts';
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
  strong: StorylineState['strong'] = []
): StorylineState => ({ scene: 'storyline', from, until, named, strong });

const million = 1e6;
const billion = 1e9;
/** Days in a mean month. */
const month = 30.44;

/** Ticks of an axis at `stops`, which count `per` of a measure each. */
const ticks = (stops: number[], per: number, measure: Measure) =>
  stops.map((at) => ({ at, label: amount(at * per, measure) }));

/** The thousand once more, as large as the stage: one square of what is counted next. */
const thousand: PlannedState = {
  scene: 'waffle',
  unit: 'billion',
  inner: { count: 1000, ink: 'openai' },
  grids: [{ label: '', total: 1, parts: [{ value: 1, ink: 'openai', style: 'tint' }] }]
};

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
} satisfies Partial<Plan['state']>;

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
    state: {
      scene: 'storyline',
      from: '2014-01-01',
      until: '2026-09-01',
      named: [],
      strong: [],
      bare: true
    }
  },
  {
    id: 'two-men',
    chapter: 'origin',
    claims: ['altman-yc', 'musk-existential-fear', 'fear-of-google'],
    state: time('2014-01-01', '2015-04-30', ['altman-yc'], ['altman', 'musk', 'google'])
  },
  {
    id: 'the-email',
    chapter: 'origin',
    claims: ['altman-email-may-2015'],
    becomes: [{ from: 'line-altman', to: 'e-altman-email-may-2015' }],
    state: { scene: 'letter', letter: 'altman-email-may-2015', mark: 0 }
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
      '2015-03-01',
      '2016-01-15',
      ['agree-on-all', 'nonprofit-open-aim'],
      ['altman', 'musk', 'openai']
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
              value: figure('altman-own-pocket', 'donated to the non-profit by 2021', million),
              ink: 'openai',
              style: 'solid',
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
          gap: {
            to: 300,
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
    state: { scene: 'letter', letter: 'sutskever-yup', mark: 0 }
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
          gap: {
            to: 60,
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
    becomes: [{ from: 'bar-price-paid', to: 'e-musk-nauseous' }],
    state: { scene: 'letter', letter: 'musk-nauseous', mark: 0 }
  },
  {
    id: 'dota',
    chapter: 'friction',
    claims: ['dota-2017-1v1', 'openai-five-2018', 'papered-over-2017'],
    becomes: [{ from: 'e-musk-nauseous', to: 'line-musk' }],
    state: time(
      '2016-06-01',
      '2017-09-01',
      ['azure-announcement', 'musk-asked-nadella', 'dota-2017-1v1'],
      ['openai', 'musk', 'altman', 'microsoft']
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
      grids: [
        {
          label: '',
          total: 100,
          parts: [
            {
              value: figure('cap-table', 'Musk', 1),
              ink: 'musk',
              style: 'solid',
              label: 'part-musk'
            },
            {
              value: figure('cap-table', 'Altman', 1),
              ink: 'altman',
              style: 'solid',
              label: 'part-altman'
            },
            { value: 22, ink: 'openai', style: 'solid', label: 'part-sutskever-brockman' },
            { value: 15.8, ink: 'quiet', style: 'tint', label: 'part-others' }
          ]
        }
      ]
    }
  },
  {
    id: 'absolute-control',
    chapter: 'break',
    claims: ['sutskever-agi-dictatorship', 'letter-on-altman'],
    state: { scene: 'letter', letter: 'sutskever-agi-dictatorship', mark: 0 }
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
    becomes: [{ from: 'e-sutskever-agi-dictatorship', to: 'line-openai' }],
    state: time(
      '2017-07-01',
      '2018-02-10',
      ['cap-table', 'google-still-ahead-2018'],
      ['musk', 'openai', 'google']
    )
  },
  {
    id: 'the-lines-part',
    chapter: 'break',
    claims: ['kicked-out', 'promised-still-fund', 'lp-cause-of-departure'],
    state: time('2017-08-01', '2018-10-01', ['kicked-out'], ['musk', 'openai', 'altman'])
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
    becomes: [{ from: 'times-*', to: 'million-*' }],
    state: {
      scene: 'waffle',
      unit: 'million',
      grids: [
        {
          label: '',
          total: 1000,
          parts: [
            {
              value: figure('ms-1bn', 'investment', million),
              ink: 'microsoft',
              style: 'solid',
              label: amount(figure('ms-1bn', 'investment'), 'usd', 'part-microsoft')
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
      '2020-12-15',
      ['kicked-out', 'ms-1bn', 'api-2020', 'captured-tweet'],
      ['openai', 'microsoft', 'musk']
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
    staged: [{ name: 'stretch', ms: 1900 }],
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
    becomes: [{ from: 'bar-visits-october', to: 'e-musk-reaction-dec-2022' }],
    state: { scene: 'letter', letter: 'musk-reaction-dec-2022', mark: 1 }
  },
  {
    id: 'his-own',
    chapter: 'chatgpt',
    claims: ['xai-founded', 'pause-letter-2023', 'xai-motive'],
    becomes: [{ from: 'e-musk-reaction-dec-2022', to: 'line-musk' }],
    state: time(
      '2022-10-01',
      '2023-12-15',
      ['chatgpt-origin', 'musk-feb-2023', 'xai-founded'],
      ['musk', 'xai', 'openai']
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
    becomes: [
      { from: 'line-musk', to: 'e-suit-feb-2024' },
      { from: 'line-openai', to: 'axis' }
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
          label: amount(figure('donated-44m', 'complaint'), 'usd', 'grid-complaint'),
          total: figure('donated-44m', 'complaint', million),
          parts: [
            { value: figure('donated-44m', 'complaint', million), ink: 'musk', style: 'solid' }
          ]
        },
        {
          label: amount(figure('donated-44m', 'OpenAI, upper bound'), 'usd', 'grid-openai'),
          total: figure('donated-44m', 'OpenAI, upper bound', million),
          parts: [
            {
              value: figure('donated-44m', 'OpenAI, upper bound', million),
              ink: 'openai',
              style: 'solid'
            }
          ]
        },
        {
          label: amount(figure('donated-44m', 'trial figure'), 'usd', 'grid-trial'),
          total: figure('donated-44m', 'trial figure', million),
          parts: [
            { value: figure('donated-44m', 'trial figure', million), ink: 'ink', style: 'solid' }
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
    state: { scene: 'letter', letter: 'oai-blog-mar-2024', mark: 1 }
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
    becomes: [
      { from: 'axis', to: 'line-openai' },
      { from: 'e-refiled', to: 'line-musk' }
    ],
    state: time(
      '2024-01-01',
      '2024-10-15',
      ['suit-feb-2024', 'withdrawn', 'refiled', 'exits-2024'],
      ['openai', 'musk', 'altman']
    )
  },
  {
    id: 'a-hundred-and-fifty-seven',
    chapter: 'war',
    claims: ['valuation-157'],
    staged: [
      { name: 'the-thousand', ms: 900, hold: 350, state: thousand },
      { name: 'one-square', ms: 1150 }
    ],
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
      unit: 'billion',
      inner: { count: 1000, ink: 'openai' },
      grids: [
        {
          label: '',
          total: figure('valuation-157', 'valuation', billion),
          parts: [
            { value: 1, ink: 'openai', style: 'tint' },
            { value: 11, ink: 'altman', style: 'solid', label: 'part-seven-percent' },
            {
              value: 145,
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
    id: 'one-hundred-and-seven',
    chapter: 'war',
    claims: ['amended-2024', 'pages-107', 'gorgon', 'monopoly-claim'],
    state: {
      scene: 'docket',
      from: '2024-01-15',
      until: '2024-12-01',
      named: ['suit-feb-2024', 'refiled', 'amended-2024']
    }
  },
  {
    id: 'the-military',
    chapter: 'war',
    claims: ['military-policy', 'military-dod', 'military-musk-warning'],
    state: { scene: 'letter', letter: 'military-policy', mark: 0 }
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
      until: '2025-04-01',
      named: ['pi-motion', 'oai-dec-emails', 'pi-denied']
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
          label: amount(figure('valuation-157', 'valuation'), 'usd', 'grid-valuation'),
          total: figure('valuation-157', 'valuation', billion),
          parts: [
            { value: figure('valuation-157', 'valuation', billion), ink: 'openai', style: 'tint' }
          ]
        },
        {
          label: amount(figure('bid-97', 'bid'), 'usd', 'grid-bid'),
          total: figure('bid-97', 'bid', billion),
          parts: [{ value: figure('bid-97', 'bid', billion), ink: 'musk', style: 'solid' }]
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
        {
          label: '',
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
            { value: 47, ink: 'quiet', style: 'tint', label: 'part-others-2025' }
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
      ['musk', 'xai', 'openai']
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
      named: ['sj-denied', 'trial-opens', 'closings']
    }
  },
  {
    id: 'too-late',
    chapter: 'after',
    claims: ['verdict', 'appeal-vow'],
    staged: [{ name: 'falling', ms: 1800 }],
    state: {
      scene: 'docket',
      from: '2024-01-15',
      until: '2026-06-15',
      named: ['suit-feb-2024', 'verdict'],
      jurors: true
    }
  },
  {
    id: 'reflection',
    chapter: 'looking-back',
    claims: ['almost-ten-years', 'idealism-vs-commerce', 'personal-drama'],
    becomes: [
      { from: 'juror-*', to: 'e-verdict' },
      { from: 'axis', to: 'line-musk' },
      { from: 'jurors-line', to: 'line-openai' }
    ],
    state: time('2014-01-01', '2026-09-01', [
      'nonprofit-open-aim',
      'kicked-out',
      'chatgpt-origin',
      'suit-feb-2024',
      'verdict'
    ])
  }
];
