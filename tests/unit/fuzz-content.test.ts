import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addresses } from '../../src/content/addresses.ts';
import * as chart from '../../src/content/chart.ts';
import { editions as settings } from '../../src/content/editions.ts';
import ledger from '../../src/content/ledger.json' with { type: 'json' };
import { site } from '../../src/content/site.ts';
import { chapters, steps } from '../../src/content/story.ts';
import { checkAddresses, readAddresses } from '../../src/lib/edition/check-addresses.ts';
import { makeEdition } from '../../src/lib/edition/make.ts';
import { ContentError, type Problem } from '../../src/lib/edition/problems.ts';
import type { EditionContent } from '../../src/lib/edition/types.ts';
import { checkSite } from '../../src/lib/edition/site-check.ts';
import { faultsOf, odd, runs } from './fuzz.ts';
import { editions } from './invariants.ts';

const [traditional, , english] = settings;
const written = [
  { file: 'src/content/zh-hant.aml', settings: traditional },
  { file: 'src/content/en.aml', settings: english }
].map((one) => ({ ...one, source: readFileSync(one.file, 'utf8') }));
const last = written[1]!;

const content = (more: Partial<EditionContent>): EditionContent => ({
  ...last,
  ledger,
  chapters,
  steps,
  chart,
  addresses,
  base: '',
  ...more
});

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
/** Kinds of damage to a text of lines, at one place or between two. */
const befall = {
  delete: (lines: string[], i: number) => lines.toSpliced(i, 1),
  double: (lines: string[], i: number) => lines.toSpliced(i, 0, lines[i]!),
  swap: (lines: string[], i: number, j: number) => lines.with(i, lines[j]!).with(j, lines[i]!),
  insert: (lines: string[], i: number, _: number, text: string) => lines.toSpliced(i, 0, text),
  value: (lines: string[], i: number, _: number, text: string) =>
    lines.with(
      i,
      lines[i]!.replace(/(:|$).*/, () => `: ${text}`)
    ),
  key: (lines: string[], i: number, _: number, text: string) =>
    lines.with(
      i,
      lines[i]!.replace(/^[^:]*/, () => text)
    ),
  path: (lines: string[], i: number, _: number, text: string) =>
    lines.with(i, `${text}.${lines[i]}`),
  within: (lines: string[], i: number, j: number, text: string) => {
    const at = lines[i]!.length * (j / lines.length);
    return lines.with(i, lines[i]!.slice(0, at) + text + lines[i]!.slice(at));
  },
  cut: (lines: string[], i: number) => lines.slice(0, i),
  block: (lines: string[], i: number, j: number) => lines.toSpliced(j, 0, ...lines.slice(i, i + 12))
};
const damage = fc.record({
  kind: fc.constantFrom(...(Object.keys(befall) as (keyof typeof befall)[])),
  from: share,
  to: share,
  text: fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 40 }))
});
const breaks = fc.constantFrom('\n', '\r\n');
type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;
const damaged = (source: string, damages: Damage[], end: string) =>
  damages
    .reduce((lines, { kind, from, to, text }) => {
      const [i, j] = [from, to].map((at) => Math.floor(at * lines.length)) as [number, number];
      return lines.length ? befall[kind](lines, i, j, text) : lines;
    }, source.split('\n'))
    .join(end);

describe('the words of an edition, however damaged', () => {
  const taken = (words: (typeof written)[0], source: string) => {
    const faults = faultsOf(() => makeEdition(content({ ...words, source })));
    expect(Object.keys(Object.prototype), 'what every object has').toEqual([]);
    expect(Object.keys(Object), 'what Object has').toEqual([]);
    return faults;
  };

  test('are whole or refused, and nothing else changes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...written),
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        breaks,
        (words, damages, end) => void taken(words, damaged(words.source, damages, end))
      ),
      runs(40)
    );
  });

  test.each([
    '__proto__.ui: x',
    'constructor.prototype.ui: x',
    'steps.__proto__.ui: x',
    '{toString}',
    '[.__proto__]',
    '  { __proto__ }'
  ])('reach nothing that all objects share: %s', (line) => {
    const lines = last.source.split('\n');
    expect(taken(last, lines.toSpliced(20, 0, line).join('\n'))).toEqual([`${last.file}:21`]);
  });

  test('a lost line of a step, of the page or of a chapter is named by its place', () => {
    const lines = last.source.split('\n');
    let part = '';
    let item = '';
    const required = lines.flatMap((line, i) => {
      part = /^[[{](\w+)[\]}]/.exec(line)?.[1] ?? part;
      item = /^id: (.+)/.exec(line)?.[1] ?? item;
      const key = /^([\w-]+): \S/.exec(line)?.[1] ?? '';
      // Of a text of several lines the rest would stay.
      const next = lines.slice(i + 1).find((one) => one.trim()) ?? '';
      if (!/^(:end|[\w-]+:|[[{])/.test(next)) return [];
      if (part === 'steps' && ['heading', 'body', 'picture'].includes(key))
        return [{ i, place: `steps.${item}.${key}` }];
      if (part === 'chapters' && ['title', 'years', 'summary', 'before'].includes(key))
        return [{ i, place: `chapters.${item}.${key}` }];
      if (key && ['ui', 'parts', 'about', 'share', 'embed'].includes(part))
        return [{ i, place: `${part}.${key}` }];
      return [];
    });
    expect(required.length).toBeGreaterThan(240);
    fc.assert(
      fc.property(fc.constantFrom(...required), ({ i, place }) => {
        const source = lines.with(i, lines[i]!.replace(/:.*/, ':')).join('\n');
        const faults = faultsOf(() => makeEdition(content({ source })));
        expect(faults.some((one) => one.startsWith(last.file) && one.includes(place))).toBe(true);
      }),
      runs(80)
    );
  });
});

