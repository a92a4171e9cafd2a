import { stringify } from 'csv-stringify/sync';
import { site } from '../../content/site.ts';
import { rowsOf } from '../chart/tables.ts';
import type { Edition, Step } from '../edition/types.ts';
import { qualityOf, type Claim, type Ledger } from '../edition/ledger.ts';

/** What the data files are made from: the three editions, which share claims and states, and the ledger. */
export interface OpenRecord {
  editions: readonly Edition[];
  ledger: Ledger;
}

const about = { version: site.updated.slice(0, 10), licence: site.licence.words.url };

/** A claim in each edition's language; the ledger's is English. */
const statements = (editions: readonly Edition[], { id, claim }: Claim) =>
  Object.fromEntries(
    editions.map(({ settings, statements }) => [
      settings.hreflang,
      statements[id] ?? (settings.lang === 'en' ? claim : '')
    ])
  );

/** Every claim that an edition uses: in the order in which the first cites them, then those that only others cite. */
function claimsOf({ editions, ledger }: OpenRecord) {
  const used = new Map(
    editions
      .toReversed()
      .flatMap(({ notes }) => notes)
      .map((note) => [note.id, note])
  );
  const order = new Set(editions.flatMap(({ notes }) => notes.map(({ id }) => id)));
  return [...order].flatMap((id) => {
    const claim = ledger.get(id);
    const note = used.get(id);
    if (!claim || !note) return [];
    const { steps } = note;
    const number = editions[0]?.notes.find((one) => one.id === id)?.number ?? null;
    const { date, datePrecision, status, record, quotes, figures, sources } = claim;
    const statement = statements(editions, claim);
    const quality = qualityOf(claim);
    return [
      {
        id,
        number,
        date,
        datePrecision,
        status,
        quality,
        statement,
        record,
        steps,
        quotes,
        figures,
        sources
      }
    ];
  });
}

/** `claims.json`: the claims with their quotations, figures and sources. */
export function claimsJson(record: OpenRecord, address: string) {
  const headlines = record.editions.map(({ settings, headline }) => [settings.hreflang, headline]);
  return {
    title: Object.fromEntries(headlines) as { [language: string]: string },
    article: address,
    ...about,
    claims: claimsOf(record)
  };
}

/** Rows as CSV by RFC 4180: a header line, CRLF, quotes only where they are needed. Each row carries version and licence. */
const csv = (rows: object[]) =>
  stringify(
    rows.map((row) => ({ ...row, ...about })),
    { header: true, record_delimiter: 'windows' }
  );

const source = ({ publisher, via, title, date, url, kind, read }: Claim['sources'][number]) =>
  [publisher, via, title, date, url, kind, read].filter(Boolean).join(' | ');

const quotation = ({ speaker, to, date, en }: Claim['quotes'][number]) =>
  [speaker, to, date, en].filter(Boolean).join(' | ');

/** `claims.csv`: one row a claim, its quotations in one field and its sources in another, separated by line breaks. */
export function claimsCsv(record: OpenRecord): string {
  return csv(
    claimsOf(record).map(({ number, id, date, datePrecision, status, ...claim }) => ({
      number: number ?? '',
      id,
      date: date ?? '',
      date_precision: datePrecision,
      status,
      best_source: claim.quality,
      ...Object.fromEntries(
        Object.entries(claim.statement).map(([language, words]) => [`statement_${language}`, words])
      ),
      steps: claim.steps.join(' '),
      quotes: claim.quotes.map(quotation).join('\n'),
      sources: claim.sources.map(source).join('\n')
    }))
  );
}

const isoDay = (days: number | undefined) =>
  days === undefined ? '' : new Date(days * 864e5).toISOString().slice(0, 10);

/** `figures.csv`: one row for each number or date that the chart draws, step by step. */
export function figuresCsv({ editions }: OpenRecord): string {
  const [first] = editions;
  return csv(
    (first?.steps ?? []).flatMap((step) => {
      const named = editions.map(({ settings, steps, chart }) => {
        const state = steps.find(({ id }) => id === step.id)?.state ?? step.state;
        return { language: settings.hreflang, rows: rowsOf(state, chart) };
      });
      return rowsOf(step.state, first!.chart).map(({ id, value, unit, day }, i) => ({
        step: step.id,
        scene: step.state.scene,
        item: id,
        ...Object.fromEntries(
          named.map(({ language, rows }) => [`item_${language}`, rows[i]?.item ?? ''])
        ),
        value: value ?? '',
        unit: unit ?? '',
        date: isoDay(day)
      }));
    })
  );
}

/** A step's table as CSV: the columns that readers see under it, and on what it rests. */
export function stepCsv({ table, source }: Pick<Step, 'table' | 'source'>): string {
  return csv(
    table.rows.map((row) => ({
      ...Object.fromEntries(table.head.map((name, i) => [name, row[i] ?? ''])),
      source
    }))
  );
}
