import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { editions } from '../unit/invariants.ts';
import { desktop, open, settled, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');
const reader = { ...desktop, locale: 'en-GB' };
const step = 'a-hundred-and-fifty-seven';
const moment = new URL(`en/moments/${step}/`, site).href;
const at = (page: Page) => page.getAttribute('[data-stage]', 'data-step');

/** What the page hands to the device or the clipboard, noted in `window.taken`; `refuse` lets each fail. */
async function watch(page: Page, refuse: boolean) {
  await page.addInitScript((refused) => {
    const taken: unknown[] = [];
    const take = (what: unknown) => {
      taken.push(what);
      return refused
        ? Promise.reject(new DOMException('no', 'NotAllowedError'))
        : Promise.resolve();
    };
    Object.assign(window, { taken });
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) =>
        take({ ...data, files: data.files?.map(({ name, type }) => [name, type]) })
    });
    Object.defineProperty(navigator, 'canShare', { value: () => true });
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: take,
        write: async ([item]: ClipboardItem[]) => {
          const blob = await item!.getType('image/png');
          return take([blob.type, blob.size]);
        }
      }
    });
  }, refuse);
}
const taken = (page: Page) =>
  page.evaluate(() => (window as unknown as { taken: unknown[] }).taken);

/** Opens the dialog of a step of the English edition. */
async function openDialog(id: string, refuse = false) {
  const opened = await open('about:blank', reader);
  await watch(opened.page, refuse);
  await opened.page.goto(new URL(`en/#${id}`, site).href);
  await settled(opened.page, id);
  await opened.page.waitForFunction(() => document.readyState === 'complete');
  const share = opened.page.locator(`#${id} a.share`);
  await expect
    .poll(async () => {
      if (!(await opened.page.locator('dialog[open]').count())) await share.click();
      return opened.page.locator('dialog[open]').count();
    })
    .toBe(1);
  return opened.page;
}

