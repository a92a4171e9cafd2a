import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { order, targets } from '../../src/content/targets.ts';
import { site, type Site } from '../../src/content/site.ts';
import { siteUrl } from '../../src/lib/edition/site-url.mjs';
import { collisions, outside } from '../../src/lib/chart/fit.ts';
import { cardOf, formats, type Format } from '../../src/lib/figures/card.ts';
import { headlineParts, opening } from '../../src/lib/edition/excerpt.ts';
import { quotation, type Sharing, type Subject } from '../../src/lib/share/sharing.ts';
import { fill, serverOf } from '../../src/lib/share/targets.ts';
import { checkSite } from '../../src/lib/edition/site-check.ts';
import { headOf } from '../../src/lib/syndication/head.ts';
import { script } from '../../src/lib/syndication/structured.ts';
import { editions } from './invariants.ts';

describe('cards', () => {
  const all = Object.values(editions).flatMap((edition) =>
    (Object.keys(formats) as Format[]).map((format) => [edition.settings.id, format] as const)
  );
  test.each(all)(
    'of %s in %s: every word has its room, and nothing leaves the card',
    (id, format) => {
      const { steps, chapters, headline, chart } = editions[id];
      // Search engines ask for two more forms of the article's own card.
      const drawn = format === 'wide' || format === 'square' ? steps : steps.slice(0, 1);
      for (const step of drawn) {
        const chapter = chapters.find((one) => one.id === step.chapter);
        const card = {
          heading: chapter ? [step.heading] : headlineParts(headline),
          kicker: chapter ? `${chapter.title} · ${chapter.years}` : '',
          headline: chapter ? headline : '',
          newsroom: site.newsroom[id],
          state: step.state,
          legend: step.legend
        };
        const marks = cardOf(card, format, chart);
        expect([step.id, collisions(marks), outside(marks, formats[format])]).toEqual([
          step.id,
          [],
          []
        ]);
        const heading = marks.filter(({ key }) => key.startsWith('heading-'));
        expect(heading.length, step.id).toBeGreaterThan(0);
        // 300 px wide, as beside a link on a phone, the heading is still 10 px high.
        for (const line of heading)
          if (line.kind === 'text') expect(line.size / 4, step.id).toBeGreaterThanOrEqual(10);
        expect(
          marks.some(({ key }) => key.startsWith('picture-')),
          step.id
        ).toBe(true);
      }
    }
  );
});

describe('the words of a moment', () => {
  test('open with whole sentences that fit', () => {
    expect(opening('It cost $44.6m. Then it rose.', 20, 'en')).toBe('It cost $44.6m.');
    expect(opening('一句話。第二句話。', 5, 'zh-Hant')).toBe('一句話。');
    expect(opening('One long sentence without an end', 20, 'en')).toBe('One long sentence…');
  });
});

