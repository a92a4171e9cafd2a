import { Converter } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import { editions as settings } from '../../src/content/editions.ts';
import { steps as plans } from '../../src/content/story.ts';
import { overrides } from '../../src/content/zh-hans.ts';
import { matchEdition } from '../../src/lib/reading/match-edition.ts';
import { formatAmount } from '../../src/lib/edition/amounts.ts';
import { longDate } from '../../src/lib/edition/calendar.ts';
import type { SourceNote } from '../../src/lib/edition/notes.ts';
import type { Edition, Step } from '../../src/lib/edition/types.ts';
import { simplify } from '../../src/lib/edition/simplify.ts';
import { countsOf } from '../../src/lib/sources/record.ts';
import { editions } from './invariants.ts';

const first = editions['zh-hant'];
const others = Object.values(editions).filter((edition) => edition !== first);
const cited = (html: string) =>
  [...new Set([...html.matchAll(/data-claim="([^"]+)"/g)].map(([, id]) => id))].sort();
const inCheck = ({ check }: Step) => cited(`${check?.circulates ?? ''}${check?.record ?? ''}`);

describe.each(others.map((edition) => [edition.settings.id, edition] as const))(
  'the edition %s beside the first',
  (_, edition) => {
    test('has the same chapters and steps in the same order', () => {
      expect(edition.chapters.map(({ id }) => id)).toEqual(first.chapters.map(({ id }) => id));
      expect(edition.steps.map(({ id, chapter }) => [id, chapter])).toEqual(
        first.steps.map(({ id, chapter }) => [id, chapter])
      );
    });
    test.each(first.steps.map((step, i) => [step.id, step, edition.steps[i]!] as const))(
      'tells %s on the claims that the story lists for it, with the same states',
      (id, step, twin) => {
        expect(twin.state).toEqual(step.state);
        expect(twin.states).toEqual(step.states);
        for (const claim of plans.find((plan) => plan.id === id)?.claims ?? [])
          expect([...cited(twin.body), ...inCheck(twin)]).toContain(claim);
        expect(twin.quote?.text).toBe(step.quote?.text);
      }
    );
    test('notes a claim that both tell with the same finding, sources and quotations', () => {
      const noted = new Map(first.notes.map((note) => [note.id, note]));
      const both = edition.notes.filter(({ id }) => noted.has(id));
      const worth = ({ status, sources, quotes }: SourceNote) => [
        ...[status, sources.length],
        ...quotes.map(({ en }) => en)
      ];
      for (const note of both) expect(worth(note), note.id).toEqual(worth(noted.get(note.id)!));
      expect(both.length).toBeGreaterThan(100);
    });
  }
);

describe('quotations', () => {
  const body = (edition: Edition, step: string) =>
    edition.steps.find(({ id }) => id === step)?.body ?? '';
  test('stand in English in the Chinese editions, marked as such, and plain in the English one', () => {
    expect(body(first, 'nauseous')).toContain('<i lang="en">This actually made me feel nauseous.');
    expect(body(editions.en, 'nauseous')).toContain('“This actually made me feel nauseous');
    for (const { body, check } of editions.en.steps)
      expect(body + (check?.record ?? '')).not.toMatch(/lang="en"|<button/);
  });
  test('that are longer than three words are one tap away, and shorter ones stand beside', () => {
    expect(body(first, 'less-open')).toMatch(/「對」（<i lang="en">Yup<\/i>）/);
    expect(body(first, 'final-straw')).toMatch(
      /<button type="button" aria-expanded="false">原文<\/button><span>（<i lang="en">Guys,/
    );
    for (const { id, body } of first.steps)
      for (const [, words = ''] of body
        .replace(/<button.*?<\/i>/g, '')
        .matchAll(/（<i[^>]*>(.*?)</g))
        expect(words.split(' ').length, `${id}: ${words}`).toBeLessThanOrEqual(3);
  });
});

/** Every string of a value, whatever its depth. */
const stringsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsOf)
      : [];

describe('the Simplified edition', () => {
  const { settings: _settings, ...words } = editions['zh-hans'];
  const text = stringsOf(words);
  test('holds no sign that mainland readers write otherwise', () => {
    const toSimple = Converter({ from: 't', to: 'cn' });
    // The line that offers the story belongs to the edition that it offers.
    expect(text.filter((run) => toSimple(run) !== run)).toEqual([]);
  });
  test('holds no word of Taiwan, half converted, and no corner brackets', () => {
    const taiwan =
      /网路|软体|程式|伺服器|资讯|讯息|萤幕|数位|报导|声请|贴文|人工智慧|技术长|执行长|创办人|使用者|部属|营业秘密|结辩|云端|绘图处理器|电玩|资安|主管|文档|在线标|连接》|串行|[「」『』]/;
    expect(text.filter((run) => taiwan.test(run))).toEqual([]);
  });
  test('names people and things as mainland readers know them', () => {
    const all = text.join('\n');
    for (const name of ['马斯克', '奥特曼', '微软', '人工智能', '非营利', '诉状', '万亿'])
      expect(all).toContain(name);
  });
  test('an override that finds nothing is a fault with its place and fix', () => {
    const problems: Parameters<typeof simplify>[3] = [];
    expect(
      simplify('軟體「開放」', [...overrides.slice(0, 0), ['无', '有']], 'x.ts', problems)
    ).toBe('软件“开放”');
    expect(problems).toEqual([
      {
        place: 'x.ts "无"',
        fault: 'the override is never used',
        fix: 'Take it out, or correct what it looks for'
      }
    ]);
  });
});

describe('numbers and dates are written as each edition’s readers write them', () => {
  const [hant, hans, en] = settings;
  test.each([
    [175_000, 'usd', '17.5萬美元', '17.5万美元', '$175k'],
    [157e9, 'usd', '1,570億美元', '1,570亿美元', '$157bn'],
    [133.2e6, 'usd', '1.332億美元', '1.332亿美元', '$133.2m'],
    [3.16e9, 'count', '31.6億', '31.6亿', '3.16bn'],
    [5, 'day', '5天', '5天', '5 days'],
    [10, 'month', '10個月', '10个月', '10 months']
  ] as const)('%d %s', (value, measure, ...expected) => {
    expect([hant, hans, en].map((edition) => formatAmount(value, measure, edition))).toEqual(
      expected
    );
  });
  test('a date is as exact as the ledger knows it', () => {
    expect(longDate('2024-02-29', hant)).toBe('2024年2月29日');
    expect(longDate('2024-02', en)).toBe('February 2024');
    expect(longDate('2016', hans)).toBe('2016');
  });
  test('the chart’s own dates follow the edition', () => {
    const date = ({ chart }: Edition) => chart.filings[0]?.date;
    expect(Object.values(editions).map(date)).toEqual(['2024.2.29', '2024.2.29', '29 Feb 2024']);
  });
});

describe('the edition that a browser asks for', () => {
  test.each([
    [['zh-TW', 'en'], 'zh-Hant'],
    [['zh-Hant-HK'], 'zh-Hant'],
    [['zh-CN'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['en-US'], 'en'],
    [['fr-FR', 'en'], 'en'],
    [['fr-FR'], undefined]
  ])('%j gets %s', (languages, hreflang) => {
    expect(matchEdition(languages, settings)?.hreflang).toBe(hreflang);
  });
});

describe('what the sources are worth', () => {
  test('more than half of the claims rest on a primary document that was read', () => {
    const { primary, none } = countsOf(first.notes);
    expect(primary / first.notes.length).toBeGreaterThan(0.55);
    expect(none).toBeLessThanOrEqual(3);
  });
  test('a claim told in a body rests on a source that was read', () => {
    for (const step of first.steps)
      for (const id of cited(step.body)) {
        const note = first.notes.find((one) => one.id === id);
        expect(
          note?.sources.some(({ read }) => read !== 'unread'),
          id
        ).toBe(true);
      }
  });
});

describe.each(Object.values(editions).map((edition) => [edition.settings.id, edition] as const))(
  'what %s says of its pictures',
  (_, { steps, chart }) => {
    // A colour that is somebody's, with the name beside it, is no clue by itself.
    const names = chart.lanes.map(({ name }) => name).join('|');
    const owned = new RegExp(`(${names})(’s |的)(blue|green|red|[\\p{Script=Han}]色)`, 'gu');
    const colours = /\b(red|blue|green|yellow|orange|purple|gr[ae]y)\b|[紅红藍蓝綠绿黃黄橙紫灰]/;
    const corners = /\b(upper|lower|top|bottom)[ -](left|right)\b|[左右][上下]|[上下][左右]/;

    test('has no colour and no corner as its only clue', () => {
      for (const { id, picture } of steps) {
        expect(picture.replace(owned, ''), id).not.toMatch(colours);
        expect(picture, id).not.toMatch(corners);
      }
    });
  }
);
