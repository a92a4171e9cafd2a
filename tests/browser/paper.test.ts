import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, inject, test } from 'vitest';
import { printPdf } from '../../src/tools/commands/pdf.mjs';
import { site as newsroom } from '../../src/content/site.ts';
import { editions } from '../unit/invariants.ts';
import { bare, opening, words } from './printed.ts';

const site = inject('site');
/** Without numbers, which on paper stand between the words, and a sign that faces share with a radical. */
const plain = (text: string) => text.replace(/[\d長]/g, '');
const folder = mkdtempSync(join(tmpdir(), 'two-lines-'));
const count = (text: string, part: string) => text.split(part).length - 1;

describe.each([
  ['zh-hant', 'A4', 595],
  ['en', 'Letter', 612]
] as const)('the PDF of %s on %s', (id, format, width) => {
  test('has every section’s text, a figure for each step, and every note with its sources', async () => {
    const { settings, steps, notes, ui } = editions[id];
    const file = join(folder, `${id}.pdf`);
    await printPdf(new URL(settings.path ? `${settings.path}/` : '', site).href, format, file);
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)));
    const [first] = (await pdf.getPage(1)).view.slice(2);
    expect(Math.floor(first!)).toBe(width);
    const { text } = await extractText(pdf, { mergePages: true });
    const all = bare(text);
    const told = plain(all.slice(0, all.indexOf(bare(ui.endnotes))));
    for (const step of steps.slice(1)) {
      const said = plain(opening(step));
      // The words of a letter stand in its figure too.
      expect(count(told, said), step.id).toBeGreaterThan(0);
      expect(told, step.id).toContain(plain(bare(step.heading)));
      // Never what circulates without its record.
      if (!step.check) continue;
      for (const side of [step.check.circulates, step.check.record])
        expect(told.includes(plain(words(side))), `${step.id}: ${side}`).toBe(true);
    }
    // Each figure ends with its credit.
    expect(count(all, bare(`${newsroom.newsroom[id]} · ${newsroom.licence.words.name}`))).toBe(
      steps.length
    );
    expect(all).toContain(bare(ui.endnotes));
    for (const note of notes) expect(all, note.id).toContain(bare(note.statement).slice(0, 8));
    expect(text.replace(/\s/g, '')).toContain('https://openai.com/index/introducing-openai/');
    // No control of the page is printed.
    for (const control of [ui.explore, ui.keys, ui['skip-to-story'], ui.scroll])
      expect(all).not.toContain(bare(control));
  });
});

describe('reader mode', () => {
  test.each(Object.values(editions).map((edition) => [edition.settings.id, edition] as const))(
    'finds the whole text of %s in its order, and no controls',
    async (_, edition) => {
      const html = await (await fetch(new URL(edition.home.slice(1), site))).text();
      const { window } = new JSDOM(html, { url: site });
      const read = new Readability(window.document).parse();
      const text = bare(read?.textContent ?? '');
      let from = 0;
      for (const step of edition.steps.slice(1)) {
        const at = text.indexOf(opening(step), from);
        expect(at, step.id).toBeGreaterThanOrEqual(from);
        from = at;
      }
      expect(read?.title).toContain(edition.headline.slice(0, 4));
      for (const key of ['explore', 'skip-to-story', 'keys'] as const)
        expect(text).not.toContain(bare(edition.ui[key]));
    }
  );
});
