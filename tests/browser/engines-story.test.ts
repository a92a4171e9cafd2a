import { describe, expect, test } from 'vitest';
import { engines, missing, type Page } from '../engines/engines.ts';
import { openAt, settled, sizes, unseen, wheelTo, useEngine } from '../engines/reading.ts';
import { edition } from '../unit/invariants.ts';

const steps = edition.steps.map(({ id }) => id);
/** What a step's states show: the first on the way down, the last on the way up. */
const scenesOf = (id: string) =>
  edition.steps
    .filter((step) => step.id === id)
    .flatMap(({ state, states = [state] }) => states.map(({ scene }) => scene));
const sceneOn = (page: Page) =>
  page.$eval('[data-stage]', (stage) => (stage as HTMLElement).dataset.scene);

// Most of a walk is waiting for a transition to end: all walk side by side.
describe.concurrent.each(
  engines.flatMap((engine) =>
    Object.entries(sizes).map(([name, size]) => [engine, name, size] as const)
  )
)('in %s on a %s', (engine, _, size) => {
  const used = useEngine(engine);

  test.skipIf(missing(engine))(
    'the whole story scrolls, down and up, and nothing complains',
    async () => {
      const page = await openAt(used.browser, used.site.url, size);
      await page.mouse.move(20, size.height - 60);
      for (const [i, step] of [...steps, ...steps.toReversed()].entries()) {
        await wheelTo(page, step);
        await settled(page, step);
        expect(scenesOf(step)).toContain(await sceneOn(page));
        if (i < steps.length) expect(await unseen(page), step).toEqual([]);
      }
      expect(await used.site.complaints(page)).toEqual([]);
      await page.close();
    }
  );
});
