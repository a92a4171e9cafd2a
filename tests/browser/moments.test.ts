import { describe, expect, inject, test } from 'vitest';
import { editions } from '../unit/invariants.ts';
import {
  hydrated,
  context,
  desktop,
  open,
  phone,
  settled,
  shiftOf,
  useBrowser,
  whole
} from './browser.ts';

useBrowser();
const site = inject('site');
const reader = { ...desktop, locale: 'en-GB' };
const step = 'a-hundred-and-fifty-seven';
const moment = new URL(`en/moments/${step}/`, site).href;
const story = new URL('en/', site).href;

describe('a link to a moment', () => {
  test.each([
    ['desktop', desktop],
    ['phone', phone]
  ])('on a %s opens the story there, never the top', async (_, device) => {
    const { page, complaints } = await open('about:blank', { ...device, locale: 'en-GB' });
    // Every step that the page shows in view while it opens.
    await page.addInitScript(() => {
      const shown: string[] = [];
      Object.assign(window, { shown });
      const look = () => {
        const stage = document.querySelector<HTMLElement>('[data-stage]');
        if (stage?.dataset['step'] && shown.at(-1) !== stage.dataset['step'])
          shown.push(stage.dataset['step']);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(moment);
    await settled(page, step);
    await hydrated(page);
    expect(await page.evaluate(() => (window as unknown as { shown: string[] }).shown)).toEqual([
      step
    ]);
    expect(await page.evaluate(() => history.length)).toBe(2);
    expect(await page.isVisible(`#${step} .title`)).toBe(true);
    await whole(page);
    expect(page.url()).toBe(moment);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each(['dota', 'the-first-suit', step])(
    '%s stands while the rest comes around it',
    async (id) => {
      const { page } = await open('about:blank', { ...phone, locale: 'en-GB' });
      await page.goto(new URL(`en/moments/${id}/`, site).href);
      await whole(page);
      expect(await shiftOf(page)).toBeLessThan(0.01);
      await page.context().close();
    }
  );

  test.each([
    ['phone', phone],
    ['desktop', desktop]
  ])('on a %s is laid out as the story is', async (_, device) => {
    /** Where cover, chapters' heads, steps and the end stand, in px from the top of the cover. */
    const places = async (address: string) => {
      const { page } = await open('about:blank', { ...device, locale: 'en-GB' });
      await page.goto(address);
      await whole(page);
      await page.evaluate(() => document.fonts.ready.then(() => {}));
      const found = await page.$$eval('article, article > *, .chapter > *', (all) => {
        const [first] = all.map((one) => one.getBoundingClientRect().top);
        return all.map((one) => {
          const { top, width, height } = one.getBoundingClientRect();
          return [one.id || one.tagName, ...[top - first!, width, height].map(Math.round)].join(
            ' '
          );
        });
      });
      await page.context().close();
      return found;
    };
    expect(await places(moment)).toEqual(await places(story));
  });

  test.each([
    ['phone', 'dark', phone],
    ['tablet', 'light', { viewport: { width: 820, height: 1180 } }]
  ] as const)(
    'on a %s shows its picture over the text before a first sign, on a %s page too',
    async (_, colorScheme, device) => {
      const { page } = await open(moment, { ...device, colorScheme, locale: 'en-GB' });
      const picture = page.locator('.stage figure img');
      expect(await picture.isVisible()).toBe(true);
      await whole(page);
      expect(await picture.isVisible()).toBe(true);
      const { y, height } = (await picture.boundingBox())!;
      const stage = (await page.locator('.stage').boundingBox())!;
      expect(y + height).toBeLessThanOrEqual(stage.y + stage.height);
      const under = await page.evaluate((y) => {
        const [first, ...all] = document.elementsFromPoint(innerWidth / 2, y - 4);
        const covers = [first!, ...all].findIndex(
          (one) => !/^rgba\(.* 0\)$|^transparent$/.test(getComputedStyle(one).backgroundColor)
        );
        return [first!, ...all].slice(0, covers).some((one) => one.closest('article'));
      }, y);
      expect(under).toBe(false);
      await page.context().close();
    }
  );

  test('that nobody reads is told to searches as the article', async () => {
    const { page } = await open('about:blank', reader);
    await page.goto(moment);
    await page.waitForFunction(() => history.state !== null);
    expect(await page.getAttribute('link[rel="canonical"]', 'href')).toMatch(/\/en\/$/);
    await page.context().close();
  });

  test('with the place of a link within the story leads to that place', async () => {
    const { page, complaints } = await open('about:blank', reader);
    await page.goto(`${moment}#after`);
    await whole(page);
    await page.waitForFunction(() => {
      const { top } = document.getElementById('after')!.getBoundingClientRect();
      return top > -innerHeight / 2 && top < innerHeight;
    });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is the page that Back leads to also before the story has come', async () => {
    const { page } = await open('about:blank', reader);
    await page.goto(moment);
    await settled(page, step);
    await whole(page);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('.menu a[href="#after"]')!.click()
    );
    await page.waitForURL(
      (url) => /\/moments\//.test(url.pathname) && !url.pathname.includes(step)
    );
    await page.route(story, (route) => route.abort());
    await page.reload();
    await page.waitForLoadState('networkidle');
    await page.goBack();
    await page.waitForSelector(`#${step} .title`);
    expect(page.url()).toBe(moment);
    expect(await page.locator('section[data-step]').count()).toBe(1);
    await page.context().close();
  });

  test('has the words where the story then has them', async () => {
    const { page } = await open('about:blank', reader);
    const top = () =>
      page.$eval(`#${step} .title`, (heading) => Math.round(heading.getBoundingClientRect().top));
    await page.route(story, (route) => route.abort());
    await page.goto(moment);
    await page.waitForLoadState('networkidle');
    const before = await top();
    expect(await page.locator('[data-stage]').count()).toBe(0);
    await page.unroute(story);
    await page.reload();
    await settled(page, step);
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
    await page.context().close();
  });

  test('without a script shows text, figure, sources and the way to the whole', async () => {
    const { page } = await open(moment, { ...reader, javaScriptEnabled: false });
    const told = editions.en.steps.find(({ id }) => id === step)!;
    const text = await page.innerText('body');
    expect(text).toContain(told.heading);
    expect(text).toContain('Bloomberg');
    expect(text).toContain('valuation');
    const image = page.locator('img:visible');
    expect(await image.getAttribute('alt')).toBe(told.picture);
    await image.scrollIntoViewIfNeeded();
    await expect
      .poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0);
    expect(await page.locator(`a[href$="/en/#${step}"]`).count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('stays and is whole where the story does not come', async () => {
    const { page } = await open('about:blank', reader);
    await page.route(story, (route) => route.abort());
    await page.goto(moment);
    await page.waitForLoadState('networkidle');
    expect(await page.innerText('main')).toContain('valued at $157bn');
    expect(page.url()).toBe(moment);
    await page.context().close();
  });

  test('keeps the choice of text and figures', async () => {
    const own = await context(reader);
    const page = await own.newPage();
    await page.addInitScript(() => localStorage.setItem('two-lines:reading', 'plain'));
    await page.goto(moment);
    await whole(page);
    expect(await page.locator('[data-stage]').count()).toBe(0);
    expect(await page.isVisible(`#${step} .title`)).toBe(true);
    await own.close();
  });
});

describe('a mistyped address', () => {
  test.each([
    ['en/moments/five-dais/', 'en/moments/five-days/'],
    ['moments/the_bit', 'moments/the-bid/'],
    ['zh-hans/moments/SIXTY-FOR-TENN/extra/../', 'zh-hans/moments/sixty-for-ten/'],
    ['en/deep/down/less-opne.html', 'en/moments/less-open/']
  ])('%s offers %s', async (wrong, right) => {
    const { page } = await open(new URL(wrong, site).href, reader);
    const link = page.locator('.nearest:visible a');
    await link.waitFor();
    expect(await link.evaluate((a: HTMLAnchorElement) => a.href)).toBe(new URL(right, site).href);
    expect(await page.locator('section:visible').count()).toBe(1);
    await link.click();
    await page.waitForURL(`**/${right}`);
    await page.context().close();
  });

  test('without a script gives the ways into every edition', async () => {
    const { page } = await open(new URL('en/nowhere', site).href, {
      ...reader,
      javaScriptEnabled: false
    });
    for (const { headline, ui } of Object.values(editions))
      expect(await page.innerText('body')).toContain(ui['whole-story'].replace('#', headline));
    await page.context().close();
  });

  test.each(['en/%E0%A4%A', '%3Cscript%3Ealert(1)%3C/script%3E', `x/${'a'.repeat(3000)}`])(
    '%s does no harm',
    async (wrong) => {
      const { page } = await open(site + wrong, reader);
      expect(await page.locator('h1:visible').count()).toBeGreaterThan(0);
      expect(await page.locator('.nearest:visible').count()).toBe(0);
      await page.context().close();
    }
  );
});
