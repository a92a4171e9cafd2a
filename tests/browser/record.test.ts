import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { describe, expect, inject, test } from 'vitest';
import { parseFeed } from 'feedsmith';
import { missing, startDriven } from '../engines/engines.ts';
import { editions } from '../unit/invariants.ts';
import { bare, words } from './printed.ts';

const site = inject('site');
const all = Object.values(editions).map((edition) => [edition.settings.id, edition] as const);

/**
 * What a reader does not get of an edition where its article is read elsewhere, given as HTML: headings, texts, and
 * either side of a check.
 */
function lost({ steps, chapters }: (typeof editions)['en'], html: string): string[] {
  const text = words(html);
  const want = [
    ...chapters.map(({ id, title }) => [`chapter ${id}`, bare(title)] as const),
    ...steps.slice(1).flatMap(({ id, heading, body, check }) => [
      [`heading of ${id}`, bare(heading)] as const,
      [`text of ${id}`, words(body)] as const,
      ...(check
        ? ([
            [`what circulates of ${id}`, words(check.circulates)],
            [`the record of ${id}`, words(check.record)]
          ] as const)
        : [])
    ])
  ];
  return want.filter(([, part]) => !text.includes(part)).map(([what]) => what);
}

const page = async (home: string) => (await fetch(new URL(home.slice(1), site))).text();

describe.each(all)('never the rumour without its record: %s', (_, edition) => {
  test('in a reader mode', async () => {
    const { window } = new JSDOM(await page(edition.home), {
      url: new URL(edition.home, site).href
    });
    expect(lost(edition, new Readability(window.document).parse()?.content ?? '')).toEqual([]);
  });

  test('in a feed', async () => {
    const { feed } = parseFeed(await page(`${edition.home}feed.xml`)) as unknown as {
      feed: { items: { content: { encoded: string } }[] };
    };
    expect(lost(edition, feed.items[0]!.content.encoded)).toEqual([]);
    const json = JSON.parse(await page(`${edition.home}feed.json`)) as {
      items: { content_html: string }[];
    };
    expect(lost(edition, json.items[0]!.content_html)).toEqual([]);
  });
});

describe.skipIf(missing('firefox'))('in Firefox’s own Reader View', () => {
  test.each(all)('%s', async (_, edition) => {
    const browser = await startDriven('firefox', { system: true });
    const reader = await browser.newPage();
    // Firefox reads no page at a host's root.
    const address = new URL(edition.home.slice(1), inject('siteUnderPath')).href;
    await reader.goto(`about:reader?url=${encodeURIComponent(address)}`);
    await reader.waitForFunction(
      () => document.querySelector('.moz-reader-content')?.textContent?.trim(),
      { timeout: 30_000 }
    );
    const html = await reader.$eval('.moz-reader-content', (content) => content.innerHTML);
    expect(lost(edition, html)).toEqual([]);
    await browser.close();
  });
});
