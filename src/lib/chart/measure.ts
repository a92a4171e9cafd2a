import type { TextMark } from './marks.ts';

/** Width of a character in em, rounded up over the common system faces so that no label is wider than estimated. */
function estimate(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 1.02;
  if (char === ' ') return 0.3;
  if ("iljtf.,:;'|!()[]I".includes(char)) return 0.36;
  if ('mwMW%@—…'.includes(char)) return 0.95;
  if (/[A-Z×=+<>~]/.test(char)) return 0.72;
  if (/[–-]/.test(char)) return 0.56;
  return 0.59;
}

const known = new Map<string, number>();

function em(char: string): number {
  const before = known.get(char);
  if (before !== undefined) return before;
  const width = estimate(char);
  known.set(char, width);
  return width;
}

/** How much wider bold type runs than regular. */
const boldness = 1.08;

/** Estimated width of a run of text in px at `size` px. */
export function textWidth(run: string, size: number, bold = false): number {
  let sum = 0;
  for (const char of run) sum += em(char);
  return sum * size * (bold ? boldness : 1);
}

export interface Extent {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** The rectangle that a line of text covers, ascent and descent included. */
export function extentOf(
  mark: Pick<TextMark, 'text' | 'x' | 'y' | 'size' | 'anchor' | 'bold'>
): Extent {
  const w = textWidth(mark.text, mark.size, mark.bold);
  const left =
    mark.anchor === 'start' ? mark.x : mark.anchor === 'middle' ? mark.x - w / 2 : mark.x - w;
  return { x: left, y: mark.y - mark.size * 0.9, w, h: mark.size * 1.15 };
}

/** Whether two rectangles share area, `gap` px of air between them required. */
export function overlap(a: Extent, b: Extent, gap = 0): boolean {
  return (
    a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap
  );
}

const noBreakBefore = /^[,。;:、!?)，；：！？）」』》〉%,.;:!?)’”…]/;
const noBreakAfter = /[(（「『《〈(‘“]$/;

/** Pieces between which a line may break: Latin words whole, Han characters one by one, no punctuation at a line's start. */
function pieces(run: string): string[] {
  const out: string[] = [];
  for (const piece of run.match(/[^\s\u2e80-\uffff]+|[\u2e80-\uffff]|\s+/g) ?? []) {
    const before = out.at(-1);
    const glued =
      before !== undefined &&
      (/^\s/.test(piece) || noBreakBefore.test(piece) || noBreakAfter.test(before));
    if (glued) out[out.length - 1] = before + piece;
    else out.push(piece);
  }
  return out;
}

/** A piece of a run, and how wide it is in em: with the space after it, and without, as at a line's end. */
interface Measured {
  piece: string;
  whole: number;
  atEnd: number;
}

/** What rounding may add to a line that just fits, in px. */
const rounding = 1e-6;

/** Runs that were measured: a letter is set in many sizes until it fits. */
const measured = new Map<string, Measured[]>();

function measuredPieces(run: string): Measured[] {
  let found = measured.get(run);
  if (!found) {
    found = pieces(run).map((piece) => ({
      piece,
      whole: textWidth(piece, 1),
      atEnd: textWidth(piece.trimEnd(), 1)
    }));
    measured.set(run, found);
  }
  return found;
}

/**
 * Breaks a run of text into lines that fit `width` px at `size` px. Lines are evened out, so that
 * no single character is left on the last one. A piece wider than the line stands alone on its line.
 */
export function wrap(run: string, size: number, width: number, bold = false): string[] {
  const parts = measuredPieces(run);
  const em = size * (bold ? boldness : 1);
  /** Where lines no wider than `limit` px end, as numbers of pieces. */
  const fill = (limit: number): number[] => {
    const ends: number[] = [];
    let filled = 0;
    parts.forEach(({ whole, atEnd }, i) => {
      if (filled && (filled + atEnd) * em > limit + rounding) {
        ends.push(i);
        filled = 0;
      }
      filled += whole;
    });
    return [...ends, parts.length];
  };
  const set = (ends: readonly number[]) =>
    ends
      .map((end, i) => parts.slice(ends[i - 1] ?? 0, end))
      .map((line) =>
        line
          .map(({ piece }) => piece)
          .join('')
          .trim()
      )
      .filter(Boolean);
  const greedy = fill(width);
  if (greedy.length < 2) return set(greedy);
  const all = parts.reduce((sum, { whole }) => sum + whole, 0) * em;
  for (let limit = all / greedy.length; limit < width; limit += size / 4) {
    const even = fill(limit);
    if (even.length === greedy.length) return set(even);
  }
  return set(greedy);
}
