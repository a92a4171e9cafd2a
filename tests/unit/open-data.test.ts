import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import ledgerFile from '../../src/content/ledger.json' with { type: 'json' };
import { site } from '../../src/content/site.ts';
import type { Box } from '../../src/lib/chart/marks.ts';
import { draw } from '../../src/lib/chart/scenes/index.ts';
import { claimsCsv, claimsJson, figuresCsv } from '../../src/lib/sources/open-data.ts';
import { readLedger } from '../../src/lib/edition/ledger.ts';
import { edition, editions } from './invariants.ts';

const record = {
  editions: Object.values(editions),
  ledger: readLedger(ledgerFile, 'ledger.json', [])
};
type Row = Record<string, string>;
function parse(text: string): Row[] {
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

describe('claims', () => {
  const rows = parse(claimsCsv(record));
  test('every claim of the article is there once, in three languages, with version and licence', () => {
    const ids = rows.map(({ id }) => id);
    const cited = record.editions.flatMap(({ notes }) => notes.map(({ id }) => id));
    expect(ids.slice(0, edition.notes.length)).toEqual(edition.notes.map(({ id }) => id));
    expect(ids).toHaveLength(new Set(ids).size);
    expect(new Set(ids)).toEqual(new Set(cited));
    for (const row of rows) {
      expect(row['statement_zh-Hant']).toBeTruthy();
      expect(row['statement_zh-Hans']).toBeTruthy();
      expect(row['statement_en']).toBeTruthy();
      expect(row['version']).toBe(site.updated.slice(0, 10));
      expect(row['licence']).toMatch(/creativecommons\.org\/licenses\/by\/4\.0/);
    }
  });
  test('lines end as RFC 4180 wants, and a field with a line break or a comma comes back whole', () => {
    const text = claimsCsv(record);
    expect(text.split('\r\n')[0]).toContain('statement_en');
    const sources = rows.find(({ id }) => id === 'verdict')?.['sources']?.split('\n') ?? [];
    expect(sources).toHaveLength(record.ledger.get('verdict')?.sources.length ?? -1);
  });
  test('quotations stand in the ledger’s words, with speaker, addressee and day', () => {
    const yup = rows.find(({ id }) => id === 'sutskever-yup')?.['quotes']?.split('\n') ?? [];
    expect(yup).toHaveLength(record.ledger.get('sutskever-yup')?.quotes.length ?? -1);
    expect(yup).toContain('Elon Musk | Ilya Sutskever | 2016-01-02 | Yup');
  });
  test('the JSON says the same', () => {
    const { claims } = claimsJson(record, 'https://news.example/');
    expect(claims.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    for (const [i, claim] of claims.entries()) {
      expect(rows[i]?.['best_source']).toBe(claim.quality);
      expect(rows[i]?.['steps']).toBe(claim.steps.join(' '));
      expect(claim.quotes).toEqual(record.ledger.get(claim.id)?.quotes);
    }
  });
});

describe('figures', () => {
  const rows = parse(figuresCsv(record));
  const size = { width: 980, height: 860 };
  const boxes = (id: string) => {
    const step = edition.steps.find((one) => one.id === id)!;
    return draw(step.state, size, step.legend, edition.chart).filter(
      (mark): mark is Box => mark.kind === 'box'
    );
  };
  const of = (id: string) => rows.filter(({ step }) => step === id);
  const steps = (scene: string) =>
    edition.steps.filter(({ state }) => state.scene === scene).map(({ id }) => id);

  test('every step is in the file, and every row has its words in three languages', () => {
    expect(new Set(rows.map(({ step }) => step))).toEqual(
      new Set(edition.steps.map(({ id }) => id))
    );
    for (const row of rows)
      for (const language of ['zh-Hant', 'zh-Hans', 'en'])
        expect(row[`item_${language}`], `${row['step']} ${row['item']}`).toBeTruthy();
  });
  test.each(steps('bars'))('the bars of %s are as long as its numbers', (id) => {
    const drawn = boxes(id).filter(({ key }) => /^(e|bar)-/.test(key) && !key.endsWith('-value'));
    const values = of(id).map(({ value }) => Number(value));
    expect(drawn).toHaveLength(values.length);
    const unit = Math.max(...drawn.map(({ w }) => w)) / Math.max(...values);
    const sorted = [...values].sort((a, b) => b - a);
    drawn
      .map(({ w }) => w)
      .sort((a, b) => b - a)
      .forEach((w, i) => expect(Math.abs(w - sorted[i]! * unit)).toBeLessThan(2.01));
  });
  test.each(steps('waffle'))('the squares of %s are as many as its numbers', (id) => {
    const squares = boxes(id).filter(({ key }) => /^(million|billion|share|times)-\d+$/.test(key));
    const inked = squares.filter(({ fill }) => fill !== 'rule').length;
    const parts = boxes(id).filter(({ key }) => /-part/.test(key)).length;
    const state = edition.steps.find((one) => one.id === id)?.state;
    const grids = state?.scene === 'waffle' ? state.grids.length : 0;
    // A frame counts again what the parts have counted; where it stands alone, the widest counts all.
    const frames = (state?.scene === 'waffle' ? state.grids : []).flatMap(({ outlines = [] }) =>
      outlines.map(({ label }) => label)
    );
    const counted = of(id).filter(({ item }) => !frames.includes(item));
    const numbers = (counted.length ? counted : of(id)).map(({ value }) => Number(value));
    const sum = counted.length ? numbers.reduce((all, one) => all + one, 0) : Math.max(...numbers);
    const inner = state?.scene === 'waffle' && state.inner ? state.inner.count : 0;
    expect(Math.abs(inked - inner - sum)).toBeLessThanOrEqual(parts + grids);
  });
  test('pages, jurors and days are those of the record', () => {
    const again = of('one-hundred-and-seven');
    expect(again.find(({ item }) => item === 'refiled')?.['value']).toBe('83');
    expect(again.find(({ item }) => item === 'amended-2024')?.['value']).toBe('107');
    expect(of('too-late').find(({ item }) => item === 'jurors-too-late')?.['value']).toBe('9');
    expect(of('the-lines-part').find(({ item }) => item === 'kicked-out')?.['date']).toBe(
      '2018-02-20'
    );
  });
});
