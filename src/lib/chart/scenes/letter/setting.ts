import { wrap, textWidth } from '../../measure.ts';
import type { Letter } from '../../scene.ts';

const largest = 44;
const smallest = 15;
/** Below this size greeked lines give way to the type altogether. */
const comfortable = 20;
/** A quotation of so few characters stands as an exclamation: it carries the whole sheet. */
const short = { characters: 8, size: 120 };
/** Distance of a quotation's lines, in sizes of its type. */
export const line = 1.28;
/** Most greeked lines between two quotations. */
export const greekMost = 4;

/** How the quotations are set at one size of type. */
export interface Setting {
  quotes: { size: number; lines: string[]; words: string[]; height: number; bare: boolean }[];
  note: number;
  /** Greeked lines before, between and after the quotations. */
  greek: number;
  pitch: number;
  air: number;
  height: number;
}

/** How much of the unmarked quotations stands: all, the original alone, or nothing but greeked lines. */
type Depth = 'all' | 'original' | 'marked';

function set(
  letter: Letter,
  mark: number,
  given: { size: number; greek: number; width: number; label: number; depth: Depth }
): Setting {
  const { size, greek, width, label, depth } = given;
  const note = Math.max(Math.min(label, size), Math.min(20, size * 0.5));
  const pitch = Math.max(8, Math.min(17, size * 0.5));
  const air = Math.max(7, size * 0.55);
  const quotes = letter.quotes.map((quote, k) => {
    const bare = depth === 'marked' && k !== mark;
    const large = quote.en.length <= short.characters ? (size * short.size) / largest : size;
    const lines = bare ? [] : wrap(quote.en, large, width);
    const words = bare || (depth !== 'all' && k !== mark) ? [] : wrap(quote.words, note, width);
    const height = bare
      ? pitch
      : lines.length * large * line + (words.length ? note * (0.45 + words.length * 1.45) : 0);
    return { size: large, lines, words, height, bare };
  });
  const gaps = greek ? 2 * quotes.length : quotes.length - 1;
  const height =
    quotes.reduce((sum, quote) => sum + quote.height, 0) +
    greek * pitch * (quotes.length + 1) +
    gaps * air;
  return { quotes, note, greek, pitch, air, height };
}

/** The largest setting that fits: greeked lines shrink first, then the type, then the unmarked quotations give way. */
export function fit(
  letter: Letter,
  mark: number,
  width: number,
  height: number,
  label: number
): Setting {
  const tries: { depth: Depth; from: number; to: number; most: number; least: number }[] = [
    { depth: 'all', from: largest, to: comfortable, most: greekMost, least: 1 },
    { depth: 'all', from: largest, to: smallest, most: 0, least: 0 },
    { depth: 'original', from: comfortable, to: smallest, most: 1, least: 0 },
    { depth: 'marked', from: comfortable, to: 8, most: 2, least: 0 }
  ];
  for (const { depth, from, to, most, least } of tries)
    for (let size = from; size >= to; size -= 0.5)
      for (let greek = most; greek >= least; greek--) {
        const setting = set(letter, mark, { size, greek, width, label, depth });
        const wide = setting.quotes.some((quote) =>
          quote.lines.some((run) => textWidth(run, quote.size) > width)
        );
        if (!wide && setting.height <= height) return setting;
      }
  return set(letter, mark, { size: 8, greek: 0, width, label: 8, depth: 'marked' });
}
