import createDOMPurify, { type WindowLike } from 'dompurify';
import { JSDOM } from 'jsdom';
import type { Browser, Page } from 'puppeteer-core';
import sanitizeHtml from 'sanitize-html';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { scriptSnippet, type Embedded } from '../../src/lib/embed/snippets.ts';
import { engines, frameWith, missing, serveHosts, start } from '../hosts/engines.ts';
import { riding, still, strict } from '../hosts/pages.ts';

import { edition, editions } from '../unit/invariants.ts';

const story = inject('site').replace('localhost', '127.0.0.1');
const english: Embedded = {
  root: story,
  home: `${story}en/`,
  edition: 'en',
  isDefault: false,
  lang: 'en',
  headline: editions.en.headline,
  newsroom: 'Two Lines Desk'
};
const snippet = scriptSnippet(english, { file: 'loader.js' });
const plain = riding['a plain article'];
const steps = edition.steps.map(({ id }) => id);

let hosts: Awaited<ReturnType<typeof serveHosts>>;
beforeAll(async () => {
  hosts = await serveHosts();
});
afterAll(() => hosts.close());

const live = (page: Page) => page.waitForSelector('two-lines-story[live]', { timeout: 30_000 });
const mode = (page: Page, wanted: string) =>
  page.waitForSelector(`two-lines-story[mode="${wanted}"]`, { timeout: 30_000 });

/** Scrolls what scrolls until the top of the element is this far above the window's upper edge, in px. */
const rideTo = (page: Page, y: number) =>
  page.evaluate((y) => {
    const element = document.querySelector('two-lines-story')!;
    const inner = document.getElementById('scroller');
    const body = document.body.scrollHeight > document.body.clientHeight + 1;
    const root = getComputedStyle(document.documentElement).overflowY !== 'visible';
    const scroller = inner ?? (body && root ? document.body : document.scrollingElement!);
    const port = inner ? inner.getBoundingClientRect().top : 0;
    scroller.scrollBy({ top: element.getBoundingClientRect().top - port + y, behavior: 'instant' });
  }, y);

/** Waits until the browser has brought the page back to where it was. */
const rideBackTo = (page: Page, y: number) =>
  page.waitForFunction((y: number) => Math.abs(scrollY - y) < 40, { timeout: 20_000 }, y);

/** Where the frame stands against what scrolls, and how high both are, in px of the window. */
const stand = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector('two-lines-story')!;
    const frame = element.shadowRoot!.querySelector('iframe')!.getBoundingClientRect();
    const port = document.getElementById('scroller')?.getBoundingClientRect();
    return {
      off: Math.abs(frame.top - (port?.top ?? 0)),
      short: Math.abs(frame.height - (port?.height ?? innerHeight))
    };
  });

/** In the frame: the id of the step that it marks as in view, once that step reaches the middle of the window. */
const inReach = () => {
  const all = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
  const at = all.findIndex((one) => one.ariaCurrent === 'step' || one.matches('[aria-current]'));
  const top = all[at]?.getBoundingClientRect().top ?? Infinity;
  const next = all[at + 1]?.getBoundingClientRect().top ?? Infinity;
  return top < innerHeight * 0.82 && next > innerHeight * 0.58 && all[at]?.id;
};

