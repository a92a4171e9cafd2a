import { afterEach, describe, expect, test, vi } from 'vitest';
import { drawingsFile, drawingsOf, storyEdition } from '../../src/lib/edition/story-edition.ts';
import { fetchDrawings } from '../../src/lib/story/drawings.ts';
import { edition, editions } from './invariants.ts';

function answer(content: object) {
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(content))));
}

describe('what the pictures are drawn from', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('is not in the page, and is what each of its steps needs', async () => {
    for (const one of Object.values(editions)) {
      const story = storyEdition(one);
      expect(Object.keys(story)).not.toContain('chart');
      answer(drawingsOf(one));
      const { chart, steps } = await fetchDrawings(`/${one.settings.id}.json`, story.steps);
      expect(chart.letters).toEqual(one.chart.letters);
      expect(steps.map(({ state }) => state)).toEqual(one.steps.map(({ state }) => state));
    }
  });

  test('is that of an excerpt’s steps alone, in the story’s order', async () => {
    answer(drawingsOf(edition));
    const { steps } = await fetchDrawings('/excerpt.json', edition.steps.slice(3, 6));
    expect(steps.map(({ id }) => id)).toEqual(edition.steps.slice(3, 6).map(({ id }) => id));
  });

  test('is refused where it lacks a step of the page', async () => {
    answer({ ...drawingsOf(edition), steps: [] });
    await expect(fetchDrawings('/other.json', edition.steps)).rejects.toThrow(
      '/other.json has no drawing of the step "cover".'
    );
  });

  test('has a name of its own for each edition and each change of it', () => {
    const files = Object.values(editions).map(drawingsFile);
    const steps = edition.steps.map((step) => ({ ...step, source: `${step.source}.` }));
    const changed = drawingsFile({ ...edition, steps });
    expect(new Set([...files, changed]).size).toBe(files.length + 1);
    expect(changed.startsWith(`${edition.settings.id}.`)).toBe(true);
    // What readers do not draw with leaves the name as it is.
    const told = edition.steps.map((step) => ({ ...step, body: '' }));
    expect(files).toContain(drawingsFile({ ...edition, steps: told }));
  });
});
