import { describe, expect, test } from 'vitest';
import { askedIn, partOf, storyOf } from '../../src/lib/embedded/part.ts';
import { edition } from './invariants.ts';

const chapter = (id: string) => ({ id, formerly: id === 'two' ? ['second-chapter'] : [] });
const told = [
  { id: 'cover', formerly: [] },
  { id: 'a', formerly: ['old-a'], chapter: chapter('one') },
  { id: 'b', formerly: [], chapter: chapter('one') },
  { id: 'c', formerly: [], chapter: chapter('two') },
  { id: 'd', formerly: ['old-d'], chapter: chapter('two') },
  { id: 'e', formerly: [], chapter: chapter('three') }
];
/** The ids of the part that a query asks for, and what it names that is not there. */
const shown = (query: string) => {
  const { first, last, unknown } = partOf(told, query);
  const ids = told.slice(first, last + 1).map(({ id }) => id);
  return unknown.length ? [ids.join(' '), ...unknown] : [ids.join(' ')];
};
const whole = 'cover a b c d e';

describe('the part of the story that an address asks for', () => {
  test.each([
    ['', whole],
    ['?theme=dark', whole],
    ['?start=c', 'c d e'],
    ['?start=old-d', 'd e'],
    ['?start=two', 'c d e'],
    ['?chapter=two', 'c d'],
    ['?chapter=three', 'e'],
    ['?chapter=second-chapter', 'c d'],
    ['?steps=b..d', 'b c d'],
    ['?steps=d..b', 'b c d'],
    ['?steps=old-a..old-d', 'a b c d'],
    ['?steps=d..', 'd e'],
    ['?steps=..b', 'cover a b'],
    ['?steps=c', 'c'],
    ['?steps=c..c', 'c'],
    ['?steps=b..d&chapter=three&start=e', 'b c d']
  ])('%s is %s', (query, part) => {
    expect(shown(query)).toEqual([part]);
  });

  test.each([
    ['?start=x', whole, 'step "x"'],
    ['?chapter=x', whole, 'chapter "x"'],
    ['?chapter=a', whole, 'chapter "a"'],
    ['?chapter=__proto__', whole, 'chapter "__proto__"'],
    ['?steps=x..c', 'cover a b c', 'step "x"'],
    ['?steps=c..x', 'c d e', 'step "x"'],
    ['?steps=x', whole, 'step "x"']
  ])('%s, which is not there, is %s, and named', (query, part, named) => {
    expect(shown(query).slice(0, 2)).toEqual([part, named]);
  });

  test.each([
    '?theme=dark&amp;chapter=two',
    '?theme=dark&amp;amp;chapter=two',
    '?data-chapter=two',
    '?CHAPTER=Two',
    '?chapter=%E2%80%9Dtwo%E2%80%B3',
    '?chapter=%22two%22',
    '?chapter=%20two%20',
    '?steps=%E2%80%9Cc%E2%80%A6d%E2%80%9D',
    '?steps=c...d'
  ])('%s, mangled on its way, is what was meant', (query) => {
    expect(shown(query)).toEqual(['c d']);
  });

  test('is asked for only where one of the options has a value', () => {
    for (const query of ['', '?theme=dark', '?chapter=', '?steps=%22%22'])
      expect(askedIn(query), query).toBe(undefined);
  });
});

test('a story with some of its steps has their chapters, and leaves the whole as it is', () => {
  const ids = new Set(['again', 'three-leave']);
  const part = storyOf(edition, ids);
  expect(part.steps.map(({ id }) => id)).toEqual([...ids]);
  expect(part.chapters.map(({ id }) => id)).toEqual(['court', 'war']);
  expect(part.headline).toBe(edition.headline);
  expect(edition.steps.length).toBeGreaterThan(40);
});
