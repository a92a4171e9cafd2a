import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArguments } from '../../src/bench/arguments.mjs';
import { parseEntries, readEntries } from '../../src/bench/entries.mjs';
import { inRounds } from '../../src/bench/rounds.mjs';
import { summary } from '../../src/bench/scroll.mjs';
import { median, quantile } from '../../src/bench/statistics.mjs';
import { report } from '../../src/bench/table.mjs';
import { plainTwin, writeTwin } from '../../src/bench/twin.mjs';
import { verdictsOn, type Line } from '../../src/bench/verdicts.mjs';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'bench-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const page = `<!doctype html><html lang="en"><head>
<link rel="modulepreload" href="a.js"><link rel="preload" as="script" href="b.js">
<link rel="preload" as="font" href="face.woff2"><link rel="stylesheet" href="a.css">
<script>document.documentElement.dataset.reading = 'scroll';</script></head>
<body onload="go()"><div class="stage"><figure data-stage>moving</figure></div>
<article><p>words</p><img src="figure.svg" onload="shown()" alt="still"><noscript><p>for all</p></noscript></article>
<script type="application/json">{"data":1}</script></body></html>`;

describe('the plain twin', () => {
  const { document } = new JSDOM(plainTwin(page)).window;

  test('has no script, nothing that loads one, and no stage', () => {
    expect(document.querySelectorAll('script, [rel="modulepreload"], [as="script"]').length).toBe(
      0
    );
    expect(document.querySelector('[onload]')).toBeNull();
    expect(document.body.textContent).not.toContain('moving');
  });

  test('keeps words, figures, faces and styles, and shows what stands there for browsers without a script', () => {
    expect(document.querySelector('article p')?.textContent).toBe('words');
    expect(document.querySelector('img')?.getAttribute('src')).toBe('figure.svg');
    expect(document.querySelector('[as="font"]')).not.toBeNull();
    expect(document.querySelector('[rel="stylesheet"]')).not.toBeNull();
    expect(document.querySelector('noscript')).toBeNull();
    expect(document.body.textContent).toContain('for all');
    expect(document.doctype?.name).toBe('html');
  });

  test('of a built site stands in a folder of its own, with what the page needs', () => {
    const site = join(folder, 'site');
    mkdirSync(join(site, 'en/cards'), { recursive: true });
    mkdirSync(join(site, 'en/sources'));
    for (const file of ['en/index.html', 'en/sources/index.html'])
      writeFileSync(join(site, file), page);
    for (const file of ['a.js', 'a.css', 'face.woff2']) writeFileSync(join(site, file), '');
    const twin = join(folder, 'twin');
    writeTwin(site, twin, 'en/');
    expect(readFileSync(join(twin, 'en/index.html'), 'utf8')).toBe(plainTwin(page));
    const there = (file: string) => existsSync(join(twin, file));
    expect(['a.css', 'face.woff2'].map(there)).toEqual([true, true]);
    expect(['a.js', 'en/sources/index.html'].map(there)).toEqual([false, false]);
    expect(() => writeTwin(site, twin, 'fr/')).toThrow(join(site, 'fr/index.html'));
  });
});

describe('the arguments', () => {
  test('are three rounds of everything where nothing is said', () => {
    expect(readArguments([])).toEqual({
      rounds: 3,
      tests: ['lighthouse', 'scroll', 'sizes', 'film'],
      edition: 'zh-hant',
      peers: undefined,
      out: 'bench',
      reuse: false,
      help: false
    });
    expect(readArguments(['--rounds=7', '--only=scroll', '--edition=en'])).toMatchObject({
      rounds: 7,
      tests: ['scroll'],
      edition: 'en'
    });
  });

  test.each([
    ['--rounds=0', '--rounds=0: write a number from 1 to 99'],
    ['--rounds=x', '--rounds=x: write a number'],
    ['--only=speed', '--only=speed: write one of lighthouse, scroll, sizes, film.'],
    ['--edition=fr', '--edition=fr: write one of zh-hant, zh-hans, en.'],
    ['--fast', '"npm run bench -- --help" lists the options.']
  ])('%s is refused with the fix', (argument, fix) => {
    expect(() => readArguments([argument])).toThrow(fix);
  });
});

describe('the list of peers', () => {
  test('names pages by address or by folder', () => {
    const list = `# others\nnews https://news.example/story/\n\nlong ${folder} /en/\n`;
    expect(parseEntries(list, 'peers.txt', ['article'])).toMatchObject([
      { name: 'news', url: 'https://news.example/story/' },
      { name: 'long', folder, path: 'en/' }
    ]);
  });

  test('lists all faults at once, with file and line', () => {
    const list = [
      'alone',
      'article https://news.example/',
      'gone no-such-folder',
      'bad https://',
      'much https://news.example/ a b',
      'twice https://news.example/',
      'twice https://news.example/'
    ].join('\n');
    const faults = [
      'peers.txt:1: "alone" has no address',
      'peers.txt:2: the name "article" is taken',
      'peers.txt:3: there is no folder "no-such-folder"',
      'peers.txt:4: "https://" is no address',
      'peers.txt:5: "b" is too much',
      'peers.txt:7: the name "twice" is taken'
    ];
    const found = () => parseEntries(list, 'peers.txt', ['article']);
    for (const fault of faults) expect(found).toThrow(fault);
    expect(() => readEntries('no-such-list.txt', [])).toThrow(
      'no-such-list.txt: there is no such file.'
    );
  });
});

