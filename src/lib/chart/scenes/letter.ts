import type { Mark } from '../marks.ts';
import { box, text } from '../marks.ts';
import { textWidth, wrap } from '../measure.ts';
import type { ChartData, Frame, Letter, Plot, Scene, Size } from '../scene.ts';
import { head, labelSize, margin } from '../scene.ts';
import type { LetterState } from '../states.ts';
import { captions, letterHead } from './letter-head.ts';

const largest = 44;
const smallest = 15;
/** Below this size greeked lines give way to the type altogether. */
const comfortable = 20;
/** What stands as an exclamation: so few signs that they carry the whole sheet. */
const short = { signs: 8, size: 120 };
const line = 1.28;
const greekMost = 4;

/** How the quotations are set at one size of type. */
interface Setting {
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
    const large = quote.en.length <= short.signs ? (size * short.size) / largest : size;
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
function fit(letter: Letter, mark: number, width: number, height: number, label: number): Setting {
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

function find(state: LetterState, data: ChartData): Letter | undefined {
  return data.letters.find((letter) => letter.id === state.letter);
}

/** Why a state cannot be drawn, in one sentence that names the mend, or nothing. */
export function refuses(state: LetterState, data: ChartData): string | undefined {
  const letter = find(state, data);
  if (!letter) return `there is no letter "${state.letter}"; name one of the edition's letters`;
  const count = letter.quotes.length;
  if (!Number.isInteger(state.mark) || state.mark < 0 || state.mark >= count)
    return `the mark ${state.mark} is on no quotation of "${letter.id}"; write 0 to ${count - 1}`;
  const { shown } = state;
  if (shown !== undefined && !(shown >= state.mark + 1))
    return `"${letter.id}" shows ${shown} quotations but marks number ${state.mark}; show at least ${state.mark + 1}`;
  const missing = captions.find((key) => !data.words[key]);
  if (missing) return `the word "${missing}" is missing; add it to the words of the scenes`;
  return undefined;
}

/** The scales map shares of the room in which the sheet lies. */
function plot(_state: LetterState, size: Size, legend: Frame['legend']): Plot {
  const edge = margin(size);
  const top = legend.big ? head(legend, size).bottom : edge;
  const width = Math.min(620, size.width - 2 * edge);
  const left = (size.width - width) / 2;
  return {
    x: { domain: [0, 1], range: [left, left + width] },
    y: { domain: [0, 1], range: [top, size.height - edge] }
  };
}

function layout(state: LetterState, frame: Frame, data: ChartData): Mark[] {
  const letter = find(state, data);
  if (!letter) return [];
  const shown = state.shown ?? letter.quotes.length;
  const label = labelSize(frame);
  const x = frame.x(0);
  const w = frame.x(1) - x;
  const pad = Math.max(12, Math.min(44, w * 0.075));
  const left = x + pad;
  const width = w - 2 * pad;
  const room = frame.y(1) - frame.y(0);
  const top = (y: number) => y + pad * 0.85;
  const { height: headed } = letterHead(letter, data.words, { left, top: 0, width, size: label });
  const around = pad * 1.6 + headed + Math.max(8, label * 0.9);
  const setting = fit(letter, state.mark, width, room - around, label);
  const { quotes, note, pitch } = setting;

  // What room is left lengthens the letter first and only then opens its spaces; a sheet much too long is cut.
  const extra = setting.greek
    ? Math.min(greekMost, Math.floor((room - around - setting.height) / pitch))
    : 0;
  const spaces = setting.greek ? 2 * quotes.length : Math.max(1, quotes.length - 1);
  const content = setting.height + extra * pitch;
  const air = setting.air + Math.max(0, Math.min(label * 1.6, (room - around - content) / spaces));
  const full = around + content + spaces * (air - setting.air);
  const h = frame.width > 480 ? Math.min(room, full) : room;
  const y0 = frame.y(0) + (room - h) / 2;

  const greeked: Mark[] = [];
  const markers: Mark[] = [];
  const texts: Mark[] = [];
  const shares = [1, 0.95, 0.98, 0.91, 0.97];
  const greek = (y: number, count: number) => {
    for (let i = 0; i < count; i++) {
      const order = greeked.length;
      const share = i === count - 1 && count > 1 ? 0.58 : (shares[order % shares.length] ?? 1);
      const thick = pitch * 0.42;
      greeked.push(
        box({
          key: `million-${order}`,
          x: left,
          y: y + i * pitch + (pitch - thick) / 2,
          w: width * share,
          h: thick,
          round: 1,
          fill: 'rule',
          fillOpacity: 0.7,
          canvas: true,
          order,
          origin: `e-${letter.id}`
        })
      );
    }
  };

  let y = top(y0) + headed + Math.max(8, label * 0.9);
  if (!setting.greek) y += Math.max(0, (y0 + h - pad * 0.75 - y - full + around) / 2);
  quotes.forEach((quote, k) => {
    if (setting.greek) {
      greek(y, setting.greek);
      y += setting.greek * pitch + air;
    } else if (k) y += air;
    const marked = k === state.mark;
    if (quote.bare || k >= shown) {
      const count = Math.max(1, Math.floor(quote.height / pitch));
      greek(y + (quote.height - count * pitch) / 2, count);
    } else {
      quote.lines.forEach((run, i) => {
        const baseline = y + quote.size * (i * line + 0.98);
        texts.push(
          text({
            key: `quote-${letter.id}-${k}-${i}`,
            x: left,
            y: baseline,
            text: run,
            size: quote.size,
            face: 'letter',
            fill: marked ? 'ink' : 'quiet',
            lang: 'en'
          })
        );
        if (!marked) return;
        const over = Math.min(pad * 0.3, quote.size * 0.14);
        markers.push(
          box({
            key: `marker-${i}`,
            x: left - over,
            y: baseline - quote.size * 0.92,
            w: Math.min(width + 2 * over, textWidth(run, quote.size) + 2 * over),
            h: quote.size * 1.19,
            round: 2,
            fill: 'marker'
          })
        );
      });
      const below = y + quote.lines.length * quote.size * line;
      quote.words.forEach((run, i) =>
        texts.push(
          text({
            key: `words-${letter.id}-${k}-${i}`,
            x: left,
            y: below + note * (1.4 + i * 1.45),
            text: run,
            size: note,
            fill: 'quiet'
          })
        )
      );
      if (marked)
        markers.push(
          box({
            key: 'marker-bar',
            x: x + pad * 0.36,
            y: y + quote.size * 0.06,
            w: Math.max(3, pad * 0.1),
            h: quote.height - quote.size * 0.06,
            fill: letter.ink
          })
        );
    }
    y += quote.height + (setting.greek ? air : 0);
  });
  if (setting.greek) greek(y, setting.greek + extra);

  const sheet = box({
    key: `e-${letter.id}`,
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
  return [
    ...(frame.legend.big ? head(frame.legend, frame).marks : []),
    sheet,
    ...greeked,
    ...markers,
    ...letterHead(letter, data.words, { left, top: top(y0), width, size: label }).marks,
    ...texts
  ];
}

/** A document on the stage with one of its quotations marked. */
export const letter: Scene<LetterState> = { plot, layout };
