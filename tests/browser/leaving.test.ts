import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { missing, startDriven } from '../engines/engines.ts';
import { scriptsOf } from './faults.ts';

const site = inject('site');

/** What a request waits for, if for anything. */
let holds = (_: IncomingMessage): Promise<unknown> | undefined => undefined;
let address = '';

/** Something that happens once. */
function event() {
  let happen = () => {};
  const happened = new Promise<void>((resolve) => (happen = resolve));
  return { happen, happened };
}

async function pass({ url = '' }: IncomingMessage, response: ServerResponse) {
  const answer = await fetch(new URL(url, site), { headers: { 'accept-encoding': 'identity' } });
  const kept = ['content-type', 'content-security-policy'].flatMap((name) => {
    const value = answer.headers.get(name);
    return value ? [[name, value] as const] : [];
  });
  response.writeHead(answer.status, Object.fromEntries(kept));
  response.end(new Uint8Array(await answer.arrayBuffer()));
}
const server = createServer((request, response) => {
  // Who asks while the test ends gets no answer.
  Promise.resolve(holds(request))
    .then(() => pass(request, response))
    .catch(() => response.destroy());
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const at = server.address();
  address = `http://localhost:${typeof at === 'object' && at ? at.port : 0}/`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

test.skipIf(missing('firefox'))(
  'a page that is loaded again while its stage is on the way does not become text before it goes',
  async () => {
    const { named } = await scriptsOf(`${site}en/`);
    const asked = event();
    const reloaded = event();
    const givenUp = event();
    const released = event();
    const isLater = ({ url = '' }: IncomingMessage) =>
      url.endsWith('.js') && !named.includes(new URL(url, site).href);
    holds = (request) => {
      if (!isLater(request)) return;
      asked.happen();
      request.socket.on('close', () => givenUp.happen());
      return released.happened;
    };
    const browser = await startDriven('firefox');
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
    holds = () => {
      reloaded.happen();
      return released.happened;
    };
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
    await browser.close();
  }
);
