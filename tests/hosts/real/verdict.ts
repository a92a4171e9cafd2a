import { forced } from './forced.ts';
import type { Pasted } from './snippets.ts';

/** What one browser saw at one size: the form in which it stands, and what is wrong with it. */
export interface Reading {
  form: string;
  faults: string[];
  /** What the story has said in the host's console. */
  said?: string[];
}

/** What all readings of a page say together; a reason that the host itself forces is `forced`. */
export type Verdict =
  | { verdict: 'works' }
  | { verdict: 'degrades'; reason: string; forced: boolean }
  | { verdict: 'fails'; reason: string };

/** A cell of the table. */
export interface Cell {
  host: string;
  snippet: string;
  verdict: Verdict;
}

/** Those who saw the same, by what they saw. */
function grouped(said: { who: string; what: string }[], all: number): string {
  const groups = new Map<string, string[]>();
  for (const { who, what } of said) groups.set(what, [...(groups.get(what) ?? []), who]);
  return [...groups]
    .map(([what, who]) => (who.length === all ? what : `${what} (${who.join('; ')})`))
    .join('. ');
}

/** The verdict on a page from its readings, by who read. */
export function verdictOf(
  host: string,
  { name, meant }: Pick<Pasted, 'name' | 'meant'>,
  readings: Record<string, Reading>
): Verdict {
  const all = Object.entries(readings).sort(([a], [b]) => a.localeCompare(b));
  const faults = all.flatMap(([who, { faults }]) => faults.map((what) => ({ who, what })));
  if (faults.length) return { verdict: 'fails', reason: grouped(faults, all.length) };
  const other = all
    .filter(([, { form }]) => form !== meant)
    .map(([who, { form, said = [] }]) => ({ who, form, what: [form, ...said].join(': ') }));
  if (!other.length) return { verdict: 'works' };
  const known = forced.find(
    ({ hosts, snippets, forms }) =>
      hosts.test(host) && snippets.test(name) && other.every(({ form }) => forms.includes(form))
  );
  return known
    ? { verdict: 'degrades', reason: known.because, forced: true }
    : { verdict: 'degrades', reason: grouped(other, all.length), forced: false };
}

/** Whether a run with these cells has failed. */
export const failed = (cells: Cell[]) =>
  cells.filter(
    ({ verdict }) =>
      verdict.verdict === 'fails' || (verdict.verdict === 'degrades' && !verdict.forced)
  );

/** The table host × snippet in Markdown, and under it each reason once. */
export function tableOf(cells: Cell[]): string {
  const names = (of: (cell: Cell) => string) => [...new Set(cells.map(of))];
  const snippets = names(({ snippet }) => snippet);
  const reasons: string[] = [];
  const words = (cell: Cell | undefined) => {
    if (!cell) return '–';
    const { verdict } = cell;
    if (verdict.verdict === 'works') return 'works';
    if (!reasons.includes(verdict.reason)) reasons.push(verdict.reason);
    return `${verdict.verdict} (${reasons.indexOf(verdict.reason) + 1})`;
  };
  const rows = names(({ host }) => host).map((host) => [
    host,
    ...snippets.map((snippet) =>
      words(cells.find((cell) => cell.host === host && cell.snippet === snippet))
    )
  ]);
  const line = (cellsOfLine: string[]) => `| ${cellsOfLine.join(' | ')} |`;
  return [
    line(['host', ...snippets]),
    line(['---', ...snippets.map(() => '---')]),
    ...rows.map(line),
    '',
    ...reasons.map((reason, i) => `${i + 1}. ${reason}`)
  ].join('\n');
}
