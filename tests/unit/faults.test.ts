import { describe, expect, test } from 'vitest';
import { editions } from '../../src/content/editions.ts';
import type { EditionContent } from '../../src/lib/edition/types.ts';
import { amount, figure, type Plan } from '../../src/content/grammar.ts';
import { claim, content, faults, plan, stepWords, words } from './story-fixture.ts';

const quote = (more: object) => ({ en: 'Yup', speaker: 'A', to: 'B', date: null, ...more });

test('an edition may tell a claim that the step does not list', () => {
  const source = words(stepWords('first').replace('[^one]', '[^one][^two]'));
  const told = source.replace('one: 一項主張。', 'one: 一項主張。\ntwo: 另一項。');
  expect(faults(content({ ledger: [claim('one'), claim('two')], source: told }))).toBe('');
});

describe('each kind of fault is named with its place and its fix', () => {
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
    ['duplicate step', { steps: [plan('first'), plan('first')] }, /the id "first" is used twice/],
    [
      'a step called like a chapter',
      { steps: [plan('origin')], source: words(stepWords('origin')) },
      /steps\.origin: the id "origin" is also a chapter's/
    ],
    [
      'duplicate words',
      { source: words(stepWords('first') + stepWords('first')) },
      /the step "first" is there twice/
    ],
    [
      'long heading',
      { source: words(stepWords('first').replace('標題', '一二三四五六七八九十一二三四五')) },
      /heading has 15 characters/
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
      'claim cited twice',
      { source: words(stepWords('first').replace('[^one]', '[^one]再一句。[^one]')) },
      /cites the claim "one" more than once in its text\. Keep its last mark/
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
      /cannot draw the state: names "one", which lies outside/
    ],
    [
      'unknown scene',
      { steps: [plan('first', { state: { scene: 'pie' } as unknown as Plan['state'] })] },
      /the scene "pie" is unknown; use one of bars, clock, docket, letter, reckoning, storyline, waffle/
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
      'a quotation as long as a reprint',
      { ledger: [claim('one', { quotes: [quote({ en: 'yes '.repeat(45) })] })] },
      /ledger\.json \[0\]\.quotes\.0\.en: has 45 words; quote fewer than 45 at a time/
    ],
    [
      'a quotation without words',
      { ledger: [claim('one', { quotes: [quote({ en: ' ' })] })] },
      /quotes\.0\.en: is a quotation without words/
    ],
    [
      'a quotation of nobody',
      { ledger: [claim('one', { quotes: [quote({ speaker: '' })] })] },
      /quotes\.0\.speaker: is a quotation without its speaker/
    ],
    [
      'a quotation on a day that is none',
      { ledger: [claim('one', { quotes: [quote({ date: 'undated' })] })] },
      /quotes\.0\.date: is no date/
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
      'unknown word of the page',
      { source: words(stepWords('first')).replace('close: 字', 'close: 字\nclsoe: 字') },
      /ui: has the unknown key "clsoe"\. Take it out/
    ],
    [
      'a claim that the edition does not say',
      { source: words(stepWords('first')).replace('one: 一項主張。', '') },
      /claims: has no words for "one"/
    ],
    [
      'words that nothing shows',
      { source: words(stepWords('first')).replace('letter-from', 'docket-unknwon') },
      /scenes\.docket-unknwon: the words are never used/
    ],
    [
      'a number without its place in a word',
      {
        steps: [
          plan('first', {
            state: {
              scene: 'waffle',
              unit: 'share',
              grids: [{ label: amount(100, 'usd', 'letter-from'), total: 100, parts: [] }]
            }
          })
        ]
      },
      /scenes\.letter-from: has no # for its number, 100美元/
    ],
    [
      'a translation longer than its box',
      { source: words(stepWords('first', `unit: ${'很長的說明'.repeat(200)}`)) },
      /words\.aml:\d+ first: the words ".*" are longer than their box on a stage of \d+ by \d+\. Shorten/
    ],
    [
      'a long heading in words',
      {
        settings: editions[2],
        source: words(stepWords('first').replace('標題', 'one two three four five six seven eight'))
      },
      /heading has 8 words, over the length of 7/
    ],
    [
      'a source that is no address',
      {
        ledger: [
          claim('one', {
            sources: [
              {
                title: 'T',
                publisher: 'P',
                date: null,
                url: 'see note',
                kind: 'primary',
                read: 'page'
              }
            ]
          })
        ]
      },
      /ledger\.json \[0\]\.sources\.0\.url/
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
    expect(text).toMatch(/is (used|there) twice/);
    expect(text).toMatch(/"second" has no words/);
  });
});