test('each round takes every page once through each run and starts one later', () => {
  const order = inRounds(['a', 'b', 'c'], ['x', 'y'], 2);
  expect(order.map(({ round, run, page }) => `${round}${run}${page}`).join(' ')).toBe(
    '1xa 1xb 1xc 1ya 1yb 1yc 2xb 2xc 2xa 2yb 2yc 2ya'
  );
});

test('medians and quantiles', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 9, 5, 3])).toBe(4);
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(3);
  expect(quantile([1, 2, 3, 4], 1)).toBe(4);
});

test('a scroll counts what came after it began', () => {
  const found = summary({
    begun: 1000,
    ended: 3000,
    frames: [16, 16, 16, 50],
    tasks: [
      { start: 200, ms: 400 },
      { start: 1500, ms: 80 }
    ],
    shifts: [
      { start: 300, value: 1, byInput: false },
      { start: 1200, value: 0.2, byInput: true },
      { start: 1300, value: 0.1, byInput: false }
    ]
  });
  expect(found).toMatchObject({ seconds: 2, over33: 25, worst: 50, longTasks: 1, longest: 80 });
  expect(found).toMatchObject({ shift: 0.3, shiftAway: 0.1 });
});

describe('the table', () => {
  const line = (page: string, test: string, round: number, metrics: object): Line => ({
    page,
    test,
    round,
    ...metrics
  });
  const lines = [
    ...[1100, 1000, 1400].map((fcp, i) => line('article', 'lighthouse', i + 1, { fcp, seo: 100 })),
    ...[990, 1000, 1010].map((fcp, i) => line('twin', 'lighthouse', i + 1, { fcp })),
    line('article', 'sizes-read', 1, { js: 60 }),
    line('sources', 'lighthouse', 1, {
      seo: 92,
      failing: { seo: [{ audit: 'is-crawlable', score: 0, where: ['<meta name="robots">'] }] }
    }),
    line('peer', 'lighthouse', 1, { error: 'The page answers 404.' })
  ];
  const text = report(lines);

  test('shows medians with least and most, and how many times the twin they are', () => {
    expect(text).toMatch(/\| article \| 3 \|.* 1100 \(1000–1400\) \|/);
    expect(text).toMatch(/\| article \/ twin \|.* × 1.1 \|/);
  });

  test('says of each target that was measured whether it is met', () => {
    expect(text).toContain(
      '| First Contentful Paint, ms | article, lighthouse | 1100 | ≤ 1100 | met |'
    );
    expect(text).toContain(
      '| JavaScript in all, KB | article, sizes-read | 60 | ≤ 55 | **missed** |'
    );
    expect(text).toContain('| Lighthouse: seo | sources, lighthouse | 92 | ≥ 100 | **missed** |');
    expect(text).not.toContain('fonts, KB');
  });

  test('names the audits that fail and the runs that did', () => {
    expect(text).toContain('| sources | seo | is-crawlable | 0 | <meta name="robots"> |');
    expect(text).toContain('- peer, lighthouse, round 1: The page answers 404.');
    expect(text).toMatch(/\| peer \| 0 \| – \|/);
  });

  test('without the twin there is no verdict on what is held against it', () => {
    const target = {
      name: 'frames',
      page: 'article',
      test: 'scroll-phone',
      metric: 'over33',
      limit: { overTwin: 1 }
    };
    const read = (page: string, over33: number) => line(page, 'scroll-phone', 1, { over33 });
    const met = (...all: Line[]) => verdictsOn(all, [target])[0]?.met;
    expect(met(read('article', 4))).toBeUndefined();
    expect(met(read('article', 4), read('twin', 3))).toBe(true);
    expect(met(read('article', 4.1), read('twin', 3))).toBe(false);
  });
});
