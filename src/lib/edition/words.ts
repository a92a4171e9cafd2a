import archieml from 'archieml';
import { z } from 'zod';
import { shareKeys } from './share-words.ts';
import { embedKeys } from './embed-words.ts';
import { filmKeys } from './film-words.ts';
import { uiKeys } from './page-words.ts';
import type { Problem } from './problems.ts';
import { aboutKeys, partKeys } from './sources-words.ts';

const line = z.string().trim();
/** A line of words that must be there. `fault` is reported where the key is missing or its words are. */
const filled = (fault = 'has no words') => z.string({ error: fault }).trim().min(1, fault);
/** Exactly these keys, each with words: one left out or one too many is a fault. */
const exactly = <K extends string>(keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, filled()])) as Record<K, typeof line>, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has the unknown ${issue.keys.length === 1 ? 'key' : 'keys'} ${issue.keys.map((key) => `"${key}"`).join(', ')}`
        : undefined
  });
const dictionary = z.record(z.string(), z.string());

// Loose for what is seen at each of its states: `sub-1`, `sub-2` and so on, and a `big-1` and `unit-1` of its own.
const step = z.looseObject({
  id: filled(),
  heading: filled('has no heading'),
  body: filled('has no body'),
  circulates: line.optional(),
  record: line.optional(),
  picture: filled('has no description of its picture'),
  big: line.optional().default(''),
  unit: line.optional().default(''),
  source: line.optional().default('')
});

const words = z.object({
  headline: filled(),
  standfirst: filled(),
  description: filled(),
  /** What the cover asks, and the end answers. */
  question: filled('has no question for the cover'),
  chapters: z.array(
    z.object({
      id: filled(),
      title: filled(),
      years: filled(),
      summary: filled(),
      /** What came before it, for readers of an excerpt. */
      before: filled('does not say what came before it')
    })
  ),
  steps: z.array(step),
  ui: exactly(uiKeys),
  parts: exactly(partKeys),
  about: exactly(aboutKeys),
  share: exactly(shareKeys),
  embed: exactly(embedKeys),
  film: exactly(filmKeys),
  actors: dictionary,
  moments: dictionary,
  filings: dictionary,
  /** Who writes or is written to and has no line. */
  people: dictionary,
  /** What each letter has in this language: `line-N`, `when-N`, `part-N`. */
  letters: z.record(z.string(), dictionary),
  scenes: dictionary,
  /** What each claim says, in an edition whose language is not the ledger's. */
  claims: dictionary.optional().default({}),
  /** What circulates about it, what the record says of that, and its quotations: `quote-1` and so on, as in the ledger. */
  tellings: dictionary.optional().default({}),
  records: dictionary.optional().default({}),
  quotes: z.record(z.string(), dictionary).optional().default({}),
  /** Names of publishers that this language writes otherwise. */
  publishers: dictionary.optional().default({})
});

/** The words of one edition, as its file gives them. */
export type Words = z.infer<typeof words>;
export type StepWords = z.infer<typeof step>;

/** What is seen at each of a step's states, in their order: its `sub-1`, `sub-2` and so on, as many as it has. */
export function showsOf(step: StepWords): string[] {
  return Object.keys(step)
    .filter((key) => /^sub-\d+$/.test(key))
    .map((_, i) => step[`sub-${i + 1}`])
    .map((words) => (typeof words === 'string' ? words.trim() : ''));
}

/** The large words over the picture at a step's `n`th state, from 1: its own, or the step's. */
export function legendOf(step: StepWords, n: number): { big: string; unit: string } {
  const own = (key: 'big' | 'unit') => {
    const words = step[`${key}-${n}`];
    return typeof words === 'string' ? words.trim() : step[key];
  };
  return { big: own('big'), unit: own('unit') };
}

/** Line of the file on which an item of a list begins, counted from 1. */
export function lineOf(source: string, id: string): number {
  return source.split('\n').findIndex((text) => text.trim() === `id: ${id}`) + 1;
}

/**
 * The first key of the file that is a property of all objects (`__proto__`), with its line: ArchieML would write to it.
 * Undefined if there is none.
 */
function sharedKey(source: string): { line: number; key: string } | undefined {
  for (const [i, text] of source.split('\n').entries()) {
    const key = /^\s*(?:[[{][ \t]*[+.]*[ \t]*)?([^\s:[\]{}\\]+)[ \t]*[:\]}]/.exec(text)?.[1];
    if (key?.split('.').some((part) => part in Object.prototype)) return { line: i + 1, key };
  }
  return undefined;
}

/** Reads an edition's ArchieML; faults go to `problems` with file and line or path. Returns nothing when its shape is wrong. */
export function readWords(source: string, file: string, problems: Problem[]): Words | undefined {
  const shared = sharedKey(source);
  if (shared) {
    problems.push({
      place: `${file}:${shared.line}`,
      fault: `the key "${shared.key}" is reserved by JavaScript`,
      fix: 'Use another key'
    });
    return undefined;
  }
  const parsed: unknown = archieml.load(source);
  const read = words.safeParse(parsed);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    const [list, index, ...rest] = issue.path;
    const items = (parsed as Record<string, { id?: string }[] | undefined>)[String(list)];
    const id = typeof index === 'number' ? items?.[index]?.id : undefined;
    problems.push({
      place: id
        ? `${file}:${lineOf(source, id)} ${String(list)}.${id}.${rest.join('.')}`
        : `${file} ${issue.path.join('.')}`,
      fault: issue.message,
      fix: issue.code === 'unrecognized_keys' ? 'Take it out' : 'Write the words there'
    });
  }
  return undefined;
}
