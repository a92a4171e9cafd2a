import { JSDOM } from 'jsdom';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { addresses, type Addresses, type Kept } from '../../src/content/addresses.ts';
import { corrections } from '../../src/content/corrections.ts';
import Article from '../../src/lib/article/Article.svelte';
import { idsOf, stepNamed } from '../../src/lib/edition/addresses.ts';
import { checkAddresses, readAddresses } from '../../src/lib/edition/check-addresses.ts';
import { pageOf } from '../../src/lib/edition/page.ts';
import { ContentError, type Problem } from '../../src/lib/edition/problems.ts';
import Sources from '../../src/lib/sources/Sources.svelte';
import { feedOf } from '../../src/lib/syndication/feeds.ts';
import { editions } from './invariants.ts';

const story = {
  chapters: [{ id: 'origin' }],
  steps: [{ id: 'cover' }, { id: 'first', chapter: 'origin' }, { id: 'second', chapter: 'origin' }],
  notes: [{ id: 'one' }, { id: 'two' }]
};
/** Addresses of that story, none forgotten and none that leads on; then as a test has them. */
const kept = (
  steps: Partial<Kept> = {},
  claims: Partial<Kept> = {},
  chapters: Partial<Kept> = {}
): Addresses => ({
  chapters: { published: ['origin'], forwards: {}, ...chapters },
  steps: { published: ['cover', 'first', 'second'], forwards: {}, ...steps },
  claims: { published: ['one', 'two'], forwards: {}, ...claims }
});
const withOld = (forwards: Kept['forwards'], ...more: string[]) =>
  kept({ published: ['cover', 'first', 'second', 'old', ...more], forwards });

