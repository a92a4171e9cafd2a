import { JSDOM } from 'jsdom';
import { expect, inject, test } from 'vitest';
import { plainTwin } from '../../src/bench/twin.mjs';
import { edition } from '../unit/invariants.ts';

test('the twin of the built article has all its words and a figure for each step', async () => {
  const html = await (await fetch(inject('site'))).text();
  const [built, twin] = [html, plainTwin(html)].map((text) => new JSDOM(text).window.document);
  expect(twin?.querySelectorAll('script, [rel="modulepreload"], [data-stage]').length).toBe(0);
  expect(twin?.querySelector('article')?.textContent).toBe(
    built?.querySelector('article')?.textContent
  );
  expect(twin?.querySelectorAll('section[data-step] img').length).toBe(edition.steps.length);
  expect(twin?.documentElement.dataset.reading).toBeUndefined();
});
