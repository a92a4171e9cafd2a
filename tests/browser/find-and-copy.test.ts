import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { editions } from '../unit/invariants.ts';
import { hydrated, desktop, open, phone, scrollToStep, settled, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');
const homes = Object.values(editions).map(
  (edition) => [edition.settings.id, new URL(edition.home.slice(1), site).href, edition] as const
);

/** Texts of the article that a browser's search would find, and nobody see: in boxes of a px, clipped or without ink. */
const unseen = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const box = document.createRange();
    while (words.nextNode()) {
      const text = words.currentNode;
      const parent = text.parentElement!;
      if (!text.textContent!.trim() || parent.closest('script, style, noscript, .skip')) continue;
      // What a closed disclosure holds is opened by a search.
      if (parent.closest('details:not([open])') && !parent.closest('summary')) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      box.selectNodeContents(text);
      const { width, height } = box.getBoundingClientRect();
      const clipped = [
        ...(function* () {
          for (let at: Element | null = parent; at; at = at.parentElement) yield at;
        })()
      ].some((at) => {
        const { clipPath, overflow } = getComputedStyle(at);
        const { width, height } = at.getBoundingClientRect();
        return clipPath !== 'none' || (overflow === 'hidden' && (width < 4 || height < 4));
      });
      if (clipped || width < 2 || height < 2) found.push(text.textContent!.trim().slice(0, 60));
    }
    return found;
  });

describe.each(homes)('%s', (id, home, edition) => {
  test('a search finds only visible text', async () => {
    const { page } = await open(home, { ...phone, locale: edition.settings.lang });
    await hydrated(page);
    await page.waitForSelector('.popover', { state: 'attached' });
    // The cover's picture has drawn itself.
    await page.waitForFunction(() => document.getAnimations().length === 0);
    expect(await unseen(page)).toEqual([]);
    await page.context().close();
  });

  test('copying a section gives the text that is visible there', async () => {
    const { page } = await open(home, {
      ...desktop,
      locale: edition.settings.lang,
      permissions: ['clipboard-read', 'clipboard-write']
    });
    await hydrated(page);
    // A section with a check, sources and a picture's sentence.
    const step = edition.steps.find(({ check, body }) => check && body.includes('class="cite"'))!;
    await scrollToStep(page, step.id);
    await settled(page, step.id);
    await page.evaluate(
      (id) => getSelection()!.selectAllChildren(document.getElementById(id)!),
      step.id
    );
    await page.keyboard.press('Control+C');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const words = (html: string) =>
      html
        .replace(/<sup\b.*?<\/sup>/gs, '')
        .replace(/<button\b.*?<\/button><span>.*?<\/span>/gs, '')
        .replace(/<[^>]+>/g, '')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
        .trim();
    for (const part of [step.body, step.check!.circulates, step.check!.record])
      for (const line of words(part).split('\n').filter(Boolean)) expect(copied).toContain(line);
    expect(copied).toContain(step.heading);
    expect(copied).not.toMatch(/\u2060/);
    for (const other of [step.picture, edition.ui['share'], edition.ui['data'], '#'])
      expect(copied).not.toContain(other);
    // No number of a source mark at the end of a sentence.
    const sentences = copied.match(/[.。！？”」]\s*\d+$/gm) ?? [];
    expect(sentences).toEqual([]);
    await page.context().close();
  });

  test('an address with words leads to the text, not to the menu', async () => {
    // A word of the story that a chapter's summary has too, and the cover has not.
    const bare = (html: string) => html.replace(/<[^>]+>/g, '');
    const [cover, ...steps] = edition.steps.map(({ body }) => bare(body));
    const first = [cover, edition.headline, edition.standfirst].join(' ');
    // Browsers find whole words alone.
    const segments = new Intl.Segmenter(edition.settings.lang, { granularity: 'word' });
    const wordsOf = (text: string) =>
      [...segments.segment(text)]
        .map(({ segment }) => segment)
        .filter((one) => /^\p{L}{2,}$/u.test(one));
    const told = new Set(wordsOf(steps.join(' ')).filter((one) => !first.includes(one)));
    const word = edition.chapters
      .flatMap(({ summary }) => wordsOf(summary))
      .find((one) => told.has(one) && (/\p{Script=Han}/u.test(one) || one.length > 5))!;
    expect(word, id).toBeTruthy();
    const { page } = await open(`${home}#:~:text=${encodeURIComponent(word)}`, {
      ...desktop,
      locale: edition.settings.lang
    });
    await hydrated(page);
    await page.waitForFunction(() => scrollY > 0);
    expect(await page.getAttribute('.menu > details', 'open')).toBe(null);
    await page.context().close();
  });
});
