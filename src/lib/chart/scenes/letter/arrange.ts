import type { ChartData, Frame, Letter } from '../../scene.ts';
import { labelSize } from '../../scene.ts';
import type { Column, Composition } from './compose.ts';
import { fit } from './fit.ts';
import type { LetterState, SheetState } from './schema.ts';
import { stampsHeight } from './stamps.ts';

/** A sheet and where it lies, in px. */
export interface Sheet {
  letter: Letter;
  state: SheetState;
  x: number;
  y: number;
  w: number;
  h: number;
  /** Air between its edge and its text. */
  pad: number;
  column: Column;
  set: Composition;
  /** Height of the room for its stamps, air included. */
  foot: number;
  /** Whether the sheets lie side by side. */
  beside: boolean;
}

/** A sheet's width in px on a stage that is no wall, and how many times wider a long letter may lie. */
const widest = 640;
const widths = [1, 1.2, 1.4];
/** Type of so many sizes of the labels is large enough. */
const large = 1.4;
/** From this width on two sheets may lie side by side. */
const sideBySide = 560;

interface Given {
  letter: Letter;
  state: SheetState;
}

/** Sets a sheet in a room; it is as high as its text, and lies at the top. */
function lay(
  { letter, state }: Given,
  room: { x: number; y: number; w: number; h: number; beside: boolean; sheet: number },
  label: number,
  words: Record<string, string>
): Sheet {
  const { x, y, w, h, beside, sheet } = room;
  const pad = Math.max(10, Math.min(40, w * 0.07));
  const largest = Math.max(38, h * 0.05);
  const column = { left: x + pad, width: w - 2 * pad, label, largest, sheet };
  const stamped =
    state.stamps === undefined
      ? 0
      : stampsHeight(letter, { width: column.width, size: label }) + label * 0.9;
  // A stamp gives way to the lines on which it would fall.
  const foot = stamped < h / 3 ? stamped : 0;
  const around = pad * 1.75 + foot;
  const set = fit(letter, state, h - around, column, words);
  const high = Math.min(h, set.height + around);
  return { letter, state, x, y, w, h: high, pad, column, set, foot, beside };
}

/** A letter with the lines that stand so far: one of two that face each other grows as lines come. */
function standing(letter: Letter, { shown = Infinity }: SheetState): Letter {
  let k = 0;
  const messages = letter.messages.flatMap((message) => {
    const first = k;
    k += message.lines.length;
    const count = Math.min(message.lines.length, shown - first);
    if (count === message.lines.length) return [message];
    if (count <= 0) return [];
    const leftOut = message.leftOut.filter((i) => i < count);
    return [{ ...message, lines: message.lines.slice(0, count), leftOut }];
  });
  return { ...letter, messages };
}

/** Whether a sheet shows more than another, or the same in type that is larger where that was small. */
function isFuller({ set: { setting: a } }: Sheet, { set: { setting: b } }: Sheet, label: number) {
  if (a.keep !== b.keep) return a.keep < b.keep;
  if (a.translate !== b.translate) return a.translate < b.translate;
  return b.size < large * label && a.size > b.size * 1.05;
}

/** How much a sheet has to say: characters of what it marks, in part of what it does not, and the heads over it. */
function need({ letter, state: { mark } }: Given): number {
  let k = 0;
  let sum = 60;
  letter.messages.forEach(({ lines }, m) => {
    if (m > 0 && lines.some((_, i) => mark.includes(k + i + 1))) sum += 60;
    for (const { en, words } of lines) {
      k += 1;
      sum += (en.length + words.length * 1.5) * (mark.includes(k) ? 1.6 : 0.4);
    }
  });
  return mark.length ? sum : Math.min(sum, 260);
}

/** Where the sheets of a state lie: one in the middle, or two, side by side on a wide stage and one below the other on a tall one. */
export function arrange(state: LetterState, frame: Frame, data: ChartData): Sheet[] {
  const label = labelSize(frame);
  const [left, right] = [frame.x(0), frame.x(1)];
  const [top, bottom] = [frame.y(0), frame.y(1)];
  const [w, h] = [right - left, bottom - top];
  const given = state.sheets.flatMap((one): Given[] => {
    const letter = data.letters.find(({ id }) => id === one.letter);
    if (!letter) return [];
    return [{ letter: state.sheets[1] ? standing(letter, one) : letter, state: one }];
  });
  const [first, second] = given;
  if (!first) return [];
  if (!second) {
    const alone = (one: Given, share: number) => {
      const own = Math.min(w, Math.max(share * widest, share * w * 0.5));
      const x = left + (w - own) / 2;
      return lay(one, { x, y: top, w: own, h, beside: false, sheet: 0 }, label, data.words);
    };
    // Its width is the letter's, whatever is marked, so that the sheet lies still while the mark moves.
    const plain = { ...first, state: { letter: first.letter.id, mark: [] } };
    const share = widths.reduce((best, next) =>
      isFuller(alone(plain, next), alone(plain, best), label) ? next : best
    );
    const one = alone(first, share);
    return [{ ...one, y: top + (h - one.h) / 2 }];
  }
  if (frame.width >= sideBySide && w > h * 0.95) {
    const gap = Math.max(14, w * 0.025);
    const own = Math.min((w - gap) / 2, Math.max(widest, w * 0.4));
    const x = left + (w - gap) / 2 - own;
    const both = given.map((one, sheet) =>
      lay(
        one,
        {
          x: x + sheet * (own + gap + (w - gap - 2 * own) / 2),
          y: top,
          w: own,
          h,
          beside: true,
          sheet
        },
        label,
        data.words
      )
    );
    const high = Math.max(...both.map((one) => one.h));
    return both.map((one) => ({ ...one, y: top + (h - high) / 2 }));
  }
  const gap = Math.max(8, Math.min(20, h * 0.025));
  const share = need(first) / (need(first) + need(second));
  const room = h - gap;
  const below = (high: number) =>
    lay(second, { x: left, y: top, w, h: room - high, beside: false, sheet: 1 }, label, data.words);
  const above = (high: number) =>
    lay(first, { x: left, y: top, w, h: high, beside: false, sheet: 0 }, label, data.words);
  // What one of them leaves, the other has.
  let upper = above(room * share);
  const lower = below(upper.h);
  upper = above(room - lower.h);
  const spare = Math.max(0, room - upper.h - lower.h) / 2;
  return [
    { ...upper, y: top + spare },
    { ...lower, y: top + spare + upper.h + gap }
  ];
}
