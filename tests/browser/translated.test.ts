import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { editions } from '../unit/invariants.ts';
import { hydrated, desktop, open, scrollToStep, settled, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');
const { notes } = editions.en;
const reader = { ...desktop, locale: 'en-GB' };

/** Does what a browser's translator does: wraps each run of text in elements of its own, also those that come later. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const taken = new WeakSet<Node>();
    const wrap = (text: Text) => {
      const parent = text.parentElement;
      if (taken.has(text) || !text.data.trim() || !parent) return;
      if (parent.closest('script, style, textarea, svg, [translate="no"]')) return;
      const inner = document.createElement('font');
      const outer = document.createElement('font');
      outer.append(inner);
      // A translator puts text of its own in the place of the page's.
      const own = document.createTextNode(text.data);
      taken.add(own);
      inner.append(own);
      text.replaceWith(outer);
    };
    const walk = (root: Node) => {
      if (root instanceof Text) return wrap(root);
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (walker.nextNode()) found.push(walker.currentNode as Text);
      found.forEach(wrap);
    };
    walk(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach(walk);
    }).observe(document.body, { subtree: true, childList: true });
  });

describe('a page that a browser has translated', () => {
  test('shows each source mark its own note', async () => {
    const { page, complaints } = await open(new URL('en/', site).href, reader);
    await hydrated(page);
    await page.waitForSelector('.popover', { state: 'attached' });
    await translate(page);
    const marks = await page.$$eval('.body .cite a', (all) =>
      [...new Set(all.map((mark) => (mark as HTMLElement).dataset['claim'] ?? ''))].slice(0, 4)
    );
    for (const claim of marks) {
      const note = notes.find(({ id }) => id === claim)!;
      await page.locator(`.body .cite a[data-claim="${claim}"]`).first().click();
      await page.waitForSelector(`.popover:popover-open a[href$="#${claim}"]`);
      const said = await page.innerText('.popover');
      expect(said).toContain(note.statement);
      expect(said).toMatch(new RegExp(`^${note.number}\\b`));
      await page.keyboard.press('Escape');
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('updates the minutes that are left', async () => {
    const { page } = await open(new URL('en/', site).href, reader);
    await hydrated(page);
    await translate(page);
    for (const id of ['dota', 'the-bid', 'reflection']) {
      await scrollToStep(page, id);
      await settled(page, id);
      const { left } = editions.en.steps.find((step) => step.id === id)!;
      expect(Number(/\d+/.exec(await page.innerText('.menu .left'))?.[0])).toBe(left);
    }
    await page.context().close();
  });

  test('announces each dot of the exploration, and of an embedded chart', async () => {
    const { page } = await open(new URL('en/#reflection', site).href, reader);
    await settled(page, 'reflection');
    await translate(page);
    await page.click('[data-explore]');
    for (const id of ['kicked-out', 'verdict', 'dota-2017-1v1']) {
      await page.click(`[data-moment="${id}"]`);
      const { label } = editions.en.chart.moments.find((one) => one.id === id)!;
      const { statement } = notes.find((one) => one.id === id)!;
      await expect.poll(() => page.innerText('dialog aside')).toContain(statement);
      expect(await page.innerText('dialog aside h3')).toBe(label);
    }
    await page.context().close();

    const chart = await open(new URL('en/embed/moments/founding/', site).href, reader);
    await chart.page.waitForSelector('[data-point]');
    await translate(chart.page);
    const points = chart.page.locator('[data-point]');
    expect(await points.count()).toBeGreaterThan(2);
    for (const i of [0, 1, 2]) {
      await points.nth(i).focus();
      await expect
        .poll(() => chart.page.innerText('.announced'))
        .toBe(await points.nth(i).getAttribute('aria-label'));
    }
    await chart.page.context().close();
  });
});
