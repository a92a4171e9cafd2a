import { describe, expect, test } from 'vitest';
import { engines, missing } from '../engines/engines.ts';
import {
  answering,
  focusIs,
  openAt,
  settled,
  sizes,
  tabTo,
  useEngine
} from '../engines/reading.ts';
import { edition } from '../unit/invariants.ts';

const steps = edition.steps.map(({ id }) => id);
/** The first step of each scene. */
const firsts = [
  ...new Map(edition.steps.toReversed().map(({ id, state }) => [state.scene, id])).values()
];
/** Where keys come to, in order: each step, and each state of one that has several. */
const stops = edition.steps.flatMap(({ id, states }): [step: string, state?: number][] =>
  states ? states.map((_, i) => [id, i + 1]) : [[id]]
);

describe.each(engines)('by keyboard alone in %s', (engine) => {
  // A reader who wants less motion: each state is there at once.
  const used = useEngine(engine, { calm: true });

  describe.skipIf(missing(engine))('a reader who wants less motion', () => {
    test('walks the whole story, forth and back, and nothing moves', async () => {
      const page = await openAt(used.browser, used.site.url);
      await answering(page);
      // Once each scene has come, its states are there at once.
      for (const step of [...firsts, 'cover']) {
        await page.$eval(`#${step}`, (section) => section.scrollIntoView({ behavior: 'instant' }));
        await settled(page, step);
      }
      await page.evaluate(() => {
        Object.assign(window, { moved: false });
        new MutationObserver(() => Object.assign(window, { moved: true })).observe(document.body, {
          subtree: true,
          attributeFilter: ['data-moving']
        });
      });
      for (const [i, stop] of stops.entries()) {
        if (i) await page.keyboard.press(i % 2 ? 'j' : 'ArrowRight');
        await settled(page, ...stop);
      }
      for (const [i, stop] of stops.slice(0, -1).toReversed().entries()) {
        await page.keyboard.press(i % 2 ? 'k' : 'ArrowLeft');
        await settled(page, ...stop);
      }
      expect(await page.evaluate(() => 'moved' in window && window.moved)).toBe(false);
      expect(await used.site.complaints(page)).toEqual([]);
      await page.close();
    });

    test('comes to the next step and back by a Page key, as by the others, where a page has no more of it', async () => {
      // A step whose words are few.
      const [one, two] = ['dota', steps[steps.indexOf('dota') + 1]!] as const;
      const page = await openAt(used.browser, `${used.site.url}#${one}`);
      await settled(page, one);
      await answering(page);
      /** Where a step begins, once a key has led to it. */
      const press = async (key: 'j' | 'k' | 'PageDown' | 'PageUp', step: string) => {
        await page.keyboard.press(key);
        await settled(page, step);
        return page.$eval(`#${step}`, (section) => section.getBoundingClientRect().top);
      };
      const [further, back] = [await press('j', two), await press('k', one)];
      expect(await press('PageDown', two)).toBeCloseTo(further, 0);
      expect(await press('PageUp', one)).toBeCloseTo(back, 0);
      await page.close();
    });

    test('opens the menu and goes to a chapter; Escape and c close it', async () => {
      const page = await openAt(used.browser, used.site.url);
      await answering(page);
      const open = '.menu > details[open]';
      const closed = '.menu > details:not([open])';
      await page.keyboard.press('c');
      await page.waitForSelector(open);
      await page.keyboard.press('Escape');
      await page.waitForSelector(closed);
      await page.keyboard.press('?');
      await page.waitForSelector(`${open} .keys[open]`);
      await page.keyboard.press('c');
      await page.waitForSelector(closed);
      await tabTo(page, '.menu summary');
      await page.keyboard.press('Enter');
      await page.waitForSelector(open);
      const chapter = edition.chapters[4]!;
      await tabTo(page, `.menu a[href="#${chapter.id}"]`);
      await page.keyboard.press('Enter');
      await page.waitForSelector(closed);
      await page.waitForFunction(
        (id: string) => document.getElementById(id)!.getBoundingClientRect().top < innerHeight,
        {},
        chapter.id
      );
      await page.close();
    });

    test.each(Object.entries(sizes))(
      'on a %s reaches sources and sharing by Tab, and Escape gives the focus back',
      async (_, size) => {
        const page = await openAt(used.browser, used.site.url, size);
        await answering(page);
        await page.keyboard.press('Tab');
        expect(await focusIs(page, '.skip')).toBe(true);
        await page.keyboard.press('Enter');
        await page.waitForFunction(
          () => document.getElementById('origin')!.getBoundingClientRect().top < innerHeight
        );
        await tabTo(page, 'a[data-claim]');
        await page.keyboard.press('Enter');
        await page.waitForSelector('.popover:popover-open');
        expect(await focusIs(page, '.popover')).toBe(true);
        await page.keyboard.press('Escape');
        await page.waitForSelector('.popover:popover-open', { hidden: true });
        expect(await focusIs(page, 'a[data-claim]')).toBe(true);
        await tabTo(page, '.step a.share');
        await page.keyboard.press('Enter');
        await page.waitForSelector('dialog[open]');
        await page.keyboard.press('Tab');
        expect(await focusIs(page, 'dialog *')).toBe(true);
        await page.keyboard.press('Escape');
        await page.waitForSelector('dialog[open]', { hidden: true });
        await expect.poll(() => focusIs(page, '.step a.share')).toBe(true);
        expect(await used.site.complaints(page)).toEqual([]);
        await page.close();
      }
    );
  });
});
