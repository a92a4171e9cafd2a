import { describe, expect, test } from 'vitest';
import { editions as settings } from '../../src/content/editions.ts';
import { engines, missing } from '../engines/engines.ts';
import { answering, openAt, overlapping, settled, sizes, useEngine } from '../engines/reading.ts';
import { editions } from '../unit/invariants.ts';

const step = 'what-came';

describe.each(engines)('in %s', (engine) => {
  const used = useEngine(engine);

  describe.skipIf(missing(engine)).each(Object.entries(sizes))('on a %s', (_, size) => {
    test('a reader changes the language in the midst of the story, and keeps the step', async () => {
      const page = await openAt(used.browser, `${used.site.url}#${step}`, size);
      await settled(page, step);
      for (const { hreflang, lang, id } of [...settings.slice(1), settings[0]]) {
        await page.click('.menu summary');
        // What comes into the menu late moves the links above it.
        await page.waitForSelector('.menu fieldset');
        await page.click(`.menu .languages a[hreflang="${hreflang}"]`);
        await page.waitForSelector(`html[lang="${lang}"]`);
        await settled(page, step);
        const { heading } = editions[id].steps.find((one) => one.id === step)!;
        expect(await page.$eval(`#${step} h3`, (words) => words.textContent)).toBe(heading);
        expect(await used.site.complaints(page)).toEqual([]);
      }
      await page.close();
    });

    test.each(settings)('a source mark of $id opens its note, in the window', async ({ path }) => {
      const page = await openAt(
        used.browser,
        new URL(`${path}/#${step}`, used.site.url).href,
        size
      );
      await settled(page, step);
      await answering(page);
      await page.click(`#${step} a[data-claim]`);
      await page.waitForSelector('.popover:popover-open');
      const note = await page.$eval('.popover', (note) => note.getBoundingClientRect().toJSON());
      expect(note.left).toBeGreaterThanOrEqual(0);
      expect(note.top).toBeGreaterThanOrEqual(0);
      expect(note.right).toBeLessThanOrEqual(size.width);
      expect(note.bottom).toBeLessThanOrEqual(size.height);
      await page.click('.popover button');
      await page.waitForSelector('.popover:popover-open', { hidden: true });
      expect(await used.site.complaints(page)).toEqual([]);
      await page.close();
    });
  });

  test.skipIf(missing(engine)).each(settings)(
    'figures between the characters of $id stand apart',
    async ({ path }) => {
      const page = await openAt(used.browser, new URL(`${path}/#the-hires`, used.site.url).href);
      await settled(page, 'the-hires');
      expect(await overlapping(page, '#the-hires .body')).toEqual([]);
      await page.close();
    }
  );
});
