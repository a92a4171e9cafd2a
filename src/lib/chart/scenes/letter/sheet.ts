import { box, eventKey, type Box } from '../../marks.ts';
import type { Frame, Letter } from '../../scene.ts';
import { labelSize } from '../../scene.ts';
import { letterHead } from './head.ts';
import type { LetterState } from './schema.ts';
import { fit, greekMost, type Setting } from './setting.ts';

/** A quotation as it stands on a sheet: number `k` of the letter, from `y` down. */
export type PlacedQuote = Setting['quotes'][number] & { k: number; y: number };

/** A sheet and what stands on it, in px. */
export interface Sheet {
  paper: Box;
  /** Air between its edge and its text. */
  pad: number;
  /** Where its lines begin, how long they may be, and where its head begins. */
  left: number;
  width: number;
  top: number;
  setting: Setting;
  /** Runs of greeked lines: where each begins, and how many lines it has. */
  greeked: [y: number, lines: number][];
  quotes: PlacedQuote[];
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
  const { greek, pitch } = setting;
  const count = setting.quotes.length;

  // What room is left lengthens the letter first and only then opens its spaces; a sheet much too long is cut.
  const extra = greek
    ? Math.min(greekMost, Math.floor((room - around - setting.height) / pitch))
    : 0;
  const spaces = greek ? 2 * count : Math.max(1, count - 1);
  const content = setting.height + extra * pitch;
  const air = setting.air + Math.max(0, Math.min(label * 1.6, (room - around - content) / spaces));
  const full = around + content + spaces * (air - setting.air);
  const h = frame.width > 480 ? Math.min(room, full) : room;
  const y0 = frame.y(0) + (room - h) / 2;
  const top = y0 + pad * 0.85;
  const paper = box({
    key: eventKey(letter.id),
    x,
    y: y0,
    w,
    h,
    round: 4,
    fill: 'sheet',
    canvas: true,
    stroke: 'rule',
    strokeWidth: 1
  });

  const greeked: Sheet['greeked'] = [];
  const quotes: PlacedQuote[] = [];
  let y = top + headed + Math.max(8, label * 0.9);
  if (!greek) y += Math.max(0, (y0 + h - pad * 0.75 - y - full + around) / 2);
  setting.quotes.forEach((quote, k) => {
    if (greek) {
      greeked.push([y, greek]);
      y += greek * pitch + air;
    } else if (k) y += air;
    if (quote.bare || k >= (state.shown ?? count)) {
      const lines = Math.max(1, Math.floor(quote.height / pitch));
      greeked.push([y + (quote.height - lines * pitch) / 2, lines]);
    } else quotes.push({ ...quote, k, y });
    y += quote.height + (greek ? air : 0);
  });
  if (greek) greeked.push([y, greek + extra]);
  return { paper, pad, left, width, top, setting, greeked, quotes };
}