describe('a link to a place', () => {
  const filling = {
    url: 'https://x.test/a?b=c&d=é#e',
    title: 'Q & A, 50%',
    image: 'https://x.test/i.jpg'
  };
  test.each(targets.map((target) => [target.id, target.address] as const))(
    '%s carries the address whole',
    (_, address) => {
      const link = new URL(fill(address, filling));
      const said = [...link.searchParams.values()].join('\n');
      expect(said).toContain(filling.url);
      expect(fill(address, filling)).not.toMatch(/[{}<>"\s]/);
    }
  );
  test('each edition orders all of them', () => {
    const ids = targets.map(({ id }) => id).sort();
    for (const list of Object.values(order)) expect([...list].sort()).toEqual(ids);
  });
  test.each([
    ['mastodon.social', 'mastodon.social'],
    ['https://G0v.social/home', 'g0v.social'],
    ['@me@news.example', 'news.example'],
    ['nonsense', undefined],
    ['javascript:alert(1)', undefined],
    ['a.b@evil.example/../x', 'evil.example'],
    ['127.0.0.1', undefined],
    ['', undefined]
  ])('a server written as %j is %s', (written, host) => {
    expect(serverOf(written)).toBe(host);
  });
});

test('a quotation says who, where and when', () => {
  const { share } = editions.en;
  const sharing = { words: share, newsroom: 'Desk', date: '1 May 2026' } as Sharing;
  const subject = { whole: false, heading: 'H', text: 'Words.', url: 'https://x.test/' } as Subject;
  expect(quotation(sharing, subject, 'Headline')).toBe(
    '“Words.”\nFrom “H”, in “Headline”, Desk, 1 May 2026\nhttps://x.test/'
  );
});

describe('SITE_URL', () => {
  test('is an origin, or nothing', () => {
    expect(siteUrl('https://news.example/')).toBe('https://news.example');
    expect(siteUrl('http://localhost:8080')).toBe('http://localhost:8080');
    expect(siteUrl(undefined)).toBe(undefined);
    expect(siteUrl('')).toBe(undefined);
  });
  test.each([
    'news.example',
    'https://news.example/stories',
    'ftp://news.example',
    'https://',
    'https://a@b.example'
  ])('%s fails with the fix', (value) => {
    expect(() => siteUrl(value)).toThrow(
      /SITE_URL is ".*Write the address of the host, like SITE_URL=/
    );
  });
});

test('a build with a SITE_URL that is none ends at once, says the fix, and leaves what stands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'two-lines-'));
  writeFileSync(join(folder, 'index.html'), 'before');
  const { status, stderr } = spawnSync(process.execPath, ['src/tools/commands/build.mjs'], {
    env: { ...process.env, SITE_URL: 'news.example', BUILD_DIR: folder },
    encoding: 'utf8'
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/SITE_URL is "news\.example", which is no address\. Write/);
  expect(existsSync(join(folder, 'index.html'))).toBe(true);
  rmSync(folder, { recursive: true });
});

describe('what machines read', () => {
  const facts = {
    title: 'T "<b>"',
    description: 'D',
    path: '',
    origin: 'https://x.test',
    base: ''
  };
  const { en } = editions;
  test('names the newsroom on networks only where it has a name there', () => {
    const all = Object.values(editions);
    expect(headOf(en, all, facts)).not.toMatch(/fediverse:creator|twitter:site/);
    const named = headOf(en, all, facts, { ...site, fediverse: '@desk@news.example', x: '@desk' });
    expect(named).toContain('<meta name="fediverse:creator" content="@desk@news.example">');
    expect(named).toContain('<meta name="twitter:site" content="@desk">');
  });
  test('holds no word that could end its tag', () => {
    expect(headOf(en, [en], facts)).not.toContain('<b>');
    expect(
      script({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: '</script>' })
    ).not.toMatch(/<\/script>.*<\/script>/);
  });
});

describe('the site file', () => {
  const faults = (change: Partial<Site>) => {
    try {
      checkSite({ ...site, ...change }, 'site.ts');
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
    return '';
  };
  test('is sound', () => expect(faults({})).toBe(''));
  test.each([
    [
      { published: '2026-11-24' },
      /site\.ts published: is no date and time with zone\. Write it as/
    ],
    [{ updated: '2026-13-40T00:00:00Z' }, /site\.ts updated: is no date/],
    [
      { published: '2026-11-25T00:00:00Z', updated: '2026-11-24T00:00:00Z' },
      /updated: lies before/
    ],
    [{ contact: 'desk' }, /site\.ts contact: is no address\. Write mailto/],
    [{ contact: 'javascript:alert(1)' }, /site\.ts contact: is no address/],
    [
      { fediverse: 'desk' },
      /site\.ts fediverse: is not a fediverse name\. Write it as @desk@news\.example/
    ],
    [{ x: 'two lines' }, /site\.ts x: is not a name on X/]
  ])('with %j is refused', (change, message) => {
    expect(faults(change)).toMatch(message);
  });
  test('takes names and addresses that are some', () => {
    expect(faults({ contact: 'mailto:desk@news.example' })).toBe('');
    expect(faults({ contact: 'https://news.example/errors' })).toBe('');
    expect(faults({ fediverse: '@desk@news.example', x: '@desk' })).toBe('');
  });
});
