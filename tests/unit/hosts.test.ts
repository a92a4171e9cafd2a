import { expect, test } from 'vitest';
import { failed, tableOf, verdictOf, type Cell } from '../hosts/real/verdict.ts';

const seen = (form: string, ...faults: string[]) => ({ form, faults });
const author = 'WordPress, block theme, author, block editor';
const ghost = 'Ghost, source';
const script = { name: 'script, story', meant: 'story' } as const;
const chart = { name: 'frame, chart', meant: 'chart' } as const;

test('a page works where each browser sees at each size what was meant', () => {
  const readings = { 'Chromium, phone': seen('story'), 'Firefox, desktop': seen('story') };
  expect(verdictOf(ghost, script, readings)).toEqual({ verdict: 'works' });
});

test('one fault in one browser fails, and says where it was seen', () => {
  const readings = { 'Firefox, phone': seen('chart', 'cut'), 'Chromium, phone': seen('chart') };
  expect(verdictOf(ghost, chart, readings)).toEqual({
    verdict: 'fails',
    reason: 'cut (Firefox, phone)'
  });
});

test('another form than was meant degrades; only what the host itself forces is let pass', () => {
  const readings = { 'Chromium, phone': seen('picture and link') };
  const cells: Cell[] = [
    { host: author, snippet: script.name, verdict: verdictOf(author, script, readings) },
    { host: ghost, snippet: script.name, verdict: verdictOf(ghost, script, readings) },
    { host: author, snippet: 'address', verdict: { verdict: 'works' } }
  ];
  expect(cells[0]?.verdict).toMatchObject({ verdict: 'degrades', forced: true });
  expect(failed(cells)).toEqual([cells[1]]);
});

test('the table has a row for each host, a column for each snippet, and each reason once', () => {
  const fails = { verdict: 'fails', reason: 'cut' } as const;
  const table = tableOf([
    { host: ghost, snippet: 'frame', verdict: fails },
    { host: ghost, snippet: 'script', verdict: { verdict: 'works' } },
    { host: author, snippet: 'frame', verdict: fails }
  ]);
  expect(table.split('\n')).toEqual([
    '| host | frame | script |',
    '| --- | --- | --- |',
    `| ${ghost} | fails (1) | works |`,
    `| ${author} | fails (1) | – |`,
    '',
    '1. cut'
  ]);
});
