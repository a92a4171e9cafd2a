import { box, eventKey, type Mark } from '../../marks.ts';
import type { Frame, Letter } from '../../scene.ts';
import { labelSize } from '../../scene.ts';
import { letterHead } from './head.ts';
import type { LetterState } from './schema.ts';
import { fit, greekMost, type Setting } from './setting.ts';

/** Where a sheet lies and how what stands on it is set, in px. */
export interface Sheet {
  x: number;
  y: number;
  w: number;
  h: number;
  /** Air between its edge and its text. */
  pad: number;
  /** Where lines begin, and how long they may be. */
  left: number;
  width: number;
  /** Where the head begins, and where what follows it begins. */
  top: number;
  below: number;
  setting: Setting;
  /** Air between passages, and greeked lines more than `setting` has, at the end. */
  air: number;
  extra: number;
}

/** The sheet of a letter in a frame: as long as its text, in a narrow frame as long as the room. */
export function sheetOf(
  letter: Letter,
  state: LetterState,
  frame: Frame,
  words: Record<string, string>
): Sheet {
  const label = labelSize(frame);
  const x = frame.x(0);
  const w = frame.x(1) - x;
  const pad = Math.max(12, Math.min(44, w * 0.075));
  const left = x + pad;
  const width = w - 2 * pad;
  const room = frame.y(1) - frame.y(0);
  const { height: headed } = letterHead(letter, words, { left, top: 0, width, size: label });
  const around = pad * 1.6 + headed + Math.max(8, label * 0.9);
  const setting = fit(letter, state.mark, width, room - around, label);
  const { quotes, pitch } = setting;

  // What room is left lengthens the letter first and only then opens its spaces; a sheet much too long is cut.
  const extra = setting.greek
    ? Math.min(greekMost, Math.floor((room - around - setting.height) / pitch))
    : 0;
  const spaces = setting.greek ? 2 * quotes.length : Math.max(1, quotes.length - 1);
  const content = setting.height + extra * pitch;
  const air = setting.air + Math.max(0, Math.min(label * 1.6, (room - around - content) / spaces));
  const full = around + content + spaces * (air - setting.air);
  const h = frame.width > 480 ? Math.min(room, full) : room;
  const y = frame.y(0) + (room - h) / 2;
  const top = y + pad * 0.85;
  let below = top + headed + Math.max(8, label * 0.9);
  if (!setting.greek) below += Math.max(0, (y + h - pad * 0.75 - below - full + around) / 2);
  return { x, y, w, h, pad, left, width, top, below, setting, air, extra };
}

/** The paper itself. */
export function paper(letter: Letter, { x, y, w, h }: Sheet): Mark {
  return box({
    key: eventKey(letter.id),
    x,
    y,
    w,
    h,
    round: 4,
    fill: 'sheet',
    canvas: true,
    stroke: 'rule',
    strokeWidth: 1
  });
}

/** What stands on a sheet below its head. */
export interface Passages {
  /** Runs of greeked lines. */
  greek: { y: number; count: number }[];
  /** Quotations in full, by their number. */
  quotes: { k: number; y: number }[];
}

/** Places a letter's passages from the top down; quotations from the `shown`th on are greeked lines still. */
export function passagesOf({ setting, below, air, extra }: Sheet, shown: number): Passages {
  const { pitch } = setting;
  const passages: Passages = { greek: [], quotes: [] };
  let y = below;
  setting.quotes.forEach((quote, k) => {
    if (setting.greek) {
      passages.greek.push({ y, count: setting.greek });
      y += setting.greek * pitch + air;
    } else if (k) y += air;
    if (quote.bare || k >= shown) {
      const count = Math.max(1, Math.floor(quote.height / pitch));
      passages.greek.push({ y: y + (quote.height - count * pitch) / 2, count });
    } else passages.quotes.push({ k, y });
    y += quote.height + (setting.greek ? air : 0);
  });
  if (setting.greek) passages.greek.push({ y, count: setting.greek + extra });
  return passages;
}
