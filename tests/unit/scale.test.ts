import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { longAddresses, repeatPlan, repeatWords } from '../../src/bench/scale-content.mjs';
import { addresses } from '../../src/content/addresses.ts';
import * as chart from '../../src/content/chart.ts';
import { editions as settings } from '../../src/content/editions.ts';
import ledger from '../../src/content/ledger.json' with { type: 'json' };
import { chapters, steps } from '../../src/content/story.ts';
import { stepInView } from '../../src/lib/reading/steps.ts';
import StepPage from '../../src/lib/article/StepPage.svelte';
import Article from '../../src/lib/article/Article.svelte';
import type { Edition } from '../../src/lib/edition/types.ts';
import { makeEditions } from '../../src/lib/edition/editions.ts';
import { notesOf } from '../../src/lib/edition/notes.ts';
import { pageOf } from '../../src/lib/edition/page.ts';
import { editions as once } from './invariants.ts';

const times = 10;
const words = (name: string) => ({
  file: `${name}.aml`,
  text: repeatWords(readFileSync(`src/content/${name}.aml`, 'utf8'), times)
});
const plan = repeatPlan({ chapters, steps }, times);
/** The story ten times over, checked as the story is. */
const long = makeEditions({
  settings,
  sources: { 'zh-hant': words('zh-hant'), en: words('en') },
  shared: { ledger, chart, base: '', addresses: longAddresses(addresses, plan), ...plan }
});

const surroundings = (edition: Edition) =>
  pageOf(edition, [edition], { path: '', origin: 'https://news.example' });
const articleOf = (edition: Edition) =>
  render(Article, { props: { edition, page: surroundings(edition) } }).body;
const momentOf = (edition: Edition, id: string) => {
  const step = edition.steps.find((one) => one.id === id)!;
  const notes = notesOf(id, edition.notes);
  const props = { edition, step, notes, chapter: undefined, page: surroundings(edition) };
  return { html: render(StepPage, { props }).body, data: JSON.stringify({ step, notes }) };
};

describe.each(['zh-hant', 'zh-hans', 'en'] as const)('ten times as long, %s', (id) => {
  test('has every step ten times and the cover once, all under ids of their own', () => {
    const ids = long[id].steps.map((step) => step.id);
    expect(ids).toHaveLength((once[id].steps.length - 1) * times + 1);
    expect(new Set([...ids, ...long[id].chapters.map((chapter) => chapter.id)]).size).toBe(
      ids.length + long[id].chapters.length
    );
    expect(ids.slice(0, once[id].steps.length)).toEqual(once[id].steps.map((step) => step.id));
  });

  test('says at each step how much is left, from all of it to the last of it', () => {
    const left = long[id].steps.map((step) => step.left);
    expect(left[0]).toBe(long[id].minutes);
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    expect(left.at(-1)).toBe(once[id].steps.at(-1)!.left);
    // Both are whole minutes.
    expect(Math.abs(left[0]! / once[id].minutes - times)).toBeLessThan(times / 10);
  });

  test('has an article that grows as the story does, and moments that do not', () => {
    const [short, tall] = [articleOf(once[id]).length, articleOf(long[id]).length];
    expect(tall / short).toBeLessThan(times * 1.05);
    expect(tall / short).toBeGreaterThan(times * 0.7);
    const [before, after] = [momentOf(once[id], 'founding'), momentOf(long[id], 'founding')];
    expect(after.html).toBe(before.html);
    expect(after.data.length - before.data.length).toBeLessThan(5);
  });
});

test('words without the lists that a story has are refused', () => {
  expect(() => repeatWords('headline: x', 2)).toThrow(/no list \[chapters\]/);
});

describe('which step is in view', () => {
  let asked = 0;
  const all = Array.from({ length: 4000 }, (_, i) => {
    const getBoundingClientRect = () => {
      asked += 1;
      return { top: (i - 2000) * 700 };
    };
    return { id: `s-${i}`, getBoundingClientRect } as unknown as HTMLElement;
  });
  test.each([
    [-1e9, 0],
    [-1, 1999],
    [0, 2000],
    [699, 2000],
    [700, 2001],
    [1e9, 3999]
  ])('the last that has passed a line at %d px, of thousands, asking few', (line, at) => {
    asked = 0;
    expect(stepInView(all, line)).toBe(at);
    expect(asked).toBeLessThanOrEqual(12);
  });
});
