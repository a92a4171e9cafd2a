import { describe, expect, test } from 'vitest';
import { makeEdition, type EditionContent } from '../../src/lib/story/edition.ts';
import { figure, type Plan } from '../../src/lib/story/plan.ts';
import { ContentError } from '../../src/lib/story/problems.ts';
import { uiKeys } from '../../src/lib/story/words.ts';

const claim = (id: string, more: object = {}) => ({
  id,
  date: '2018-02-20',
  datePrecision: 'day',
  section: 'x',
  status: 'confirmed',
  actors: [],
  claim: 'A claim.',
  commonTelling: '',
  record: '',
  figures: [{ label: 'pages', value: 83, unit: 'pages' }],
  sources: [{ title: 'T', publisher: 'P', date: null, url: 'https://x.test', certainty: 'seen' }],
  note: '',
  ...more
});

const stepWords = (id: string, more = '') =>
  `id: ${id}\nheading: 標題\nbody: 一句話。[^one]\npicture: 圖示。\n${more}\n`;

function words(steps: string) {
  const ui = uiKeys.map((key) => `${key}: 字`).join('\n');
  return `headline: 標題
standfirst: 前言
description: 說明

[chapters]
id: origin
title: 起點
years: 2018
summary: 摘要
[]

[steps]
${steps}
[]

{ui}
${ui}
{}
{actors}
musk: 馬斯克
{}
{moments}
one: 事件
{}
{filings}
one: 訴狀
{}
{letters}
{}
{scenes}
docket-unknown: 未查證
{}
`;
}

const plan = (id: string, more: Partial<Plan> = {}): Plan => ({
  id,
  chapter: 'origin',
  claims: ['one'],
  state: {
    scene: 'storyline',
    from: '2018-01-01',
    until: '2018-12-31',
    named: ['one'],
    strong: []
  },
  ...more
});

function content(more: Partial<EditionContent> = {}): EditionContent {
  return {
    file: 'words.aml',
    source: words(stepWords('first')),
    ledger: [claim('one')],
    chapters: ['origin'],
    steps: [plan('first')],
    chart: {
      lanes: [{ actor: 'musk', width: 3, knots: [['2014-01-01', 5]] }],
      moments: [{ claim: 'one', actor: 'musk' }],
      courts: [],
      filings: [{ claim: 'one', ink: 'musk' }],
      letters: []
    },
    base: '/x',
    ...more
  };
}

