import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forward, halfAnHour } from '../engines/clock.ts';
import {
  engines,
  missing,
  start,
  startDriven,
  type Browser,
  type Engine
} from '../engines/engines.ts';
import { riding, still } from '../hosts/pages.ts';
import { frameWith, useHosts } from '../hosts/serve.ts';
import {
  form,
  inReach,
  live,
  mode,
  openAt,
  plain,
  rideBackTo,
  rideTo,
  snippet,
  stand,
  steps,
  tall
} from '../hosts/story.ts';

const hosts = useHosts();

/** Hosts on which an engine cannot hold the story in the window: WebKit does not say where things are on a zoomed page. */
const refuses = (engine: Engine, host: string) => engine === 'webkit' && host === 'a zoomed page';

describe.each(engines)('in %s', (engine) => {
  const rides = Object.entries(riding).filter(([host]) => !refuses(engine, host));
  const stands = Object.entries({ ...riding, ...still }).filter(
    ([host]) => host in still || refuses(engine, host)
  );
  let browser: Browser;
  beforeAll(async () => {
    if (!missing(engine)) browser = await start(engine);
  });
  afterAll(() => browser?.close());

  const open = (html: string) => openAt(browser, hosts.publish(html));

  describe.skipIf(missing(engine)).each(rides)('on %s', (_, host) => {
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
      const before = await page.evaluate(() => scrollY);
      await forward(page, halfAnHour);
      expect(await form(page)).toEqual(['ride', true]);
      expect(await page.evaluate(() => scrollY)).toBe(before);
      const still = await frame.waitForFunction(inReach);
      expect(await still.jsonValue()).toBe(seen[2]);
      expect(steps.indexOf(seen[0]!)).toBeGreaterThan(0);
      expect(steps.indexOf(seen[1]!)).toBeGreaterThan(steps.indexOf(seen[0]!));
      expect(seen[2]).toBe(seen[0]);
      await page.close();
    });
  });

  describe.skipIf(missing(engine)).each(stands)('on %s', (_, host) => {
    test('the story stands as text and figures, at its own height', async () => {
      const page = await open(host(snippet));
      await rideTo(page, 300);
      await mode(page, 'flat');
      await live(page);
      const height = () =>
        page.$eval(
          'two-lines-story',
          (element) => element.shadowRoot!.querySelector('iframe')!.offsetHeight
        );
      const frame = await frameWith(page, '/embed/flat/');
      const own = () => frame.evaluate(() => document.body.getBoundingClientRect().height);
      const differ = async () => Math.abs((await height()) - (await own()));
      await expect.poll(differ, { timeout: 10_000 }).toBeLessThanOrEqual(2);
      expect(await height()).toBeGreaterThan(15_000);
      const before = await height();
      await forward(page, halfAnHour);
      expect(await form(page)).toEqual(['flat', true]);
      expect(await height()).toBe(before);
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
      await expect.poll(() => tall(page)).toBeGreaterThan(10_000);
      for (const [to, wheel] of [
        [-60, -400],
        [(await tall(page)) - 650, 400]
      ] as const) {
        await rideTo(page, to);
        const end = await at();
        await page.mouse.wheel({ deltaY: wheel });
        await page.waitForFunction(
          (y: number, wheel: number) => (scrollY - y) / wheel > 0.25,
          {},
          end,
          wheel
        );
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
      // Asked of the host alone: to look into a frame can move the focus.
      const deep = () =>
        page.evaluate(
          (y) => document.activeElement?.localName === 'two-lines-story' && scrollY > y + 1200,
          before
        );
      /** From one page to the other the focus moves after the key: a frame later it is there. */
      const tab = async () => {
        await page.keyboard.press('Tab');
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      };
      const forth = async () => {
        for (let i = 0; i < 40 && !(await deep()); i++) await tab();
        await expect.poll(deep).toBe(true);
      };
      await forth();
      await page.keyboard.down('Shift');
      const back = () => page.evaluate(() => document.activeElement?.id === 'above');
      for (let i = 0; i < 60 && !(await back()); i++) await tab();
      await page.keyboard.up('Shift');
      await expect.poll(back).toBe(true);
      await forth();
      const seen = () =>
        frame.evaluate(() => {
          const { top, bottom } = document.activeElement!.getBoundingClientRect();
          return document.activeElement !== document.body && top < innerHeight && bottom > 0;
        });
      await expect.poll(seen, { timeout: 10_000 }).toBe(true);
      const apart = async () => {
        const host = await page.$eval(
          'two-lines-story',
          (story) => -story.getBoundingClientRect().top
        );
        return Math.abs(host - (await frame.evaluate(() => scrollY)));
      };
      await expect.poll(apart).toBeLessThanOrEqual(4);
      const { off } = await stand(page);
      expect(off).toBeLessThanOrEqual(2);
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
      await frame.waitForFunction(() => Math.abs(scrollY - 9000) < innerHeight / 3);
      await page.goto(hosts.publish('<!doctype html><title>x</title>'));
      await page.evaluate(() => history.back());
      await page.waitForSelector('two-lines-story');
      await rideBackTo(page, y);
      await live(page);
      expect((await stand(page)).off).toBeLessThanOrEqual(2);
      await page.close();
    });
  });
});

describe('a finger on the frame', () => {
  test('moves the host from the first swipe', async () => {
    const browser = await startDriven('chrome');
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
