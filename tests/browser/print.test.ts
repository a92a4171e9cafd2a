import { describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/tools/site/serve.mjs';
import { findScreen } from '../../src/tools/machine/webkit.mjs';
import type { Face } from '../../src/lib/chart/marks.ts';
import { missing, startDriven } from '../engines/engines.ts';
import { startPrinter } from '../engines/printer.ts';
import { editions } from '../unit/invariants.ts';
import { bare, missingFrom, pagesOf } from './printed.ts';

const { en } = editions;
/** The readers of these tests: how they came to print. */
const middle = en.steps[Math.floor(en.steps.length / 2)]!.id;

/** What a print lacks of what stands in it: the figures, all of them, and the notes. */
async function lacks(pdf: Uint8Array, unread?: Face): Promise<string[]> {
  const pages = await pagesOf(pdf);
  const notes = pages.map(({ text }) => text).join('');
  return [
    ...missingFrom(pages, en, unread),
    ...en.notes.filter(({ statement }) => !notes.includes(bare(statement).slice(0, 20)))
  ].map((what) => (typeof what === 'string' ? what : `note ${what.id}`));
}

describe.skipIf(!findScreen())('a print from Chromium', () => {
  interface Reader {
    choices: { theme?: 'dark'; reading?: 'plain' };
    /** What becomes of the network: gone once the page is loaded, or gone for the figures from the first. */
    network?: 'gone' | 'no figures';
    /** How many figures are there as images, when the reader prints. */
    images: number;
  }
  const readers: [string, Reader][] = [
    ['of the story that moves', { choices: {}, images: 0 }],
    ['in the dark, without a network', { choices: { theme: 'dark' }, network: 'gone', images: 0 }],
    [
      'of text and figures, whose figures have come',
      { choices: { reading: 'plain' }, images: en.steps.length }
    ],
    [
      'of text and figures, which never came',
      { choices: { reading: 'plain' }, network: 'no figures', images: 0 }
    ]
  ];

  test.each(readers)('%s has every figure, and the notes', async (_, reader) => {
    const printer = await startPrinter();
    try {
      const { page } = printer;
      const complaints: string[] = [];
      page.on('pageerror', ({ message }) => complaints.push(message));
      await page.addInitScript((choices) => {
        for (const [key, value] of Object.entries(choices))
          localStorage.setItem(`two-lines:${key}`, value);
      }, reader.choices);
      if (reader.network === 'no figures')
        await page.route('**/figures/**', (route) => route.abort());
      const notes = page.waitForResponse(/\/notes\/.*\.json$/);
      await page.goto(new URL(`en/#${middle}`, inject('site')).href);
      await notes;
      await page.waitForLoadState('networkidle');
      const loaded = () =>
        page.$$eval<number, HTMLImageElement>(
          '.static img',
          (images) => images.filter((image) => image.complete && image.naturalWidth).length
        );
      await expect.poll(loaded).toBe(reader.images);
      if (reader.network === 'gone') await page.context().setOffline(true);
      expect(await lacks(await printer.print())).toEqual([]);
      // The drawn figures are removed after the print.
      await page.waitForFunction(() => !document.querySelector('.static svg, .endnotes'));
      expect(await loaded()).toBe(reader.images);
      expect(complaints).toEqual([]);
    } finally {
      await printer.close();
    }
  });
});

test.skipIf(missing('firefox'))(
  'a print from Firefox of the story that moves, without a network, has every figure, and the notes',
  async () => {
    const site = await serve('build');
    const browser = await startDriven('firefox');
    try {
      const page = await browser.newPage();
      await page.setViewport({ width: 1440, height: 900 });
      const notes = page.waitForResponse((answer) => /\/notes\/.*\.json$/.test(answer.url()));
      await page.goto(new URL(`en/#${middle}`, site.url).href);
      await notes;
      await page.waitForNetworkIdle();
      await site.close();
      // It writes the display face's figures without saying which they are.
      expect(await lacks(await page.pdf({ format: 'A4' }), 'display')).toEqual([]);
      expect(await page.$$('.static svg, .endnotes')).toEqual([]);
    } finally {
      await browser.close();
      await site.close();
    }
  }
);
