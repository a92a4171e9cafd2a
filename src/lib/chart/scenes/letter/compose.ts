import { wrap } from '../../measure.ts';
import type { Letter, Line } from '../../scene.ts';
import { headOf } from './head.ts';
import type { SheetState } from './schema.ts';

/** A line of so few characters stands as an exclamation, so many times larger. */
const exclamation = { characters: 8, times: 2.6 };
/** Distance of the lines of type, in their sizes. */
export const leading = 1.28;
export const noteLeading = 1.45;

/** What of a sheet stands: lines of at least the weight `keep`, those of at least the weight `translate` with the edition's words. */
export interface Depth {
  keep: number;
  translate: number;
}

/** How a sheet is set: size of type in px, and the most grey lines where something is left out. */
export interface Setting extends Depth {
  size: number;
  grey: number;
  /** Whether its first head has a row for each of its parts. */
  full: boolean;
}

/** Where a sheet's text stands, in px; `label` and `largest` are the sizes of its smallest and largest type. */
export interface Column {
  left: number;
  width: number;
  label: number;
  largest: number;
  /** Which sheet of the stage it is. */
  sheet: number;
}

interface Placed {
  /** From the top of the sheet's text. */
  y: number;
  height: number;
  /** Air over it. */
  air: number;
}

export type Block = Placed &
  (
    | { kind: 'head'; m: number; shown: boolean }
    | {
        kind: 'line';
        /** Its number over the whole sheet, from 1. */
        k: number;
        line: Line;
        size: number;
        runs: string[];
        note: number;
        words: string[];
        shown: boolean;
      }
    | { kind: 'grey'; rows: number; pitch: number }
  );

export interface Composition {
  blocks: Block[];
  height: number;
  setting: Setting;
}

/** How much each line matters: 3 marked, or leading where nothing is, 2 of a marked message, 1 to be kept before others, 0 the rest. */
function weights(letter: Letter, mark: readonly number[]): number[][] {
  let k = 0;
  return letter.messages.map(({ lines }) => {
    const numbers = lines.map(() => (k += 1));
    const near = numbers.some((number) => mark.includes(number));
    const led = lines.some(({ lead }) => lead);
    return lines.map(({ lead }, i) => {
      if (mark.includes(numbers[i]!)) return 3;
      if (near) return 2;
      const leads = led ? lead : i === 0;
      return leads ? (mark.length ? 1 : 3) : 0;
    });
  });
}

/** Sets a sheet's heads and lines one below the other, at a size of type and in a width. */
export function compose(
  letter: Letter,
  { mark, shown = Infinity }: SheetState,
  setting: Setting,
  column: Column,
  words: Record<string, string>
): Composition {
  const { size, keep, translate } = setting;
  const { width, label } = column;
  const heavy = weights(letter, mark);
  const folded = !heavy.flat().some((weight) => weight >= keep);
  const blocks: Block[] = [];
  let y = 0;
  let k = 0;
  let omitted = false;
  const put = (block: Omit<Block, keyof Placed>, height: number, air: number) => {
    const gap = blocks.length ? air : 0;
    blocks.push({ ...block, y: y + gap, height, air: gap } as Block);
    y += gap + height;
  };
  const grey = () => {
    omitted = false;
    if (!setting.grey || blocks.at(-1)?.kind === 'grey') return;
    const pitch = Math.max(7, Math.min(12, size * 0.48));
    put({ kind: 'grey', rows: setting.grey, pitch } as never, setting.grey * pitch, size * 0.55);
  };
  letter.messages.forEach((message, m) => {
    const kept = message.lines.map((_, i) => (heavy[m]?.[i] ?? 0) >= keep);
    // A letter in parts has its head over them, and a folded sheet its head alone.
    const begins = m === 0 && (letter.messages[1]?.goesOn || folded);
    const stands = begins || kept.some(Boolean);
    const first = k + 1;
    if (stands) {
      if (omitted) grey();
      const { height } = headOf(
        { letter, m, left: 0, top: 0, width, size: label, full: setting.full && m === 0, sheet: 0 },
        words
      );
      const air = size * 0.5 + label * (message.goesOn ? 0.5 : 0.9);
      put({ kind: 'head', m, shown: first <= shown } as never, height, air);
    }
    message.lines.forEach((line, i) => {
      k += 1;
      omitted ||= message.leftOut.includes(i) && k <= shown;
      if (!kept[i]) {
        omitted ||= k <= shown;
        return;
      }
      const before = blocks.at(-1)?.kind;
      if (omitted) grey();
      const short = line.en.length <= exclamation.characters;
      const large = short ? size * exclamation.times : size;
      const note = noteSize(size, label) * (short ? 1.25 : 1);
      const runs = wrap(line.en, large, width);
      const translated = line.words && (heavy[m]?.[i] ?? 0) >= translate;
      const said = translated ? wrap(line.words, note, width) : [];
      const height =
        runs.length * large * leading +
        (said.length ? note * 0.3 + said.length * note * noteLeading : 0);
      const air =
        before === 'head' ? label * 0.5 + size * 0.25 : line.runsOn ? size * 0.4 : size * 0.68;
      put(
        { kind: 'line', k, line, size: large, runs, note, words: said, shown: k <= shown } as never,
        height,
        air
      );
    });
    omitted ||= message.leftOut.includes(message.lines.length) && k <= shown;
  });
  if (omitted) grey();
  return { blocks, height: y, setting };
}

/** Size of the edition's words under an original of `size` px: they are read, not glanced at. */
function noteSize(size: number, label: number): number {
  return Math.min(size, Math.max(label, Math.min(22, size * 0.62)));
}
