import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import ledgerFile from '../../src/content/ledger.json' with { type: 'json' };
import { readLedger } from '../../src/lib/edition/ledger.ts';
import { citesOf } from '../../src/lib/edition/prose.ts';
import type { Problem } from '../../src/lib/edition/problems.ts';
import { readWords, type StepWords } from '../../src/lib/edition/words.ts';

const unchecked = 'no checked quotation yet';
/**
 * What may stand all the same, by step: words of older claims that nobody has compared with their source. The list can
 * only shrink: an entry that is no longer needed fails, too.
 */
const allowed: { step: string; words: string; reason: typeof unchecked }[] = [
  {
    step: 'the-first-suit',
    words: 'a closed-source de facto subsidiary of the largest technology company in the world',
    reason: unchecked
  },
  {
    step: 'the-reply',
    words:
      'someone who inspired us to aim higher, then told us we would fail, started a competitor, and then sued us',
    reason: unchecked
  }
];

const problems: Problem[] = [];
const ledger = readLedger(ledgerFile, 'src/content/ledger.json', problems);

/** Where the English originals stand in an edition: in parentheses and asterisks, or between quotation marks. */
const editions = [
  { file: 'src/content/zh-hant.aml', original: /（\*([^*]+)\*）/g },
  { file: 'src/content/en.aml', original: /“([^”]+)”/g }
];

interface Shown {
  step: string;
  /** The claims that the step cites. */
  claims: string[];
  words: string;
  place: string;
}

const shownIn = ({ heading, body, circulates, record, picture, big, unit }: StepWords) =>
  [heading, body, circulates, record, picture, big, unit].filter(Boolean).join('\n');

function originals(): Shown[] {
  const inText = editions.flatMap(({ file, original }) =>
    (readWords(readFileSync(file, 'utf8'), file, problems)?.steps ?? []).flatMap((step) =>
      [...shownIn(step).matchAll(original)].map(([, words = '']) => ({
        step: step.id,
        claims: citesOf(`${step.body} ${step.circulates ?? ''} ${step.record ?? ''}`),
        words,
        place: file
      }))
    )
  );
  // Three words are a name, a term or a scrap, and prove nothing.
  return inText.filter(({ words }) => words.trim().split(/\s+/).length > 3);
}

/** A text as far as it must agree: quotation marks, apostrophes and spacing apart. */
const bare = (text: string) =>
  text
    .replace(/["'“”‘’]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether `words` are a part of `en`, whole words and word for word; its end may drop a mark and its beginning change case. */
function isPart(words: string, en: string): boolean {
  const text = bare(words)
    .replace(/[.,;:!?…]+$/, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const first = `[${text.charAt(0).toLowerCase()}${text.charAt(0).toUpperCase()}]`;
  const start = /^\p{L}/u.test(text) ? first + text.slice(1) : text;
  return new RegExp(`(?<![\\p{L}\\p{N}])${start}(?![\\p{L}\\p{N}])`, 'u').test(bare(en));
}

const onRecord = ({ claims, words }: Shown) =>
  claims.some((id) => ledger.get(id)?.quotes.some(({ en }) => isPart(words, en)));

const missing = originals().filter((shown) => !onRecord(shown));
const same = (one: { step: string; words: string }, other: { step: string; words: string }) =>
  one.step === other.step && one.words === other.words;

test('every original that is shown is, word for word, a quotation of a claim of its step', () => {
  expect(problems).toEqual([]);
  expect(originals().length).toBeGreaterThan(40);
  expect(
    missing
      .filter((shown) => !allowed.some((one) => same(one, shown)))
      .map(
        ({ step, words, place }) =>
          `${place} ${step}: “${words}” is no part of the quotes of its claims in src/content/ledger.json. Quote what stands there, or add the checked words to a claim that the step cites`
      )
  ).toEqual([]);
});

test('nothing is excused that has its quotation', () => {
  expect(allowed.filter((one) => !missing.some((shown) => same(one, shown)))).toEqual([]);
});
