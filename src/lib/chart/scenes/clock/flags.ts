import type { Ink, Mark } from '../../marks.ts';
import { path, text } from '../../marks.ts';
import { textWidth, wrap } from '../../measure.ts';

/** Distance of lines of a flag, in label sizes. */
export const leading = 1.22;
/** Air between two flags, in label sizes. */
const gap = 0.36;

/** A flag: words at a pole that stands on a mark of the line of time. */
export interface Flag {
  key: string;
  /** Where the pole stands, and where it begins, in px. */
  x: number;
  foot: number;
  ink: Ink;
  words: { text: string; bold?: boolean; fill: Ink }[];
}

/** Where flags may fly: between `left` and `right`, from `near`, the end at their marks, to `far`. */
export interface Room {
  left: number;
  right: number;
  near: number;
  far: number;
  /** Whether the words fly to the right of their poles (`start`) or to the left (`end`). */
  side: 'start' | 'end';
  /** Upright lines that no words may cross, in px. */
  walls: readonly number[];
  size: number;
}

interface Set {
  flag: Flag;
  anchor: 'start' | 'end';
  lines: { text: string; bold: boolean; fill: Ink }[];
}

/** Least room for words beside a pole, in label sizes, before they fly to its other side. */
const least = 6;

function set(flag: Flag, flags: readonly Flag[], room: Room): Set | undefined {
  const { size, walls } = room;
  const air = size * 0.45;
  const right = Math.min(room.right, ...walls.filter((x) => x > flag.x + 1).map((x) => x - air));
  const left = Math.max(room.left, ...walls.filter((x) => x < flag.x - 1).map((x) => x + air));
  const poles = flags.map(({ x }) => x);
  // Words that fly against the others stop at the next pole.
  const before = Math.max(left, ...poles.filter((x) => x < flag.x - 1).map((x) => x + air));
  const after = Math.min(right, ...poles.filter((x) => x > flag.x + 1).map((x) => x - air));
  const wide = { start: right - flag.x - air, end: flag.x - air - left };
  const against = { start: after - flag.x - air, end: flag.x - air - before };
  const other = room.side === 'start' ? 'end' : 'start';
  const turned = wide[room.side] < size * least && against[other] > wide[room.side];
  const anchor = turned ? other : room.side;
  const width = turned ? against[other] : wide[room.side];
  const lines = flag.words.flatMap(({ text: run, bold = false, fill }) =>
    wrap(run, size, width, bold).map((line) => ({ text: line, bold, fill }))
  );
  const fits = lines.every((line) => textWidth(line.text, size, line.bold) <= width);
  return fits ? { flag, anchor, lines } : undefined;
}

/** A flag with its place: how far beyond the near end it flies, how high it is, and what it covers across, in px. */
interface Placed extends Set {
  offset: number;
  block: number;
  from: number;
  to: number;
}

/** Each flag as near to its mark as the words and poles of those before it allow. */
function place(sets: readonly Set[], size: number): Placed[] {
  const placed: Placed[] = [];
  for (const one of sets) {
    const { flag, anchor, lines } = one;
    const wide =
      Math.max(...lines.map(({ text: run, bold }) => textWidth(run, size, bold))) + size * 0.7;
    const [from, to] =
      anchor === 'start' ? [flag.x - 2, flag.x + wide] : [flag.x - wide, flag.x + 2];
    const block = (lines.length * leading + gap) * size;
    const offset = Math.max(
      0,
      ...placed
        .filter((other) => other.from < to && from < other.to)
        .map((other) => other.offset + other.block)
    );
    placed.push({ ...one, offset, block, from, to });
  }
  return placed;
}

/**
 * Flags in steps, those whose poles the others' words would cross nearest to their marks; packed at the far end where
 * `packed` says so, else at the near one. Nothing where they do not fit.
 */
export function fly(
  flags: readonly Flag[],
  room: Room,
  packed: 'near' | 'far'
): Mark[] | undefined {
  const { size, near, far, side } = room;
  const sets = [...flags]
    .sort((a, b) => (side === 'start' ? b.x - a.x : a.x - b.x))
    .flatMap((flag) => set(flag, flags, room) ?? []);
  const placed = place(sets, size);
  const height = Math.max(0, ...placed.map(({ offset, block }) => offset + block));
  const step = Math.sign(far - near);
  if (placed.length < flags.length || height > (far - near) * step) return undefined;
  const base = packed === 'near' ? near : far - step * height;
  return placed.flatMap(({ flag, anchor, lines, offset, block }): Mark[] => {
    const [start, end] = [base + step * offset, base + step * (offset + block)];
    const top = Math.min(start, end) + size * (gap / 2);
    const x = flag.x + size * (anchor === 'start' ? 0.45 : -0.45);
    return [
      path({
        key: `${flag.key}-pole`,
        points: [flag.x, flag.foot, flag.x, end - step * size * 0.1],
        stroke: flag.ink,
        width: 1.25
      }),
      ...lines.map((line, i) =>
        text({
          key: `${flag.key}-${i}`,
          x,
          y: top + size * (0.95 + i * leading),
          text: line.text,
          size,
          anchor,
          fill: line.fill,
          bold: line.bold
        })
      )
    ];
  });
}
