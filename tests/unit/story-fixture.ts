import { makeEdition } from '../../src/lib/edition/make.ts';
import type { EditionContent } from '../../src/lib/edition/types.ts';
import type { Plan } from '../../src/content/grammar.ts';
import { ContentError } from '../../src/lib/edition/problems.ts';
import { embedKeys } from '../../src/lib/edition/embed-words.ts';
import { filmKeys } from '../../src/lib/edition/film-words.ts';
import { aboutKeys, partKeys } from '../../src/lib/edition/sources-words.ts';
import { uiKeys } from '../../src/lib/edition/page-words.ts';
import { shareKeys } from '../../src/lib/edition/share-words.ts';
import { editions } from '../../src/content/editions.ts';

export const claim = (id: string, more: object = {}) => ({
  id,
  date: '2018-02-20',
  datePrecision: 'day',
  section: 'x',
  status: 'confirmed',
  actors: [],
  claim: 'A claim.',
  commonTelling: '',
  record: '',
  quotes: [],
  figures: [{ label: 'pages', value: 83, unit: 'pages' }],
  sources: [
    { title: 'T', publisher: 'P', date: null, url: 'https://x.test', kind: 'primary', read: 'page' }
  ],
  note: '',
  ...more
});

export const stepWords = (id: string, more = '') =>
  `id: ${id}\nheading: 標題\nbody: 一句話。[^one]\npicture: 圖示。\n${more}\n`;

export function words(steps: string) {
  const given = (keys: readonly string[]) => keys.map((key) => `${key}: 字`).join('\n');
  return `headline: 標題
standfirst: 前言
description: 說明
question: 問題

[chapters]
id: origin
title: 起點
years: 2018
summary: 摘要
before: 此前
[]

[steps]
${steps}
[]

{ui}
${given(uiKeys)}
{}
{parts}
${given(partKeys)}
{}
{about}
${given(aboutKeys)}
{}
{share}
${given(shareKeys)}
{}
{embed}
${given(embedKeys)}
{}
{film}
${given(filmKeys)}
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
{people}
{}
{letters}
{}
{scenes}
letter-from: 未查證
{}
{claims}
one: 一項主張。
{}
`;
}

export const plan = (id: string, more: Partial<Plan> = {}): Plan => ({
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

export function content(more: Partial<EditionContent> = {}): EditionContent {
  return {
    file: 'words.aml',
    source: words(stepWords('first')),
    settings: editions[0],
    ledger: [claim('one')],
    chapters: ['origin'],
    steps: [plan('first')],
    chart: {
      span: ['2014-01-01', '2026-09-01'],
      rooms: [],
      seats: [],
      lanes: [{ actor: 'musk', width: 3, lane: 5, moves: [] }],
      sheets: [],
      moments: [{ claim: 'one', actor: 'musk' }],
      courts: [],
      filings: [{ claim: 'one', kind: 'filing', ink: 'musk' }],
      letters: [],
      people: {},
      clock: { limits: [], accounts: [] },
      judgedElsewhere: []
    },
    addresses: {
      chapters: { published: [], forwards: {} },
      steps: { published: [], forwards: {} },
      claims: { published: [], forwards: {} }
    },
    base: '/x',
    ...more
  };
}

export function faults(given: EditionContent): string {
  try {
    makeEdition(given);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return '';
}