function faults(given: EditionContent): string {
  try {
    makeEdition(given);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return '';
}

describe('sound content', () => {
  test('makes an edition with numbered source marks under the base path', () => {
    const edition = makeEdition(content());
    expect(edition.steps[0]?.body).toContain('href="/x/sources/#one"');
    expect(edition.steps[0]?.body).toContain('>1</a>');
    expect(edition.notes.map(({ number, claim: { id } }) => [number, id])).toEqual([[1, 'one']]);
  });

  test('takes figures of the ledger into the state, in the unit asked for', () => {
    const state = {
      scene: 'waffle',
      unit: 'share',
      grids: [
        {
          label: '',
          total: 100,
          parts: [{ value: figure('one', 'pages', 10), ink: 'musk', style: 'solid' }]
        }
      ]
    } as const;
    const edition = makeEdition(
      content({ steps: [plan('first', { state: state as unknown as Plan['state'] })] })
    );
    expect(edition.steps[0]?.state).toMatchObject({ grids: [{ parts: [{ value: 8.3 }] }] });
  });

  test('marks an actor at the first mention only, and English runs as English', () => {
    const source = words(
      stepWords('first').replace('一句話。', '馬斯克說「對」(*Yup*)。馬斯克。<b>')
    );
    const body = makeEdition(content({ source })).steps[0]?.body ?? '';
    expect(body.match(/data-actor="musk"/g)).toHaveLength(1);
    expect(body).toContain('<i lang="en">Yup</i>');
    expect(body).not.toContain('<b>');
  });
});

describe('each kind of fault is named with its place and its mend', () => {
  const cases: [string, Partial<EditionContent>, RegExp][] = [
    [
      'unknown claim',
      { steps: [plan('first', { claims: ['one', 'none'] })] },
      /steps\.first: the claim "none" is unknown\. Use an id/
    ],
    [
      'claim without source',
      { ledger: [claim('one', { sources: [] })] },
      /ledger\.json one: the claim is used without a source/
    ],
    [
      'step without words',
      { steps: [plan('first'), plan('second')] },
      /the step "second" has no words\. Add an item "id: second"/
    ],
    [
      'words without step',
      { source: words(stepWords('first') + stepWords('other')) },
      /words\.aml:\d+ other: the step "other" is not in the story/
    ],
    ['duplicate step', { steps: [plan('first'), plan('first')] }, /the id "first" stands twice/],
    [
      'duplicate words',
      { source: words(stepWords('first') + stepWords('first')) },
      /the step "first" stands twice/
    ],
    [
      'long heading',
      { source: words(stepWords('first').replace('標題', '一二三四五六七八九十一二三四五')) },
      /heading has 15 signs/
    ],
    [
      'opinion in the body',
      { ledger: [claim('one', { status: 'opinion' })] },
      /cites "one" in the body, and its status is opinion\. Move it into the check/
    ],
    [
      'unverified in the body',
      { ledger: [claim('one', { status: 'unverified-here' })] },
      /status is unverified-here/
    ],
    [
      'uncited claim',
      { source: words(stepWords('first').replace('[^one]', '')) },
      /never cites it/
    ],
    [
      'unlisted claim',
      {
        ledger: [claim('one'), claim('two')],
        source: words(stepWords('first').replace('[^one]', '[^one][^two]'))
      },
      /cites the claim "two", which the step does not list/
    ],
    ['half a check', { source: words(stepWords('first', 'circulates: 流傳。')) }, /one side only/],
    [
      'unknown chapter',
      { steps: [plan('first', { chapter: 'nowhere' })] },
      /chapter "nowhere" is unknown\. Use one of origin/
    ],
    [
      'refused state',
      {
        steps: [
          plan('first', {
            state: {
              scene: 'storyline',
              from: '2018-06-01',
              until: '2018-12-31',
              named: ['one'],
              strong: []
            }
          })
        ]
      },
      /refuses the state: names "one", which lies outside/
    ],
    [
      'unknown scene',
      { steps: [plan('first', { state: { scene: 'pie' } as unknown as Plan['state'] })] },
      /the scene "pie" is unknown\. Use one of storyline/
    ],
    [
      'date out of range',
      {
        steps: [
          plan('first', {
            state: {
              scene: 'storyline',
              from: '1999-01-01',
              until: '2018-12-31',
              named: [],
              strong: []
            }
          })
        ]
      },
      /1999-01-01 is out of range/
    ],
    [
      'a date that is none',
      {
        steps: [
          plan('first', {
            state: {
              scene: 'storyline',
              from: '2018-13-01',
              until: '2018-12-31',
              named: [],
              strong: []
            }
          })
        ]
      },
      /"2018-13-01" is no date/
    ],
    [
      'a wrong date in the ledger',
      { ledger: [claim('one', { date: '2018-02-30' })] },
      /ledger\.json \[0\]\.date: is no date/
    ],
    [
      'a missing figure',
      {
        steps: [
          plan('first', {
            state: {
              scene: 'waffle',
              unit: 'share',
              grids: [{ label: '', total: figure('one', 'words', 1), parts: [] }]
            }
          })
        ]
      },
      /asks for the figure "words" of "one"/
    ],
    [
      'missing label',
      { source: words(stepWords('first')).replace('one: 事件', '') },
      /moments: has no words for "one"/
    ],
    [
      'missing word of the page',
      { source: words(stepWords('first')).replace('close: 字', '') },
      /ui\.close/
    ],
    [
      'missing picture',
      { source: words(stepWords('first').replace('picture: 圖示。', '')) },
      /words\.aml:\d+ steps\.first\.picture/
    ]
  ];
  test.each(cases)('%s', (_, broken, expected) => {
    expect(faults(content(broken))).toMatch(expected);
  });

  test('all faults come at once', () => {
    const text = faults(
      content({
        ledger: [claim('one', { sources: [] })],
        steps: [plan('first', { claims: ['one', 'none'] }), plan('first'), plan('second')]
      })
    );
    expect(text).toMatch(/without a source/);
    expect(text).toMatch(/"none" is unknown/);
    expect(text).toMatch(/stands twice/);
    expect(text).toMatch(/"second" has no words/);
  });
});
