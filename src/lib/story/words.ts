import archieml from 'archieml';
import { z } from 'zod';
import type { Problem } from './problems.ts';

/** Words of the page itself. */
export const uiKeys = [
  'skip-to-story',
  'byline',
  'published',
  'minutes',
  'scroll',
  'chapters',
  'close',
  'check',
  'circulates',
  'record',
  'source-mark',
  'picture',
  'stage',
  'licence',
  'sources',
  'sources-lead',
  'back',
  'no-source',
  'note-storyline',
  'note-waffle',
  'note-bars',
  'note-letter',
  'note-docket',
  'status-confirmed',
  'status-telling-imprecise',
  'status-telling-wrong',
  'status-unverified-here',
  'status-opinion',
  'not-found',
  'chapter-number',
  'circulating',
  'source-not-linked'
] as const;
export type UiKey = (typeof uiKeys)[number];

const line = z.string().trim();
const dictionary = z.record(z.string(), z.string());

const step = z.object({
  id: line.min(1),
  heading: line.min(1, 'has no heading'),
  body: line.min(1, 'has no body'),
  circulates: line.optional(),
  record: line.optional(),
  picture: line.min(1, 'has no description of its picture'),
  big: line.optional().default(''),
  unit: line.optional().default(''),
  source: line.optional().default('')
});

const words = z.object({
  headline: line.min(1),
  standfirst: line.min(1),
  description: line.min(1),
  chapters: z.array(
    z.object({ id: line.min(1), title: line.min(1), years: line.min(1), summary: line.min(1) })
  ),
  steps: z.array(step),
  ui: z.object(
    Object.fromEntries(uiKeys.map((key) => [key, line.min(1)])) as Record<UiKey, typeof line>
  ),
  actors: dictionary,
  moments: dictionary,
  filings: dictionary,
  letters: z.record(
    z.string(),
    z.object({ from: line.min(1), to: line.min(1) }).catchall(z.string())
  ),
  scenes: dictionary
});

/** The words of one edition, as its file gives them. */
export type Words = z.infer<typeof words>;
export type StepWords = z.infer<typeof step>;

/** Line of the file on which an item of a list begins, counted from 1. */
export function lineOf(source: string, id: string): number {
  return source.split('\n').findIndex((text) => text.trim() === `id: ${id}`) + 1;
}

/** Reads an edition's ArchieML; faults go to `problems` with file and line or path. Returns nothing when its shape is wrong. */
export function readWords(source: string, file: string, problems: Problem[]): Words | undefined {
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
      mend: 'Write the words there'
    });
  }
  return undefined;
}
