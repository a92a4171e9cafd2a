import { describe, expect, inject, test } from 'vitest';
import { addresses } from '../../src/content/addresses.ts';
import { scriptSnippet, type Embedded } from '../../src/lib/embed/snippets.ts';
import { ask } from '../hosts/builds.ts';
import { chartOf, plain } from '../hosts/story.ts';
import { useHosts } from '../hosts/serve.ts';
import { editions } from '../unit/invariants.ts';
import { context, desktop, hydrated, open, phone, settled, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');
const all = Object.values(editions);
const reader = { ...desktop, locale: 'en-GB' };
const english = new URL('en/', site).href;

/** Steps of before, each with the one that tells it now. */
const forwards = Object.entries(addresses.steps.forwards).map(([from, to]) => ({
  from,
  to,
  told: editions.en.steps.find(({ id }) => id === to)!
}));
/** Some of them, where what is asked looks up the step as all else does. */
const some = forwards.filter((_, i) => i % 4 === 0);
/** What each step has addresses of, in an edition. */
const addressesOf = ({ settings: { id, path } }: (typeof all)[number], step: string) => {
  const home = path && `${path}/`;
  return [
    `${home}moments/${step}/`,
    `${home}embed/moments/${step}/`,
    `cards/${id}/${step}.jpg`,
    `cards/${id}/square/${step}.jpg`,
    `figures/${id}/${step}.svg`,
    `figures/${id}/${step}.png`,
    `data/${id}/${step}.csv`,
    `oembed/${id}/${step}.json`,
    `oembed/${id}/${step}/photo.json`
  ];
};

describe.each([
  ['the root', site],
  ['a path', inject('siteUnderPath')]
])('at %s of a host', (_, root) => {
  test.each(forwards)(
    'each file under $from is that of $to, with its headers',
    async ({ from, to }) => {
      for (const edition of all) {
        const now = addressesOf(edition, to);
        for (const [i, old] of addressesOf(edition, from).entries()) {
          const [before, after] = await Promise.all(
            [old, now[i]!].map((address) => ask(new URL(address, root)))
          );
          expect([before!.status, after!.status], old).toEqual([200, 200]);
          expect(before!.bytes.equals(after!.bytes), old).toBe(true);
          const {
            date: _date,
            'last-modified': _modified,
            etag: _etag,
            ...headers
          } = after!.headers;
          expect(before!.headers, old).toMatchObject(headers);
        }
      }
    }
  );
});

describe.each(forwards)('the page of $from', ({ from, to, told }) => {
  const old = new URL(`moments/${from}/`, english).href;

  test('opens the story at the step that tells it now, and shows no other', async () => {
    const { page, complaints, foreign } = await open('about:blank', reader);
    await page.addInitScript(() => {
      const shown: string[] = [];
      Object.assign(window, { shown });
      const look = () => {
        const step = document.querySelector<HTMLElement>('[data-stage]')?.dataset['step'];
        if (step && shown.at(-1) !== step) shown.push(step);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(`${old}?utm_source=x`);
    await settled(page, to);
    await page.waitForURL(`**/en/moments/${to}/**`);
    expect(await page.evaluate(() => (window as unknown as { shown: string[] }).shown)).toEqual([
      to
    ]);
    expect(await page.evaluate(() => history.length)).toBe(2);
    expect(complaints).toEqual([]);
    expect(foreign.filter((address) => !address.startsWith(site))).toEqual([]);
    await page.context().close();
  });

  test('without a script is that of the step; searches and networks are told its own address', async () => {
    const { page } = await open(old, { ...reader, javaScriptEnabled: false });
    expect(page.url()).toBe(old);
    expect(await page.innerText('h1')).toBe(told.heading);
    expect(await page.locator('img:visible').getAttribute('src')).toContain(`/${to}.svg`);
    expect(await page.getAttribute('meta[property="og:url"]', 'content')).toContain(
      `/en/moments/${to}/`
    );
    expect(await page.getAttribute('link[rel="canonical"]', 'href')).toMatch(/\/en\/$/);
    await page.context().close();
  });
});

/** Opens the article at a step of before, and waits until it stands at the one that tells it now. */
async function opensAt(from: string, to: string, tail = '', device: typeof desktop = desktop) {
  const { page, complaints } = await open(`${english}#${from}${tail}`, {
    ...device,
    locale: 'en-GB'
  });
  await settled(page, to);
  await page.waitForURL(`**/en/moments/${to}/**`);
  expect(await page.isVisible(`#${to} .title`)).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
}
test.each(forwards)(
  '#$from in the article opens the step that tells it now, and takes its address',
  ({ from, to }) => opensAt(from, to)
);
describe.each(some)('#$from in the article', ({ from, to, told }) => {
  test('opens that step with a text fragment', () =>
    opensAt(from, to, ':~:text=no%20such%20words'));
  test('opens that step on a phone', () => opensAt(from, to, '', phone));

  test('is where a reader who left off there is offered to go on', async () => {
    const { page } = await open(english, reader, (page) =>
      page.addInitScript((step) => localStorage.setItem('two-lines:step', step), from)
    );
    const offer = page.locator(`a[href="#${to}"]`, { hasText: told.heading }).first();
    await offer.click();
    await settled(page, to);
    await page.context().close();
  });
});

describe.each([
  ['a desktop', desktop],
  ['a phone', phone]
])('without a script on %s', (_, device) => {
  test.each(['', 'embed/flat/', 'embed/'])(
    'each step of before stands where the one that tells it now does: en/%s',
    async (path) => {
      const { page } = await open(english + path, { ...device, javaScriptEnabled: false });
      for (const { from, to } of forwards) {
        const at = async (id: string) => {
          await page.goto(`${english}${path}#`);
          await page.goto(`${english}${path}#${id}`);
          return page.$eval(`#${to}`, (step) => Math.round(step.getBoundingClientRect().top));
        };
        const own = await at(to);
        expect(await at(from), from).toBe(own);
      }
      await page.context().close();
    }
  );
});

describe('on another’s page', () => {
  const hosts = useHosts();

  const story = site.replace('localhost', '127.0.0.1');
  const embedded: Embedded = {
    root: story,
    home: `${story}en/`,
    edition: 'en',
    isDefault: false,
    lang: 'en',
    headline: editions.en.headline,
    newsroom: 'Two Lines Desk'
  };
  const script = { file: 'loader.js' };
  /** A host's page with a snippet, and the addresses of pages that its frames have opened. */
  async function host(snippet: string) {
    const { page } = await open('about:blank', desktop);
    const opened: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.frame() !== page.mainFrame())
        opened.push(request.url());
    });
    await page.goto(hosts.publish(plain(snippet)));
    await page.$eval('two-lines-story', (one) => one.scrollIntoView({ behavior: 'instant' }));
    await page.waitForSelector('two-lines-story[live]');
    const frame = page.frames().find((one) => one.url().includes('/embed/'))!;
    return { page, frame, opened };
  }

  test.each(some)(
    'moment="$from" shows the chart of $to in the same frame, at once',
    async ({ from, told }) => {
      const moment = { ...chartOf(told.id), id: from };
      const { page, frame, opened } = await host(scriptSnippet({ ...embedded, moment }, script));
      expect(opened).toEqual([`${story}en/embed/moments/${from}/?theme=light`]);
      expect(await frame.innerText('h1')).toBe(told.heading);
      await frame.waitForSelector(`figure[data-step="${told.id}"][data-settled="true"]`);
      expect(await frame.getAttribute('footer a', 'href')).toMatch(
        new RegExp(`/en/moments/${told.id}/$`)
      );
      await page.context().close();
    }
  );

  test.each(some)('start="$from" begins the story at $to', async ({ from, to }) => {
    const { page, frame } = await host(scriptSnippet({ ...embedded, start: from }, script));
    await frame.waitForSelector(`#${to}[aria-current]`);
    expect(await frame.getAttribute('section[data-step]', 'id')).toBe(to);
    await page.context().close();
  });

  test.each(some)('?start=$from begins the text and figures at $to', async ({ from, to }) => {
    const { page, complaints } = await open(`${english}embed/flat/?start=${from}`);
    expect(await page.locator('section[data-step]:visible').first().getAttribute('id')).toBe(to);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each(some)('the builder asked for $from offers $to', async ({ from, told }) => {
    const { page } = await open(`${english}embed/builder/?step=${from}`);
    await expect
      .poll(() =>
        page
          .locator('textarea, pre')
          .first()
          .evaluate((code) => code.textContent || (code as HTMLTextAreaElement).value)
      )
      .toContain(`moment="${told.id}"`);
    await page.context().close();
  });
});

describe.each(all)('the sources page of $settings.id', ({ home, notes }) => {
  const listed = new Set(notes.map(({ id }) => id));
  const lost = Object.entries(addresses.claims.forwards).filter(([from]) => !listed.has(from));

  test('leads to each claim from its address of before as from its own, without a script', async () => {
    const address = new URL(`${home}sources/`, site).href;
    const { page } = await open(address, { ...desktop, javaScriptEnabled: false });
    for (const [from, to] of lost) {
      const at = async (id: string) => {
        await page.goto(`${address}#`);
        await page.goto(`${address}#${id}`);
        return page.$eval(`[id="${to}"]`, (claim) => ({
          top: claim.getBoundingClientRect().top,
          outline: getComputedStyle(claim).outline
        }));
      };
      const own = await at(to);
      expect(own.outline, to).toContain('solid');
      const old = await at(from);
      expect(old.outline, from).toBe(own.outline);
      expect(Math.abs(old.top - own.top), from).toBeLessThan(3);
    }
    await page.context().close();
  });
});

test('a mistyped address of a step that is no more offers the one that tells it now', async () => {
  const { page } = await open(new URL('moments/two-wekes/', english).href, reader);
  const link = page.locator('.nearest:visible a');
  await link.waitFor();
  expect(await link.getAttribute('href')).toMatch(/\/en\/moments\/five-days\/$/);
  await page.context().close();
});

test('an old address that was read opens without a network', async () => {
  const { from, to } = forwards[0]!;
  const own = await context({ ...reader, reducedMotion: 'reduce' });
  const page = await own.newPage();
  await page.goto(english);
  await page.evaluate(() => navigator.serviceWorker.ready);
  for (let twice = 0; twice < 2; twice++) {
    await page.goto(`${english}moments/${from}/`);
    await settled(page, to);
    await hydrated(page);
    await page.waitForLoadState('networkidle');
  }
  await own.setOffline(true);
  await page.goto(`${english}moments/${from}/`);
  await settled(page, to);
  await own.close();
});