describe.each(engines)('in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    if (!missing(engine)) browser = await start(engine);
  });
  afterAll(() => browser?.close());

  async function open(html: string, size = { width: 1000, height: 700 }) {
    const page = await browser.newPage();
    await page.setViewport(size);
    await page.goto(hosts.publish(html));
    return page;
  }

  describe.skipIf(missing(engine)).each(Object.entries(riding))('on %s', (_, host) => {
    test('the story stays in the window and follows the host’s scroll, forth and back', async () => {
      const page = await open(host(snippet));
      await rideTo(page, -100);
      await live(page);
      const frame = await frameWith(page, '/en/embed/');
      await frame.waitForSelector('[data-stage] canvas');
      const seen: string[] = [];
      for (const y of [4000, 9000, 4000]) {
        await rideTo(page, y);
        await frame.waitForFunction((y: number) => Math.abs(scrollY - y) < y * 0.26, {}, y);
        const step = await frame.waitForFunction(inReach);
        seen.push((await step.jsonValue()) as string);
        const { off, short } = await stand(page);
        expect(off).toBeLessThanOrEqual(2);
        expect(short).toBeLessThanOrEqual(3);
      }
      expect(await page.$('two-lines-story[mode="ride"]')).not.toBeNull();
      expect(steps.indexOf(seen[0]!)).toBeGreaterThan(0);
      expect(steps.indexOf(seen[1]!)).toBeGreaterThan(steps.indexOf(seen[0]!));
      expect(seen[2]).toBe(seen[0]);
      await page.close();
    });
  });

  describe.skipIf(missing(engine)).each(Object.entries(still))('on %s', (_, host) => {
    test('the story stands as text and figures, at its own height', async () => {
      const page = await open(host(snippet));
      await rideTo(page, 300);
      await mode(page, 'flat');
      await live(page);
      const height = await page.$eval(
        'two-lines-story',
        (element) => element.shadowRoot!.querySelector('iframe')!.offsetHeight
      );
      const frame = await frameWith(page, '/embed/flat/');
      const own = await frame.evaluate(() => document.body.getBoundingClientRect().height);
      expect(Math.abs(height - own)).toBeLessThanOrEqual(2);
      expect(height).toBeGreaterThan(15_000);
      await page.close();
    });
  });

  describe.skipIf(missing(engine))('the reader', () => {
    test('moves the host from the first turn of the wheel over the frame, and can leave at both ends', async () => {
      const page = await open(plain(snippet));
      await rideTo(page, 3000);
      await live(page);
      await page.mouse.move(500, 350);
      const at = () => page.evaluate(() => scrollY);
      const before = await at();
      await page.mouse.wheel({ deltaY: 240 });
      await page.waitForFunction((y: number) => scrollY > y + 100, {}, before);
      await page.mouse.wheel({ deltaY: -480 });
      await page.waitForFunction((y: number) => scrollY < y - 100, {}, before);
      for (const [to, wheel] of [
        [-60, -400],
        [100_000, 400]
      ] as const) {
        await rideTo(page, to);
        const end = await at();
        await page.mouse.wheel({ deltaY: wheel });
        if (wheel < 0) await page.waitForFunction((y: number) => scrollY < y - 100, {}, end);
      }
      await page.close();
    });

    test('tabs through host and story, there and back, and the host follows', async () => {
      const page = await open(plain(snippet));
      await rideTo(page, -200);
      await live(page);
      const frame = await frameWith(page, '/en/embed/');
      await frame.waitForSelector('[data-stage] canvas');
      await page.focus('#above');
      const before = await page.evaluate(() => scrollY);
      for (let i = 0; i < 14; i++) await page.keyboard.press('Tab');
      await frame.waitForFunction(
        () => document.hasFocus() && document.activeElement?.closest('.step')
      );
      const seen = () =>
        frame.evaluate(() => {
          const { top, bottom } = document.activeElement!.getBoundingClientRect();
          return top < innerHeight && bottom > 0;
        });
      await expect.poll(seen, { timeout: 10_000 }).toBe(true);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before);
      const { off } = await stand(page);
      expect(off).toBeLessThanOrEqual(2);
      await page.keyboard.down('Shift');
      const back = () => page.evaluate(() => document.activeElement?.id === 'above');
      for (let i = 0; i < 40 && !(await back()); i++) await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      expect(await back()).toBe(true);
      await page.close();
    });

    test('finds the place again after a reload and on the way back', async () => {
      const page = await open(plain(snippet));
      await rideTo(page, 9000);
      await live(page);
      const y = await page.evaluate(() => scrollY);
      await page.reload();
      await rideBackTo(page, y);
      await live(page);
      const frame = await frameWith(page, '/en/embed/');
      await frame.waitForFunction(() => Math.abs(scrollY - 9000) < 40);
      await page.goto(hosts.publish('<!doctype html><title>x</title>'));
      await page.evaluate(() => history.back());
      await page.waitForSelector('two-lines-story');
      await rideBackTo(page, y);
      await live(page);
      expect((await stand(page)).off).toBeLessThanOrEqual(2);
      await page.close();
    });
  });

  describe.skipIf(missing(engine))('the host', () => {
    test('with a strict policy needs to allow no more than the snippet says', async () => {
      const page = await open(strict(new URL(story).origin)(snippet));
      await rideTo(page, 2000);
      await live(page);
      const { off } = await stand(page);
      expect(off).toBeLessThanOrEqual(2);
      await page.close();
    });

    test('hears which step is in view, when it has settled, and the end', async () => {
      const page = await open(plain(snippet));
      await page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        for (const name of ['step', 'settled', 'end'])
          document.addEventListener(name, (event) =>
            heard.push(`${name} ${(event as CustomEvent).detail.step ?? ''}`)
          );
      });
      const heard = (words: string) =>
        page.waitForFunction(
          (words: string) => (window as unknown as { heard: string[] }).heard.includes(words),
          {},
          words
        );
      await rideTo(page, 0);
      await live(page);
      await heard('step cover');
      await heard('settled cover');
      const tall = await page.$eval(
        'two-lines-story',
        (story) => (story as HTMLElement).offsetHeight
      );
      await rideTo(page, tall - 700);
      await heard('step reflection');
      await heard('settled reflection');
      await heard('end ');
      await page.close();
    });

    test('takes the element away, puts it back and changes it; loads the script twice, in two versions', async () => {
      const { fixed } = await (await fetch(`${story}embed/v1/loader.json`)).json();
      const page = await open(
        plain(`${snippet}<script async src="${story}embed/v1/${fixed}"></script>${snippet}`)
      );
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await rideTo(page, 1000);
      await live(page);
      await page.evaluate(() => {
        const [one, two] = document.querySelectorAll('two-lines-story');
        two!.remove();
        const parent = one!.parentElement!;
        const next = one!.nextSibling;
        one!.remove();
        parent.insertBefore(one!, next);
      });
      await rideTo(page, 1000);
      await live(page);
      await page.$eval('two-lines-story', (element) => element.setAttribute('edition', 'zh-hans'));
      await frameWith(page, '/zh-hans/embed/');
      await live(page);
      expect(
        await page.$eval('two-lines-story', (e) => e.shadowRoot!.querySelectorAll('iframe').length)
      ).toBe(1);
      expect(errors).toEqual([]);
      await page.close();
    });

    test('that floods, forges and lies changes nothing', async () => {
      const page = await open(plain(snippet));
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await rideTo(page, 4000);
      await live(page);
      const frame = await frameWith(page, '/en/embed/');
      const tall = () =>
        page.$eval('two-lines-story', (story) => (story as HTMLElement).offsetHeight);
      await frame.waitForFunction(() => Math.abs(scrollY - 4000) < 40);
      await expect.poll(tall).toBeGreaterThan(10_000);
      const before = [await tall(), await page.evaluate(() => scrollY)];
      await page.evaluate(() => {
        const inner = document
          .querySelector('two-lines-story')!
          .shadowRoot!.querySelector('iframe')!.contentWindow!;
        const junk: unknown[] = [
          null,
          'x',
          '[iFrameSizer]a:8:false',
          JSON.parse('{"__proto__":{"type":"story:ready","v":1}}'),
          { type: 'story:hello', v: 1 },
          { type: 'story:hello', v: 9, top: 'javascript:alert(1)' },
          { type: 'story:ready', v: 1 },
          { sentinel: 'amp', type: 'embed-size', height: 1e9 },
          { type: 'size', h: -5 },
          { type: 'y', y: NaN }
        ];
        for (let i = 0; i < 20_000; i++) {
          const message = junk[i % junk.length];
          const channel = i % 500 === 4 ? [new MessageChannel().port2] : [];
          inner.postMessage(message, '*', channel);
          window.postMessage(message, '*');
        }
      });
      await frame.evaluate(() => {
        for (let i = 0; i < 20_000; i++)
          parent.postMessage(
            [
              { type: 'want', y: i },
              { type: 'story:hello', v: 1 },
              { sentinel: 'amp', type: 'embed-size', height: -i }
            ][i % 3],
            '*'
          );
      });
      await rideTo(page, 5000);
      await frame.waitForFunction(() => Math.abs(scrollY - 5000) < 40, { timeout: 20_000 });
      await rideTo(page, 4000);
      expect([await tall(), await page.evaluate(() => scrollY)]).toEqual(before);
      expect(errors).toEqual([]);
      await page.close();
    });

    test('that asks for what there is not gets the story from the start, and is told so once', async () => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1000, height: 700 });
      const told: string[] = [];
      page.on('console', (message) => told.push(message.text()));
      const odd = snippet.replace(
        'edition="en"',
        'edition="__proto__" theme="javascript:alert(1)" start="no-such-step" top-offset="-9"'
      );
      await page.goto(hosts.publish(plain(odd)));
      await rideTo(page, 0);
      await live(page);
      const frame = await frameWith(page, '/embed/');
      await frame.waitForSelector('#cover[aria-current]');
      await expect.poll(() => told.some((text) => text.includes('"no-such-step"'))).toBe(true);
      for (const part of ['edition="__proto__"', 'theme="javascript', 'top-offset="-9"'])
        expect(told.filter((text) => text.includes(part))).toHaveLength(1);
      await page.close();
    });

    test('can begin the story at a step, below a header of its own, in its theme', async () => {
      const page = await open(
        plain(
          snippet.replace(
            'edition="en"',
            'edition="en" theme="dark" start="the-bid" top-offset="64"'
          )
        )
      );
      await rideTo(page, 200);
      await live(page);
      const frame = await frameWith(page, '/en/embed/');
      await frame.waitForSelector('#the-bid[aria-current]');
      expect(await frame.$('#dinner')).toBeNull();
      expect(
        await frame.evaluate(() => [document.documentElement.dataset.theme, innerHeight])
      ).toEqual(['dark', 636]);
      expect(Math.round((await stand(page)).off)).toBe(64);
      await page.close();
    });

    test('keeps picture, headline and link where a sanitizer takes the rest', async () => {
      const purify = createDOMPurify(new JSDOM('').window as unknown as WindowLike);
      const washed = [
        sanitizeHtml(snippet, { allowedTags: sanitizeHtml.defaults.allowedTags.concat('img') }),
        purify.sanitize(snippet)
      ];
      for (const html of washed) {
        expect(html).not.toContain('<script');
        const page = await open(plain(html));
        const link = await page.waitForSelector(`article a[href="${story}en/"]:not(:has(img))`);
        expect(await link!.evaluate((a) => a.textContent)).toBe(editions.en.headline);
        expect(await page.$(`article a img[src="${story}cards/en/cover.jpg"]`)).not.toBeNull();
        await page.close();
      }
    });

    test('pays nothing for a story far below', async () => {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(hosts.publish(plain(`<div style="height:9000px"></div>${snippet}`)));
      await mode(page, 'ride');
      expect(asked.filter((url) => url.includes('/embed/') && !url.includes('/v1/'))).toEqual([]);
      await page.close();
    });

    test('of readers who want less motion gets text and figures; on paper, the card', async () => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1000, height: 700 });
      if (engine === 'chrome') {
        await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
        await page.goto(hosts.publish(plain(snippet)));
        await rideTo(page, 0);
        await mode(page, 'flat');
        await live(page);
        await page.emulateMediaType('print');
        expect(await page.$eval('two-lines-story p a', (a) => a.checkVisibility())).toBe(true);
      }
      await page.close();
    });
  });
});

describe('a finger on the frame', () => {
  test('moves the host from the first swipe', async () => {
    const browser = await start('chrome');
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 800, hasTouch: true, isMobile: true });
    await page.goto(hosts.publish(plain(snippet)));
    await rideTo(page, 2000);
    await live(page);
    const before = await page.evaluate(() => scrollY);
    const session = await page.createCDPSession();
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: y === undefined ? [] : [{ x: 195, y }]
      });
    await touch('touchStart', 600);
    for (let y = 580; y > 200; y -= 20) await touch('touchMove', y);
    await touch('touchEnd');
    await page.waitForFunction((y: number) => scrollY > y + 150, {}, before);
    const frame = await frameWith(page, '/en/embed/');
    await frame.waitForFunction(() => scrollY > 2100);
    await browser.close();
  });
});
