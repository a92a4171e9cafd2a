import { describe, expect, inject, test } from 'vitest';
import { editions as settings } from '../../src/content/editions.ts';
import { editions } from '../unit/invariants.ts';
import { desktop, open, phone, scrollToStep, settled, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');
const address = (path: string) => new URL(path, site).href;
const home = (path: string) => (path ? `${path}/` : '');
const pages = settings.flatMap(({ path, lang }) =>
  ['', 'sources/'].map((page) => [`${home(path)}${page}`, lang] as const)
);

describe('the editions know each other', () => {
  test.each(pages)(
    '/%s declares its language and points at its alternates, and they back',
    async (path, lang) => {
      const { page, complaints, foreign } = await open(address(path));
      expect(await page.getAttribute('html', 'lang')).toBe(lang);
      const links = await page.$$eval('link[rel="alternate"][hreflang]', (all) =>
        all.map((link) => [
          link.getAttribute('hreflang'),
          new URL((link as HTMLLinkElement).href).pathname
        ])
      );
      const sources = path.endsWith('sources/') ? 'sources/' : '';
      expect(links).toEqual([
        ...settings.map((edition) => [edition.hreflang, `/${home(edition.path)}${sources}`]),
        ['x-default', `/${sources}`]
      ]);
      const canonical = await page.getAttribute('link[rel="canonical"]', 'href');
      expect(new URL(canonical ?? '').pathname).toBe(`/${path}`);
      expect(complaints).toEqual([]);
      expect(foreign).toEqual([]);
      await page.context().close();
    }
  );

  test('each has a title and a description of its own', async () => {
    const seen = new Set<string>();
    for (const [path] of pages) {
      const { page } = await open(address(path));
      seen.add(await page.title());
      seen.add((await page.getAttribute('meta[name="description"]', 'content')) ?? '');
      await page.context().close();
    }
    expect(seen.size).toBe(2 * pages.length);
  });
});

describe('the switch of language', () => {
  test.each([
    ['desktop', desktop],
    ['phone', phone]
  ])('mid-story on a %s keeps the step and its state', async (_, device) => {
    const { page } = await open(site, device);
    await scrollToStep(page, 'the-bid');
    await settled(page, 'the-bid');
    await page.click('.menu summary');
    const [asked] = await Promise.all([
      page.waitForRequest((request) => request.isNavigationRequest()),
      page.click('.menu .languages a[hreflang="en"]')
    ]);
    expect(new URL(asked.url()).pathname).toBe('/en/');
    await page.waitForURL(/\/en\//);
    await settled(page, 'the-bid');
    // The address names the step once the page has stood still for a moment.
    await expect.poll(() => new URL(page.url()).pathname).toBe('/en/moments/the-bid/');
    expect(await page.textContent('#the-bid h3')).toBe(
      editions.en.steps.find(({ id }) => id === 'the-bid')!.heading
    );
    expect(await page.isVisible('#the-bid h3')).toBe(true);
    const heading = await page.locator('#the-bid h3').boundingBox();
    const stage = await page.locator('.stage').boundingBox();
    // Not behind the stage, and in the window.
    if (device === phone) expect(heading!.y).toBeGreaterThan(stage!.y + stage!.height - 1);
    expect(heading!.y + heading!.height).toBeLessThan(device.viewport.height);
    await page.context().close();
  });

  test('on the sources page keeps the claim', async () => {
    const { page } = await open(address('sources/#ms-1bn'));
    await page.click('footer .languages a[hreflang="zh-Hans"]');
    await page.waitForURL('**/zh-hans/sources/#ms-1bn');
    expect(await page.isVisible('#ms-1bn')).toBe(true);
    await page.context().close();
  });

  test('without a script leads to the other edition', async () => {
    const { page } = await open(site, { ...desktop, javaScriptEnabled: false });
    await page.click('#cover .languages a[hreflang="en"]');
    expect(await page.textContent('h1')).toContain('Too late');
    await page.context().close();
  });
});

describe('another edition is offered, once and quietly', () => {
  test('to a browser that asks for it, and not again after it was dismissed', async () => {
    const { page } = await open(address('en/'), { ...desktop, locale: 'zh-TW' });
    const offer = page.locator('.notice');
    await offer.waitFor();
    expect(await offer.locator('a').getAttribute('lang')).toBe('zh-Hant-TW');
    expect(new URL(page.url()).pathname).toBe('/en/');
    await offer.locator('button').click();
    expect(await offer.count()).toBe(0);
    await page.reload();
    await settled(page, 'cover');
    expect(await offer.count()).toBe(0);
    await page.context().close();
  });
  test('and gives way when the reader reads on', async () => {
    const { page } = await open(address('en/'), { ...phone, locale: 'zh-CN' });
    await page.waitForSelector('.notice');
    await scrollToStep(page, 'two-men');
    await settled(page, 'two-men');
    expect(await page.locator('.notice').count()).toBe(0);
    await page.context().close();
  });
  test('not to one that reads this one', async () => {
    const { page } = await open(address('zh-hans/'), { ...desktop, locale: 'zh-CN' });
    await settled(page, 'cover');
    expect(await page.locator('.notice').count()).toBe(0);
    await page.context().close();
  });
  test('where storage is refused it still comes and goes', async () => {
    const { page, complaints } = await open('about:blank', { ...desktop, locale: 'zh-TW' });
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        }
      })
    );
    await page.goto(address('en/'));
    await page.click('.notice button');
    expect(await page.locator('.notice').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the sources page', () => {
  test.each(settings.map(({ id, path }) => [id, path] as const))(
    'of %s holds every claim that is marked, and leads back to the steps that tell it',
    async (id, path) => {
      const { page } = await open(address(home(path)));
      const marks = await page.$$eval('.cite a', (links) =>
        links.map((link) => (link as HTMLAnchorElement).href)
      );
      expect(marks.length).toBeGreaterThan(100);
      const steps = await page.$$eval('[data-step]', (all) => all.map((step) => step.id));
      await page.goto(address(`${home(path)}sources/`));
      const claims = await page.$$eval('.claims > li', (items) =>
        items.map((item) => ({
          address: `${location.href}#${item.id}`,
          sources: item.querySelectorAll(':scope > ul > li').length,
          back: [...item.querySelectorAll<HTMLAnchorElement>('.steps a')].map(({ hash }) =>
            hash.slice(1)
          )
        }))
      );
      // What the reckoning counts is there too, marked in the text or not.
      const addresses = claims.map((claim) => claim.address);
      for (const mark of marks) expect(addresses).toContain(mark);
      const counted = claims.filter((claim) => !marks.includes(claim.address));
      for (const claim of counted) expect(claim.back).toContain('the-reckoning');
      for (const [i, claim] of claims.entries()) {
        const note = editions[id].notes.find(({ id: one }) => claim.address.endsWith(`#${one}`));
        expect(claim.back).toEqual(note?.steps);
        expect(
          claim.back.every((step) => steps.includes(step)),
          String(i)
        ).toBe(true);
        expect(claim.sources).toBe(note?.sources.length);
      }
      await page.context().close();
    }
  );

  test('says how many claims rest on what, lists the slips, and what was corrected', async () => {
    const { page } = await open(address('en/sources/'));
    const counts = await page.$$eval('#quality dd b', (all) =>
      all.map((b) => Number(b.textContent))
    );
    expect(counts.reduce((sum, count) => sum + count)).toBe(editions.en.notes.length);
    expect(await page.$$eval('#slips li', (all) => all.length)).toBeGreaterThan(25);
    const corrected = await page.$$eval('#corrections a', (all) =>
      all.map((link) => (link as HTMLAnchorElement).hash)
    );
    expect(corrected.length).toBeGreaterThan(10);
    const ids = editions.en.steps.map(({ id }) => `#${id}`);
    for (const hash of corrected) expect(ids).toContain(hash);
    for (const part of ['method', 'legal', 'unverified'])
      expect(((await page.textContent(`#${part}`)) ?? '').length).toBeGreaterThan(120);
    await page.context().close();
  });

  test('offers the data as files that say what they are', async () => {
    const { page } = await open(address('en/sources/'));
    const links = await page.$$eval('#data a', (all) =>
      all.map((link) => (link as HTMLAnchorElement).href)
    );
    const types = [/json/, /csv/, /csv/];
    expect(links).toHaveLength(types.length);
    for (const [i, link] of links.entries()) {
      const answer = await page.request.get(link);
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toMatch(types[i]!);
      expect((await answer.body()).length).toBeGreaterThan(10_000);
    }
    await page.context().close();
  });
});
