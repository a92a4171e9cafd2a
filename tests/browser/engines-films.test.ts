import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { filmEdition } from '../../src/lib/film/edition.ts';
import { filmOf, type Film } from '../../src/lib/film/film.ts';
import type { FilmFormat } from '../../src/lib/film/words.ts';
import { ensureFfmpeg, findFfmpeg } from '../../src/tools/machine/ffmpeg.mjs';
import { missing, startDriven } from '../engines/engines.ts';
import { noticed } from '../engines/noticed.ts';
import { editions } from '../unit/invariants.ts';
import { expectFilm, expectFrame } from './films.ts';

const site = inject('site');
const step = 'a-hundred-and-fifty-seven';
const { film: words } = editions.en;
const source = filmEdition(editions.en);
ensureFfmpeg();

/** The film of these steps as the site at this address makes it. */
const filmFor = (steps: string[], format: FilmFormat): Film =>
  filmOf(source, steps, format, new URL(site).origin);

describe.each(['chrome', 'firefox'] as const)('in %s', (engine) => {
  const used = {} as { browser: Browser; folder: string };
  beforeAll(async () => {
    if (missing(engine)) return;
    used.folder = mkdtempSync(join(tmpdir(), 'films-'));
    used.browser = await startDriven(engine, {
      prefs: {
        'browser.download.folderList': 2,
        'browser.download.dir': used.folder,
        'browser.download.alwaysOpenPanel': false
      }
    });
    if (engine === 'chrome') {
      const session = await used.browser.target().createCDPSession();
      const downloads = { behavior: 'allow', downloadPath: used.folder } as const;
      await session.send('Browser.setDownloadBehavior', downloads);
    }
  });
  afterAll(async () => {
    await used.browser?.close();
    if (used.folder) rmSync(used.folder, { recursive: true });
  });

  /** Opens the offer of a film on a phone-sized page, in an empty folder of downloads. */
  async function openOffer(prepare?: (page: Page) => Promise<unknown>) {
    for (const file of readdirSync(used.folder)) rmSync(join(used.folder, file));
    mkdirSync(used.folder, { recursive: true });
    const page = await used.browser.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (url.startsWith('http') && !url.startsWith(site)) foreign.push(url);
    });
    await page.setViewport({ width: 390, height: 844 });
    await prepare?.(page);
    await page.goto(new URL(`en/#${step}`, site).href);
    await page.waitForFunction(noticed);
    await page.waitForSelector('.popover');
    await page.$eval(`#${step} a.share`, (link) => (link as HTMLElement).click());
    await page.waitForSelector('dialog[open] .film-offer');
    await page.$eval('.film-offer summary', (summary) => (summary as HTMLElement).click());
    await page.waitForSelector('.film .first');
    return { page, foreign };
  }
  const press = (page: Page, name: string) =>
    page.$$eval(
      '.film button',
      (buttons, name) => buttons.find((button) => button.textContent?.trim() === name)!.click(),
      name
    );
  const says = (page: Page, line: string) =>
    page.waitForFunction(
      (line: string) => document.querySelector('.film [role="status"]')?.textContent === line,
      { timeout: 120_000 },
      line
    );
  /** The file that was saved, once it is alone: until it is whole, Firefox has an empty one and Chromium another name. */
  async function saved(ending: RegExp): Promise<string> {
    await expect
      .poll(() =>
        readdirSync(used.folder).filter((name) => statSync(join(used.folder, name)).size > 0)
      )
      .toEqual([expect.stringMatching(ending)]);
    await expect.poll(() => readdirSync(used.folder)).toHaveLength(1);
    return join(used.folder, readdirSync(used.folder)[0]!);
  }
  const ready = (film: Film) =>
    words.ready.replace('%seconds%', String(Math.round(film.frames / 30)));

  test.skipIf(missing(engine) || !findFfmpeg())(
    'the thousand shrink into one square in an upright film, made on a phone-sized page',
    async () => {
      const { page, foreign } = await openOffer();
      await press(page, words.make);
      const film = filmFor([step], 'upright');
      await says(page, ready(film));
      const file = await saved(new RegExp(`^two-lines-${step}-upright\\.(mp4|webm)$`));
      await expectFilm(file, film, 'en');
      expect(foreign).toEqual([]);
      await page.close();
    }
  );

  test.skipIf(missing(engine))('one that is called off half-way leaves nothing', async () => {
    const { page } = await openOffer();
    await press(page, words.make);
    await page.waitForFunction(
      () => (document.querySelector<HTMLProgressElement>('.film progress')?.value ?? 0) > 0.3
    );
    await press(page, words.cancel);
    await says(page, words.cancelled);
    expect(await page.$('.film .ready')).toBeNull();
    expect(readdirSync(used.folder)).toEqual([]);
    await page.waitForSelector('.film .first');
    await page.close();
  });

  test.skipIf(missing(engine))(
    'a browser that encodes nothing makes a still, and says why',
    async () => {
      const { page } = await openOffer((page) =>
        page.evaluateOnNewDocument(() => Reflect.deleteProperty(window, 'VideoEncoder'))
      );
      await press(page, words.make);
      await says(page, words['no-codec']);
      const film = filmFor([step], 'upright');
      const picture = readFileSync(await saved(/-upright\.png$/));
      const { width, height } = await sharp(picture).metadata();
      expect([width, height]).toEqual([film.width, film.height]);
      await expectFrame(picture, film, 'en', film.frames - 1);
      await page.close();
    }
  );

  test.skipIf(missing(engine) || engine === 'firefox')(
    'who wants less motion gets a still, and a film when asked again',
    async () => {
      const { page } = await openOffer((page) =>
        page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
      );
      await press(page, words.make);
      await says(page, words.calm);
      await saved(/\.png$/);
      await press(page, words.anyway);
      await page.waitForSelector('.film progress');
      await press(page, words.cancel);
      await says(page, words.cancelled);
      await page.close();
    }
  );

  test.skipIf(missing(engine) || engine === 'firefox' || !findFfmpeg())(
    'ten films one after another leave no worker and hold no more memory than one',
    async () => {
      const { page } = await openOffer();
      const film = filmFor([step], 'square');
      const session = await page.createCDPSession();
      const held = async () => {
        await session.send('HeapProfiler.collectGarbage');
        return (await session.send('Runtime.getHeapUsage')).usedSize;
      };
      await page.click('.film input[value="square"]');
      await page.click('.film input[value="dark"]');
      const one = async () => {
        await press(page, words.make);
        await page.waitForSelector('.film progress');
        await says(page, ready(film));
      };
      await one();
      await expectFilm(await saved(/-square\.(mp4|webm)$/), film, 'en', 'dark');
      const first = await held();
      for (let i = 1; i < 10; i++) await one();
      expect(await held()).toBeLessThan(first + 2_000_000);
      // The stage has one of its own.
      expect(page.workers().filter((one) => !one.url().includes('painter'))).toEqual([]);
      await page.close();
    }
  );

  test.skipIf(missing(engine) || engine === 'firefox')(
    'its description stands there to be copied, and the whole chapter may be one film',
    async () => {
      const { page } = await openOffer((page) =>
        page.evaluateOnNewDocument(() => {
          Reflect.deleteProperty(window, 'VideoEncoder');
          Object.defineProperty(navigator, 'clipboard', {
            value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }
          });
        })
      );
      await page.select('.film select', 'chapter');
      await press(page, words.make);
      await says(page, words['no-codec']);
      await page.waitForSelector('.film .ready button');
      await press(page, words.describe);
      const copied = await page.waitForSelector('.film textarea');
      const chapter = source.steps.find(({ id }) => id === step)!.chapter!.id;
      const steps = source.steps.flatMap((one) => (one.chapter?.id === chapter ? [one.id] : []));
      expect(steps.length).toBeGreaterThan(1);
      expect(await copied!.evaluate((field) => field.value)).toBe(
        filmFor(steps, 'upright').description
      );
      await page.close();
    }
  );
});
