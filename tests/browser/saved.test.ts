import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { edition } from '../unit/invariants.ts';
import { context, desktop, open, phone, scrollToStep, settled, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'saved-'));
const last = edition.steps.at(-1)!.id;

/** Opens the story and reads it to a step, so that what is saved is a page that moves. */
async function reading(step: string, options = desktop) {
  const opened = await open(site, options);
  await scrollToStep(opened.page, step);
  await settled(opened.page, step);
  return opened.page;
}

/** What a copy shows: no stage; each step in its text, with the page's own styles, and where its figure is. */
const shown = (copy: Page) =>
  copy.evaluate(() => ({
    stage: [...document.querySelectorAll('.stage')].some((one) => one.checkVisibility()),
    figures: [...document.querySelectorAll('.static img')].filter(
      (one) => one.checkVisibility() && one.getBoundingClientRect().height > 100
    ).length,
    icon: document.querySelector('.step a.share svg')!.getBoundingClientRect().width,
    paper: getComputedStyle(document.documentElement).backgroundColor,
    gap: parseFloat(getComputedStyle(document.querySelector('.step')!).paddingBottom)
  }));
const asText = {
  stage: false,
  figures: edition.steps.length,
  icon: 15,
  paper: 'rgb(247, 243, 234)',
  gap: 28
};

describe('a copy that a reader saved while the story moved', () => {
  test.each([
    ['phone', phone],
    ['desktop', desktop]
  ])('as one file, on a %s, stands as text and figures with its styles', async (_, size) => {
    const page = await reading('sixty-for-ten', size as typeof desktop);
    // The key that saves asks for the figures, which the copy then holds.
    await page.keyboard.press('Control+s');
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('.static img')].every(
        (image) => image.complete && image.naturalWidth
      )
    );
    const cdp = await page.context().newCDPSession(page);
    const { data } = await cdp.send('Page.captureSnapshot', { format: 'mhtml' });
    const file = join(folder, `story-${_}.mhtml`);
    writeFileSync(file, data);
    await page.context().close();
    const copy = await (await context(size as typeof desktop)).newPage();
    await copy.goto(pathToFileURL(file).href);
    expect(await shown(copy)).toEqual(asText);
    const drawn = await copy.$$eval('.static img', (all) =>
      all.filter((image) => (image as HTMLImageElement).naturalWidth > 0)
    );
    expect(drawn).toHaveLength(edition.steps.length);
    for (const { id, heading } of edition.steps.slice(1))
      expect(await copy.innerText(`#${id}`)).toContain(heading);
    await copy.context().close();
  });

  test('with its files beside it shows text and figures at once, whether or not its scripts run', async () => {
    const page = await reading('sixty-for-ten');
    const beside = join(folder, 'complete');
    const save = async (address: string) => {
      const path = join(beside, new URL(address).pathname);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await (await page.request.get(address)).body());
    };
    const files = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('link[href], script[src], img[src]')]
        .filter((one) => !/canonical|alternate/.test(one.getAttribute('rel') ?? ''))
        .map((one) => (one as HTMLImageElement).src || (one as HTMLLinkElement).href)
        .filter((address) => address.startsWith(location.origin))
    );
    for (const address of new Set(files)) await save(address);
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    const local = html
      .replaceAll(new URL(site).origin, '.')
      .replace(/(src|href)="\/(?!\/)/g, '$1="./');
    writeFileSync(join(beside, 'story.html'), `<!doctype html>${local}`);
    await page.context().close();
    const copy = await (await context(desktop)).newPage();
    await copy.goto(`${pathToFileURL(join(beside, 'story.html')).href}#${last}`);
    expect(await shown(copy)).toEqual(asText);
    await copy.locator(`#${last} .static img`).scrollIntoViewIfNeeded();
    await copy.waitForFunction(
      (id) => document.querySelector<HTMLImageElement>(`#${id} .static img`)!.naturalWidth > 0,
      last
    );
    await copy.context().close();
  });

  test('opened from a shared moment, holds no picture for readers without scripts', async () => {
    const { page } = await open(new URL('moments/dota/', site).href, desktop);
    await settled(page, 'dota');
    expect(await page.locator('picture > source').count()).toBe(0);
    await page.context().close();
  });

  test('by SingleFile holds text and figures', async () => {
    const page = await reading('dota');
    await page.waitForSelector('.popover', { state: 'attached' });
    await page.evaluate(async () => {
      const ready = new Promise((resolve) =>
        addEventListener('single-file-on-before-capture-response', resolve, { once: true })
      );
      const asked = new CustomEvent('single-file-on-before-capture-request', { cancelable: true });
      dispatchEvent(asked);
      if (!asked.defaultPrevented) throw new Error('The page does not ask to be waited for.');
      await ready;
    });
    expect(await shown(page)).toEqual(asText);
    await page.evaluate(() =>
      dispatchEvent(new CustomEvent('single-file-on-after-capture-request'))
    );
    await page.waitForSelector('html[data-reading="scroll"]', { state: 'attached' });
    await settled(page, 'dota');
    await page.context().close();
  });

  test('still has the page’s policy in force while it is read', async () => {
    const page = await reading('dota');
    expect(await page.locator('meta[http-equiv="content-security-policy" i]').count()).toBe(0);
    const refused = await page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        seen.push(effectiveDirective)
      );
      const script = document.createElement('script');
      script.setAttribute('nonce', '');
      try {
        script.text = 'window.ran = true';
      } catch {
        seen.push('trusted types');
      }
      document.body.append(script);
      await fetch('https://elsewhere.example/').catch(() => seen.push('fetch'));
      const image = document.createElement('img');
      const failed = new Promise((resolve) => image.addEventListener('error', resolve));
      image.src = 'https://elsewhere.example/a.png';
      await failed;
      return [...seen, 'ran' in window ? 'ran' : 'not run'];
    });
    expect(refused).toContain('not run');
    expect(refused.join()).toMatch(/connect-src/);
    expect(refused.join()).toMatch(/img-src/);
    await page.context().close();
  });
});