/** What the build says of addresses; nothing where they are whole. */
function faults(given: unknown, made = [story]): string {
  try {
    const problems: Problem[] = [];
    const read = readAddresses(given, problems);
    if (problems.length) throw new ContentError(problems);
    checkAddresses(read, made);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return '';
}

test('addresses that are all there, and one that leads on, are whole', () => {
  expect(faults(kept())).toBe('');
  expect(faults(withOld({ old: 'first' }))).toBe('');
  expect(faults(kept({}, { published: ['one', 'two', 'three'], forwards: { three: 'one' } }))).toBe(
    ''
  );
});

describe('each fault of an address is named with its place and its mend', () => {
  test.each<[string, Addresses, RegExp]>([
    [
      'a step removed and forgotten',
      withOld({}),
      /addresses\.ts steps\.forwards: the step "old" is no more, and its addresses lead nowhere\. Write there which step tells it now, or take it out/
    ],
    [
      'a new step whose addresses are not kept',
      kept({ published: ['cover', 'first'] }),
      /addresses\.ts steps\.published: lacks the step "second"\. Add it/
    ],
    [
      'a step kept twice',
      kept({ published: ['cover', 'first', 'second', 'first'] }),
      /addresses\.ts steps\.published: has "first" twice\. Take one/
    ],
    [
      'a forward to a step that is none',
      withOld({ old: 'frist' }),
      /addresses\.ts steps\.forwards\.old: leads to "frist", which is not a step of a chapter\. Name/
    ],
    [
      'a forward to the cover, which has no page of its own',
      withOld({ old: 'cover' }),
      /forwards\.old: leads to "cover", which is not a step of a chapter/
    ],
    [
      'a forward from a step that is there',
      kept({ forwards: { first: 'second' } }),
      /addresses\.ts steps\.forwards\.first: leads away from an address that is in use\. Take the forward out/
    ],
    [
      'a forward from a chapter',
      kept({
        published: ['cover', 'first', 'second', 'origin'],
        forwards: { origin: 'first' }
      }),
      /forwards\.origin: leads away from an address that is in use/
    ],
    [
      'a forward from what never was',
      kept({ forwards: { never: 'first' } }),
      /addresses\.ts steps\.forwards\.never: is not among what was published\. Add it there/
    ],
    [
      'a chapter removed and forgotten',
      kept({}, {}, { published: ['origin', 'gone'] }),
      /addresses\.ts chapters\.forwards: the chapter "gone" is no more, .* Write there which chapter/
    ],
    [
      'a new chapter whose address is not kept',
      kept({}, {}, { published: [] }),
      /addresses\.ts chapters\.published: lacks the chapter "origin"\. Add it/
    ],
    [
      'a forward from a chapter to a step',
      kept({}, {}, { published: ['origin', 'old'], forwards: { old: 'first' } }),
      /addresses\.ts chapters\.forwards\.old: leads to "first", which is not a chapter/
    ],
    [
      'an id of before that a step and a chapter had',
      {
        ...withOld({ old: 'first' }),
        chapters: { published: ['origin', 'old'], forwards: { old: 'origin' } }
      },
      /addresses\.ts steps\.published: "old" is a step's id and a chapter's, .*Rename one/
    ],
    [
      'a chain',
      withOld({ older: 'old', old: 'first' }, 'older'),
      /addresses\.ts steps\.forwards\.older: leads to "old", whose address leads on itself\. Write "first"/
    ],
    [
      'a circle',
      withOld({ older: 'old', old: 'older' }, 'older'),
      /forwards\.older: goes round in a circle: older → old → older\. Name a step/
    ],
    [
      'a forward to itself',
      withOld({ old: 'old' }),
      /forwards\.old: goes round in a circle: old → old/
    ],
    [
      'a claim removed and forgotten',
      kept({}, { published: ['one', 'two', 'three'] }),
      /addresses\.ts claims\.forwards: the claim "three" is no more, .* Write there which claim/
    ],
    [
      'a new claim whose address is not kept',
      kept({}, { published: ['one'] }),
      /addresses\.ts claims\.published: lacks the claim "two"/
    ],
    [
      'an id that is none',
      withOld({ old: 'First Step' }),
      /addresses\.ts steps\.forwards\.old: is no name; write it in small letters/
    ],
    [
      'an id that objects have',
      kept({ published: ['cover', 'first', 'second', 'constructor'] }),
      /addresses\.ts steps\.published\.3: is a name that JavaScript reserves/
    ]
  ])('%s', (_, given, expected) => {
    expect(faults(given)).toMatch(expected);
  });

  test('a claim that some editions list may lead on in the others, to one that all of them list', () => {
    const less = { ...story, notes: [{ id: 'one' }] };
    const published = ['one', 'two', 'three'];
    const other = (forwards: Kept['forwards']) =>
      faults(kept({}, { published, forwards }), [story, less]);
    expect(other({ two: 'one', three: 'one' })).toBe('');
    expect(other({ three: 'one' })).toBe('');
    expect(other({ two: 'one', three: 'two' })).toMatch(
      /forwards\.three: leads to "two", .*Write "one"/
    );
    expect(other({ three: 'two' })).toMatch(
      /leads to "two", which is not a claim that every edition lists/
    );
  });

  test('all of them come at once', () => {
    const text = faults(kept({ published: ['cover', 'first', 'gone'] }, { published: ['gone'] }));
    expect(text).toMatch(/^The content has 5 faults/);
  });
});

describe.each(Object.values(editions))('the pages of $settings.id', (edition) => {
  const page = pageOf(edition, [edition], { path: '', origin: 'https://news.example' });
  const { steps, claims } = addresses;
  const parse = (html: string) => new JSDOM(html).window.document;
  const inPage = (document: Document, id: string) => document.querySelectorAll(`[id="${id}"]`);

  test('have every step that was published, under its id or in the one that tells it now', () => {
    const document = parse(render(Article, { props: { edition, page } }).body);
    for (const id of steps.published) {
      expect(inPage(document, id).length, id).toBe(1);
      const told = document.getElementById(id)!.closest('[data-step]')!.id;
      expect(told).toBe(steps.forwards[id] ?? id);
      expect(stepNamed(edition.steps, id)?.id).toBe(told);
    }
    expect(edition.steps.flatMap(idsOf).sort()).toEqual([...steps.published].sort());
  });

  test('have every chapter that was published, and a place for each of before', () => {
    const former = { ...edition.chapters[1]!, formerly: ['of-old'] };
    const chapters = edition.chapters.with(1, former);
    const document = parse(
      render(Article, { props: { edition: { ...edition, chapters }, page } }).body
    );
    for (const id of addresses.chapters.published) expect(inPage(document, id).length, id).toBe(1);
    expect(document.getElementById('of-old')?.parentElement?.id).toBe(former.id);
  });

  test('have every claim that was published, under its id or with the one that has it now', () => {
    const props = { edition, contact: '', data: [], corrections: [] };
    const document = parse(render(Sources, { props }).body);
    const listed = new Set(edition.notes.map(({ id }) => id));
    const elements = [...document.querySelectorAll('[id]')];
    for (const id of claims.published) {
      const to = listed.has(id) ? id : claims.forwards[id];
      const [first, ...more] = elements.filter((one) => one.id === id);
      expect([first?.closest('li')?.id, more], id).toEqual([to, []]);
    }
  });

  test('name in a correction of a step that is no more the one that tells it now', () => {
    const [from, to] = Object.entries(steps.forwards)[0]!;
    const words = { 'zh-hant': 'x', 'zh-hans': 'x', en: 'x' };
    const wrong = [...corrections, { date: '2026-12-01', step: from, words }];
    const heading = edition.steps.find(({ id }) => id === to)!.heading;
    expect(feedOf(edition, wrong, 'https://news.example').rss2()).toContain(`: ${heading}`);
    const shown = wrong.map(({ date, step }) => ({ date, shown: date, step, words: 'x' }));
    const props = { edition, contact: '', data: [], corrections: shown };
    const document = parse(render(Sources, { props }).body);
    expect(document.querySelector(`#corrections a[href$="#${from}"]`)?.textContent).toBe(heading);
  });
});
