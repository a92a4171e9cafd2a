/** How many characters of each end of a long selection lead to it; a shorter one is named whole. */
const enough = 24;

/** A run of the story's text that no source mark, no original and no end of a paragraph breaks, and which part of it is selected. */
interface Run {
  text: string;
  from: number;
  to: number;
}

/** The runs of text that a range touches. A browser finds quoted words only where they stand in one run. */
function runsOf(range: Range): Run[] {
  const runs: Run[] = [];
  const common = range.commonAncestorContainer;
  const root = (common instanceof Element ? common : common.parentElement)?.closest('[data-step]');
  for (const block of root?.querySelectorAll('p') ?? []) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let run: Run = { text: '', from: -1, to: -1 };
    const close = () => {
      if (run.from >= 0) runs.push(run);
      run = { text: '', from: -1, to: -1 };
    };
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest('.cite, .original')) {
        close();
        continue;
      }
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      if (range.intersectsNode(node) && to > from) {
        if (run.from < 0) run.from = run.text.length + from;
        run.to = run.text.length + to;
      }
      run.text += node.data;
    }
    close();
  }
  return runs;
}

/** The ends of words nearest around a place in a text: browsers look for whole words. */
function wordAt(text: string, at: number, locale: string): [number, number] {
  const word = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text).containing(at);
  return word?.isWordLike ? [word.index, word.index + word.segment.length] : [at, at + 1];
}

/**
 * A part of a run, extended to whole words, without punctuation or half a surrogate pair at its ends: next to a source
 * mark browsers would not find those.
 */
function wordsOf({ text }: Run, from: number, to: number, locale: string): string {
  const [start] = wordAt(text, from, locale);
  const [, end] = wordAt(text, to - 1, locale);
  return text.slice(start, end).replace(/^[\p{P}\p{S}\p{Cs}\s]+|[\p{P}\p{S}\p{Cs}\s]+$/gu, '');
}

const encode = (text: string) => encodeURIComponent(text).replace(/-/g, '%2D');

/** The text fragment of selected words (`:~:text=…`, by the WICG's draft), or nothing where none would find them. */
export function fragmentOf(range: Range, locale: string): string {
  if (!('Segmenter' in Intl)) return '';
  const runs = runsOf(range).filter(({ text, from, to }) =>
    /[\p{L}\p{N}]/u.test(text.slice(from, to))
  );
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return '';
  if (first === last && first.to - first.from <= 2 * enough)
    return `:~:text=${encode(wordsOf(first, first.from, first.to, locale))}`;
  const start = wordsOf(first, first.from, Math.min(first.to, first.from + enough), locale);
  const end = wordsOf(last, Math.max(last.from, last.to - enough), last.to, locale);
  return `:~:text=${encode(start)},${encode(end)}`;
}
