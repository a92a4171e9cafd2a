import type { IncomingMessage } from 'node:http';
import { expect, inject, onTestFinished, test } from 'vitest';
import { missing, startDriven } from '../engines/engines.ts';
import { startWebKit } from '../engines/webkit.ts';
import { scriptsOf } from './faults.ts';
import { event, relay } from './relay.ts';

const site = inject('site');

test.skipIf(missing('firefox'))(
  'a page that is loaded again while its stage is on the way does not become text before it goes',
  async () => {
    const { named } = await scriptsOf(`${site}en/`);
    const { url: address, hold, close } = await relay(site);
    onTestFinished(close);
    const asked = event();
    const reloaded = event();
    const givenUp = event();
    const released = event();
    const isLater = ({ url = '' }: IncomingMessage) =>
      url.endsWith('.js') && !named.includes(new URL(url, site).href);
    hold((request) => {
      if (!isLater(request)) return;
      asked.happen();
      request.socket.on('close', () => givenUp.happen());
      return released.happened;
    });
    const browser = await startDriven('firefox');
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 700 });
    await page.goto(`${address}en/`);
    await page.waitForSelector('section[aria-current="step"]');
    await page.evaluate(() => scrollTo(0, 9000));
    await page.waitForFunction(() => location.pathname.endsWith('/moments/dota/'));
    await asked.happened;
    const stands = () =>
      page.$eval('#dota', async (step) => {
        const frame = () => new Promise(requestAnimationFrame);
        await frame();
        await frame();
        const { reading } = document.documentElement.dataset;
        return { reading, top: Math.round(step.getBoundingClientRect().top) };
      });
    const before = await stands();
    expect(before.reading).toBe('scroll');
    hold(() => {
      reloaded.happen();
      return released.happened;
    });
    await page.evaluate(() => void setTimeout(() => location.reload()));
    await reloaded.happened;
    await givenUp.happened;
    expect(await stands()).toEqual(before);

    const loaded = page.waitForNavigation();
    released.happen();
    await loaded;
    await page.waitForSelector('html[data-reading="scroll"] #dota[aria-current="step"]');
    await expect
      .poll(async () => Math.abs((await stands()).top - before.top))
      .toBeLessThanOrEqual(2);
  }
);

test.skipIf(missing('webkit')).each([
  ['the story', 'en/embed/'],
  ['a chart', 'en/embed/moments/my-hero/']
])(
  'a host’s page in WebKit lives on when %s is taken away while its scripts are on the way',
  async (_, path) => {
    const { url: address, hold, close } = await relay(site);
    onTestFinished(close);
    const [start = ''] = (await scriptsOf(site + path)).start;
    const asked = event();
    const released = event();
    hold(({ url = '' }) => {
      if (!url.endsWith('.js') || start.endsWith(url)) return;
      asked.happen();
      return released.happened;
    });
    const browser = await startWebKit();
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.goto(`${address}robots.txt`);
    await page.evaluate((at: string) => {
      const frame = document.createElement('iframe');
      frame.src = at;
      document.body.append(frame);
    }, address + path);
    await asked.happened;
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await page.waitForFunction(() => !document.querySelector('iframe'));
    released.happen();
  }
);