describe('the share dialog', () => {
  test('shows the card, and hands card and address to the device', async () => {
    const page = await openDialog(step);
    await expect
      .poll(() => page.$eval('dialog img', (img) => (img as HTMLImageElement).naturalWidth))
      .toBe(1200);
    expect(await page.inputValue('dialog input[type="url"]')).toBe(moment);
    await page.getByRole('button', { name: editions.en.share.native }).click();
    await expect
      .poll(() => taken(page))
      .toMatchObject([{ url: moment, files: [[`two-lines-${step}.jpg`, 'image/jpeg']] }]);
    await page.context().close();
  });

  test('copies link, quotation with source, and picture', async () => {
    const page = await openDialog(step);
    const { share, steps } = editions.en;
    for (const [name, done] of [
      ['copy-link', 'copied-link'],
      ['copy-quote', 'copied-quote'],
      ['copy-picture', 'copied-picture']
    ] as const) {
      await page.getByRole('button', { name: share[name] }).click();
      await page.getByRole('status').getByText(share[done]).waitFor();
    }
    const [link, quote, picture] = await taken(page);
    expect(link).toBe(moment);
    expect(quote).toContain('A billion becomes one square of 157.');
    expect(quote).not.toMatch(/[\u2060]|157\.80/);
    expect(quote).toContain(`From “${steps.find(({ id }) => id === step)!.heading}”`);
    expect(quote).toContain(moment);
    expect(picture).toEqual(['image/png', readFileSync(`build/figures/en/${step}.png`).length]);
    await page.context().close();
  });

  test('where copying and sharing are refused, says so and selects what to copy by hand', async () => {
    const page = await openDialog(step, true);
    const { share } = editions.en;
    const selected = () =>
      page.$eval('dialog textarea', (field) => {
        const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });
    await page.getByRole('button', { name: share['copy-link'] }).click();
    await page.getByRole('status').getByText(share.refused).waitFor();
    expect(await selected()).toBe(moment);
    await page.getByRole('button', { name: share['copy-quote'] }).click();
    await expect.poll(selected).toContain('From “');
    await page.getByRole('button', { name: share['copy-picture'] }).click();
    await page.getByRole('status').getByText(share['refused-picture']).waitFor();
    await page.getByRole('button', { name: share.native }).click();
    await page.getByRole('status').getByText(share['refused-native']).waitFor();
    expect(await selected()).toBe(moment);
    await page.context().close();
  });

  test('offers figure and data to download, each there', async () => {
    const page = await openDialog('ten-months');
    for (const [name, type] of [
      ['picture-png', 'image/png'],
      ['picture-svg', 'image/svg+xml'],
      ['table-csv', 'text/csv']
    ] as const) {
      const link = page.getByRole('link', { name: editions.en.share[name] });
      expect(await link.getAttribute('download')).toMatch(/^two-lines-ten-months\./);
      const answer = await page.request.get(await link.evaluate((a: HTMLAnchorElement) => a.href));
      expect(answer.headers()['content-type']).toContain(type);
      if (type === 'text/csv') expect(await answer.text()).toContain('Facebook,about 10 months');
      if (type === 'image/png') {
        const facts = await sharp(await answer.body()).metadata();
        expect(facts.width).toBe(1520);
      }
    }
    await page.context().close();
  });

  test('has a code for WeChat that says the address', async () => {
    const page = await openDialog(step);
    await page.locator('summary', { hasText: 'WeChat' }).click();
    const picture = await page.locator('.code svg').screenshot();
    const { data, info } = await sharp(picture)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(moment);
    await page.context().close();
  });

  test('asks for the Mastodon server, refuses what is none, and remembers it only when told', async () => {
    const page = await openDialog(step);
    await page.evaluate(() => {
      Object.assign(window, { opened: [] });
      window.open = (url) => ((window as unknown as { opened: unknown[] }).opened.push(url), null);
    });
    const opened = () => page.evaluate(() => (window as unknown as { opened: string[] }).opened);
    const kept = () => page.evaluate(() => localStorage.getItem('two-lines:mastodon'));
    await page.locator('summary', { hasText: 'Mastodon' }).click();
    const field = page.getByLabel(editions.en.share.mastodon);
    const go = page.getByRole('button', { name: editions.en.share['mastodon-go'] });
    await field.fill('javascript:alert(1)');
    await go.click();
    await page.getByRole('alert').getByText(editions.en.share['mastodon-wrong']).waitFor();
    expect(await opened()).toEqual([]);
    await field.fill('https://mastodon.social/@me');
    await go.click();
    const [link = ''] = await opened();
    expect(new URL(link).origin).toBe('https://mastodon.social');
    expect(new URL(link).searchParams.get('text')).toContain(moment);
    expect(await kept()).toBe(null);
    await page.getByLabel(editions.en.share['mastodon-remember']).check();
    await go.click();
    expect(await kept()).toBe('mastodon.social');
    await page.context().close();
  });

  test('leads on to a snippet that embeds this very moment, and to the builder where that does not come', async () => {
    const page = await openDialog(step);
    await page.locator('dialog').getByRole('link', { name: editions.en.ui.embed }).click();
    const snippet = page.locator('dialog[open] textarea').first();
    await snippet.waitFor();
    expect(await snippet.inputValue()).toContain(`moment="${step}"`);
    await page.frameLocator('dialog .preview iframe').locator('two-lines-story[live]').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    await page.route('**/embed-kit/**', (route) => route.abort());
    await page.reload();
    await settled(page, step);
    const link = page.locator(`#${step} a.share`);
    await expect
      .poll(async () => {
        if (await page.locator('dialog[open]').count()) return 1;
        // The dialog may have opened since, and lies over the link.
        await link.click({ timeout: 1000 }).catch(() => {});
        return 0;
      })
      .toBe(1);
    await page.locator('dialog').getByRole('link', { name: editions.en.ui.embed }).click();
    await page.waitForURL(`**/en/embed/builder/?step=${step}`);
    await page.context().close();
  });

  test('asks nobody else for anything, and gives the keys back where they were', async () => {
    const { page, foreign, complaints } = await open(new URL(`en/#${step}`, site).href, reader);
    await settled(page, step);
    await page.waitForFunction(() => document.readyState === 'complete');
    const share = page.locator(`#${step} a.share`);
    await expect
      .poll(async () => {
        if (await page.locator('dialog[open]').count()) return 1;
        await share.focus();
        await page.keyboard.press('Enter');
        return page.locator('dialog[open]').count();
      })
      .toBe(1);
    const links = await page.$$eval('dialog a[target="_blank"]', (all) =>
      all.map((a) => [(a as HTMLAnchorElement).href, (a as HTMLAnchorElement).rel])
    );
    expect(links.length).toBe(11);
    for (const [, rel] of links) expect(rel).toContain('noopener');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('share');
    expect(await at(page)).toBe(step);
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('where its words do not come, the link leads to the moment', async () => {
    const { page } = await open('about:blank', reader);
    await page.route('**/share/en.json', (route) => route.abort());
    await page.goto(new URL(`en/#${step}`, site).href);
    await settled(page, step);
    const asked = page.waitForRequest((request) => request.url() === moment);
    const opened = page.waitForEvent('load');
    await page.locator(`#${step} a.share`).click();
    await asked;
    // There the story opens. A context that is closed while its page is on its way may never close.
    await opened;
    await settled(page, step);
    await page.context().close();
  });
});

describe('quoting', () => {
  test.each([
    ['zh-hant', ''],
    ['en', 'en/']
  ] as const)('words selected in %s give a link that finds them', async (id, path) => {
    const { page } = await open(new URL(`${path}#one-billion`, site).href, {
      ...desktop,
      locale: id === 'en' ? 'en-GB' : 'zh-TW'
    });
    await settled(page, 'one-billion');
    await page.waitForFunction(() => document.readyState === 'complete');
    const { share } = editions[id];
    const button = page.getByRole('button', { name: share['quote-this'] });
    await expect
      .poll(async () => {
        await page.evaluate(() => {
          const [first, second] = document.querySelectorAll('#one-billion .body p');
          getSelection()?.setBaseAndExtent(first!.firstChild!, 1, second!.firstChild!, 4);
        });
        return button.count();
      })
      .toBe(1);
    await button.click();
    await page.waitForSelector('dialog[open] blockquote');
    const url = await page.inputValue('dialog input[type="url"]');
    expect(url).toContain(`${path}#one-billion:~:text=`);
    const quoted = await page.innerText('dialog blockquote');
    expect(quoted).toContain('OpenAI');
    expect(quoted).not.toContain('\u2060');
    await page.context().close();

    // The browser itself finds the words: it scrolls to them where the fragment alone would not.
    const [, directive = ''] = url.split(':~:');
    const plain = new URL(`${path}#:~:${directive}`, site).href;
    const { page: again } = await open(plain, { ...desktop, javaScriptEnabled: false });
    await expect.poll(() => again.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await again.context().close();
  });

  test('a link whose words nobody finds opens at its step all the same', async () => {
    const { page } = await open(
      new URL('en/#one-billion:~:text=never%20written', site).href,
      reader
    );
    await settled(page, 'one-billion');
    expect(await page.isVisible('#one-billion h3')).toBe(true);
    await page.context().close();
  });
});
