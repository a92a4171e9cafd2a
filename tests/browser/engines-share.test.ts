import { describe, expect, test } from 'vitest';
import { engines, missing, type Page } from '../engines/engines.ts';
import {
  answering,
  focusIs,
  openAt,
  settled,
  sizes,
  useEngine,
  wheelTo
} from '../engines/reading.ts';
import { editions } from '../unit/invariants.ts';

const step = 'a-hundred-and-fifty-seven';
const { share } = editions.en;

/** Presses the button of the dialog that is named so. */
const press = async (page: Page, name: string) => {
  await page.evaluate((name) => {
    const all = [...document.querySelectorAll<HTMLElement>('dialog button')];
    const button = all.find(({ textContent }) => textContent?.trim() === name);
    if (!button) throw new Error(`no button ${name}`);
    button.id = 'pressed';
  }, name);
  await page.click('#pressed');
  await page.$eval('#pressed', (button) => button.removeAttribute('id'));
};

describe.each(engines)('in %s', (engine) => {
  const used = useEngine(engine);
  const address = (path: string) => new URL(path, used.site.url).href;

  describe.skipIf(missing(engine)).each(Object.entries(sizes))('on a %s', (_, size) => {
    async function openDialog() {
      const page = await openAt(used.browser, address(`en/#${step}`), size);
      await settled(page, step);
      await answering(page);
      await page.click(`#${step} a.share`);
      await page.waitForSelector('dialog[open]');
      return page;
    }

    test('the dialog has card, address and links that lead to the moment', async () => {
      const page = await openDialog();
      await page.waitForFunction(
        () => document.querySelector<HTMLImageElement>('dialog img')!.naturalWidth === 1200
      );
      const moment = address(`en/moments/${step}/`);
      expect(await page.$eval('dialog input', (field) => (field as HTMLInputElement).value)).toBe(
        moment
      );
      const links = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('dialog a[target="_blank"]')].map(
          ({ href, rel }) => [decodeURIComponent(href), rel] as const
        )
      );
      expect(links.length).toBeGreaterThan(9);
      for (const [href, rel] of links) {
        expect(href).toContain(moment);
        expect(rel).toContain('noopener');
      }
      await page.click('dialog .close');
      await page.waitForSelector('dialog[open]', { hidden: true });
      expect(await focusIs(page, `#${step} a.share`)).toBe(true);
      expect(await used.site.complaints(page)).toEqual([]);
      await page.close();
    });

    test('the link is copied, or stands selected to be copied by hand', async () => {
      const page = await openDialog();
      await press(page, share['copy-link']);
      const said = await page.waitForFunction(
        () => document.querySelector('dialog [role="status"]')?.textContent
      );
      const selected = await page.evaluate(() => {
        const field = document.activeElement;
        return field instanceof HTMLTextAreaElement
          ? field.value.slice(field.selectionStart, field.selectionEnd)
          : '';
      });
      expect([
        [share['copied-link'], ''],
        [share.refused, address(`en/moments/${step}/`)]
      ]).toContainEqual([await said.jsonValue(), selected]);
      await page.close();
    });

    test('where copying is refused, link and quotation stand selected', async () => {
      const page = await openDialog();
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }
        });
      });
      for (const [name, words] of [
        ['copy-link', address(`en/moments/${step}/`)],
        ['copy-quote', 'From “']
      ] as const) {
        await press(page, share[name]);
        await page.waitForFunction(
          (words: string) => {
            const field = document.activeElement;
            return (
              field instanceof HTMLTextAreaElement &&
              field.value.slice(field.selectionStart, field.selectionEnd).includes(words)
            );
          },
          {},
          words
        );
      }
      await page.close();
    });

    test('the address names the step in view, and loaded again the page stands in the same line', async () => {
      const page = await openAt(used.browser, used.site.url, size);
      await page.mouse.move(20, size.height - 60);
      await wheelTo(page, step);
      await settled(page, step);
      const top = await page.$eval(`#${step}`, (section) => section.getBoundingClientRect().top);
      await page.mouse.wheel({ deltaY: 40 });
      await page.waitForFunction(
        (step: string, top: number) =>
          document.getElementById(step)!.getBoundingClientRect().top < top - 30,
        {},
        step,
        top
      );
      /** Waits until the history keeps where the step stands, and gives that. */
      const kept = async () => {
        await page.waitForFunction(
          (step: string) => {
            const { state } = history as { state: { top?: number } | null };
            const { top } = document.getElementById(step)!.getBoundingClientRect();
            return location.pathname === `/moments/${step}/` && state?.top === top;
          },
          {},
          step
        );
        return page.$eval(`#${step}`, (section) => section.getBoundingClientRect().top);
      };
      const before = await kept();
      await page.reload();
      await settled(page, step);
      await page.waitForSelector('.menu');
      expect(Math.abs((await kept()) - before)).toBeLessThan(2);
      expect(await used.site.complaints(page)).toEqual([]);
      await page.close();
    });

    test.each([
      ['zh-hant', ''],
      ['zh-hans', 'zh-hans/'],
      ['en', 'en/']
    ] as const)('a moment of %s opens the story at its step', async (id, path) => {
      const page = await openAt(used.browser, address(`${path}moments/${step}/`), size);
      await settled(page, step);
      const { heading } = editions[id].steps.find((one) => one.id === step)!;
      await page.waitForFunction(
        (step: string, path: string) => {
          const { top, bottom } = document.querySelector(`#${step} h3`)!.getBoundingClientRect();
          return (
            top > 0 &&
            bottom < innerHeight &&
            document.querySelector('.menu') !== null &&
            location.pathname === `/${path}moments/${step}/`
          );
        },
        {},
        step,
        path
      );
      expect(await page.$eval(`#${step} h3`, (words) => words.textContent)).toBe(heading);
      expect(await used.site.complaints(page)).toEqual([]);
      await page.close();
    });
  });
});
