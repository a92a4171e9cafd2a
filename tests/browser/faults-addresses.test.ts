import { describe, expect, inject, test } from 'vitest';
import { edition } from '../unit/invariants.ts';
import { desktop, hydrated, open, settled, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');

/** Of each kind one: a script, an octet and an escape that are none, a name that objects have, a text that is sought. */
const fragmentKinds = [
  '#<script>alert(1)</script>',
  '#%00',
  '#%E0%A4%A',
  '#__proto__',
  '#:~:text=%,-,%00,--&text=<script>'
];
const queryKinds = ['?step=__proto__&theme=%00&start=%E0%A4%A'];
const fragments = [
  ...fragmentKinds,
  '#"><img src=x onerror=alert(1)>',
  '#%',
  '#constructor',
  '#no-such-step',
  '#:~:text=',
  `#${'x'.repeat(10_000)}`,
  `#:~:text=${'%E7%B7%9A'.repeat(3_000)}`
];
const queries = [
  ...queryKinds,
  '?utm_source=x&fbclid=y',
  '?<script>alert(1)</script>',
  '?start=<script>alert(1)</script>',
  `?x=${'y'.repeat(10_000)}`
];
const named = (tails: string[]) => tails.map((tail) => [tail.slice(0, 40), tail]);

/** Opens an address in which something would run if it could. */
async function hostile(address: string) {
  const opened = await open(address, desktop, (page) =>
    page.addInitScript(() => {
      const ran: string[] = [];
      Object.assign(window, { ran, alert: () => ran.push('alert') });
    })
  );
  const ran = () => opened.page.evaluate(() => (window as unknown as { ran: string[] }).ran);
  return { ...opened, ran };
}
/** What the loader of frames says to the author who wrote an address in vain. */
const toAuthors = (line: string) => line.startsWith('Two Lines: ');

test.each(named([...fragments, ...queries]))(
  'an address that ends in %s opens the story at its start, and nothing runs',
  async (_, tail) => {
    const { page, complaints, ran } = await hostile(site + tail);
    await settled(page, 'cover');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await ran()).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
);

describe.each(named([...fragmentKinds, ...queryKinds]))('an address that ends in %s', (_, tail) => {
  test('opens a moment’s story at its step', async () => {
    const { page, complaints, ran } = await hostile(`${site}moments/dota/${tail}`);
    await settled(page, 'dota');
    expect(await ran()).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('opens both frames of the story', async () => {
    for (const kind of ['embed/', 'embed/flat/']) {
      const { page, complaints, ran } = await hostile(`${site}${kind}${tail}`);
      if (kind === 'embed/') await hydrated(page);
      else await page.waitForSelector('#dota img');
      expect(await page.locator('section[data-step]:visible').count()).toBe(edition.steps.length);
      expect(await ran()).toEqual([]);
      expect(complaints.filter((line) => !toAuthors(line))).toEqual([]);
      await page.context().close();
    }
  });
});

test.each([
  '?utm_source=x#dota',
  '?%00#dota:~:text=%,-,--',
  '#dota:~:text=<script>alert(1)</script>'
])('an address that names a step among other things opens there: %s', async (tail) => {
  const { page, complaints, ran } = await hostile(site + tail);
  await settled(page, 'dota');
  expect(await ran()).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

describe('an address that leads nowhere', () => {
  test.each(
    named([
      ...fragments.map((tail) => `moments/${tail}`),
      '%',
      '%00',
      '%E0%A4%A',
      'moments/__proto__/',
      'moments/%3Cscript%3Ealert(1)%3C%2Fscript%3E/',
      `moments/${'x'.repeat(3_000)}/`
    ])
  )('says so, and shows the ways into the story: %s', async (_, tail) => {
    const { page, complaints, ran } = await hostile(site + tail);
    expect(await page.locator('section:visible h1').innerText()).toBe(edition.ui['lost']);
    expect(await page.locator('section:visible nav a[data-step]').count()).toBe(
      edition.steps.length - 1
    );
    expect(await ran()).toEqual([]);
    expect(complaints.filter((line) => !/404/.test(line))).toEqual([]);
    await page.context().close();
  });
});
