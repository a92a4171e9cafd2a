import { z } from 'zod';
import type { Problem } from './problems.ts';
import { date, name } from '../chart/fields.ts';

/** A quotation has fewer words than this: more is a reprint. */
const mostWords = 45;
const wordsOf = (text: string) => text.trim().split(/\s+/).length;

/** Words on the record in their English original, compared with the source: whose they are, to whom, and when. */
const quote = z.object({
  en: z
    .string()
    .trim()
    .min(1, 'is a quotation without words')
    .refine((text) => wordsOf(text) < mostWords, {
      error: (issue) =>
        `has ${wordsOf(String(issue.input))} words; quote fewer than ${mostWords} at a time`
    }),
  speaker: z.string().min(1, 'is a quotation without its speaker'),
  to: z.string().min(1, 'is a quotation without its addressee'),
  date: date.nullable()
});

const claim = z.object({
  id: name,
  date: date.nullable(),
  datePrecision: z.enum(['day', 'month', 'year']),
  section: z.string(),
  status: z.enum(['confirmed', 'telling-imprecise', 'telling-wrong', 'unverified-here', 'opinion']),
  actors: z.array(z.string()),
  claim: z.string().min(1),
  commonTelling: z.string(),
  record: z.string(),
  /** What the claim's letters and speakers say word for word; the article quotes nothing else. */
  quotes: z.array(quote),
  figures: z.array(
    z.object({
      label: z.string(),
      value: z.number(),
      unit: z.string(),
      currencyYear: z.number().optional()
    })
  ),
  sources: z.array(
    z.object({
      title: z.string().min(1),
      publisher: z.string().min(1),
      /** Who carries the publisher's text with leave, or hosts a public record. */
      via: z.string().min(1).optional(),
      date: date.nullable(),
      /** The publisher's own address; empty where that is not known. Copies are never linked. */
      url: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
      /** A primary document, the outlet that reported it itself, or one that repeats others. */
      kind: z.enum(['primary', 'original', 'secondary']),
      /** What was read: the publisher's page, a copy of it, or neither. */
      read: z.enum(['page', 'copy', 'unread']),
      note: z.string().optional()
    })
  ),
  note: z.string()
});

/** A checked claim: what the article may say, what circulates, what the record shows, with sources. */
export type Claim = z.infer<typeof claim>;
export type Ledger = ReadonlyMap<string, Claim>;

export type Source = Claim['sources'][number];
export type Quality = Source['kind'] | 'none';

/** How good a claim's best source is, of those that were read. */
export function qualityOf(one: Claim): Quality {
  const read = one.sources.filter((source) => source.read !== 'unread');
  const kinds = ['primary', 'original', 'secondary'] as const;
  return kinds.find((kind) => read.some((source) => source.kind === kind)) ?? 'none';
}

/** What circulates about a claim; nothing where the ledger has only a remark on it, in brackets. */
export const tellingOf = ({ commonTelling }: Claim): string =>
  /^\s*\(/.test(commonTelling) ? '' : commonTelling.trim();

/** Claims that may be told only inside a check, because nobody confirmed them or they are somebody's view. */
export const onlyInChecks = (one: Claim): boolean =>
  one.status === 'opinion' || one.status === 'unverified-here';

/** Reads the ledger's list of claims; faults go to `problems` by path, and the faulty claim is left out. */
export function readLedger(list: unknown, file: string, problems: Problem[]): Ledger {
  const ledger = new Map<string, Claim>();
  if (!Array.isArray(list)) {
    problems.push({
      place: file,
      fault: 'is not a list of claims',
      fix: 'Put the claims in one array'
    });
    return ledger;
  }
  list.forEach((entry: unknown, i) => {
    const read = claim.safeParse(entry);
    const id = read.success ? read.data.id : `[${i}]`;
    if (!read.success) {
      for (const issue of read.error.issues)
        problems.push({
          place: `${file} [${i}].${issue.path.join('.')}`,
          fault: issue.message,
          fix: 'Correct the claim to the schema of the ledger'
        });
      return;
    }
    if (ledger.has(id))
      problems.push({
        place: `${file} [${i}]`,
        fault: `repeats the id "${id}"`,
        fix: 'Give each claim its own id'
      });
    ledger.set(id, read.data);
  });
  return ledger;
}