/** The path to every part of a value, as keys. */
const waysInto = (value: unknown, way: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => [
        [...way, key],
        ...waysInto(one, [...way, key])
      ])
    : [];
/** What a value may be replaced by; undefined removes it. */
const replaced = fc.oneof(
  odd,
  fc.anything({ withNullPrototype: false }),
  fc.constantFrom(undefined, null, [], {}, 0, -1, NaN, Infinity, 1e300, '2018-02-30', '0000'),
  fc.constant(JSON.parse('{"__proto__":{"polluted":1}}'))
);
/** A copy of a value in which the part at a path is replaced or removed. */
function withOther<T>(value: T, way: string[], other: unknown): T {
  const copy = structuredClone(value);
  let at = copy as Record<string, unknown>;
  for (const key of way.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const end = way.at(-1)!;
  if (other === undefined) Reflect.deleteProperty(at, end);
  else at[end] = other;
  return copy;
}

/** The content that is data: each kind with its paths, and how an edition is made from it. */
const { lanes, moments, courts, filings, letters, clock, judgedElsewhere } = chart;
const data: [string, string, unknown, (value: never) => unknown][] = [
  [
    'the ledger',
    'src/content/ledger.json',
    ledger,
    (value) => makeEdition(content({ ledger: value }))
  ],
  [
    'the steps and their states',
    'src/content/story.ts',
    steps,
    (value) => makeEdition(content({ steps: value }))
  ],
  [
    'the chart',
    'src/content/chart.ts',
    { lanes, moments, courts, filings, letters, clock, judgedElsewhere },
    (value) => makeEdition(content({ chart: value }))
  ],
  [
    'the addresses',
    'src/content/addresses.ts',
    addresses,
    (value) => {
      const problems: Problem[] = [];
      const read = readAddresses(value, problems);
      if (problems.length) throw new ContentError(problems);
      checkAddresses(read, Object.values(editions));
    }
  ],
  ['who publishes', 'src/content/site.ts', site, (value) => checkSite(value, 'src/content/site.ts')]
];

describe.each(data)('%s, however damaged', (_, file, value, make) => {
  const ways = waysInto(value);
  test('is whole or refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ways), replaced, (way, other) => {
        faultsOf(() => make(withOther(value, way, other) as never));
        expect(Object.keys(Object.prototype), 'what every object has').toEqual([]);
      }),
      runs(60)
    );
  });

  test('a value of another kind is named by its file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ways), (way) => {
        const faults = faultsOf(() => make(withOther(value, way, true) as never));
        const before = way.reduce((at, key) => (at as Record<string, unknown>)[key], value);
        if (typeof before === 'boolean' || way.includes('licence')) return;
        expect(faults.some((place) => place.startsWith(file))).toBe(true);
      }),
      runs(60)
    );
  });
});

test('a date that is none is named by its claim’s place in the ledger', () => {
  const dates = waysInto(ledger).filter((way) => way.at(-1) === 'date');
  fc.assert(
    fc.property(fc.constantFrom(...dates), odd, (way, other) => {
      const faults = faultsOf(() =>
        makeEdition(content({ ledger: withOther(ledger, way, other) }))
      );
      expect(faults).toContain(`src/content/ledger.json [${way[0]}].${way.slice(1).join('.')}`);
    }),
    runs(40)
  );
});
