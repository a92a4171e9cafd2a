import { brand, headingOf } from '../chart/masthead.ts';
import { box, text, type Mark, type TextMark } from '../chart/marks.ts';
import { textWidth, wrap } from '../chart/measure.ts';
import type { Size } from '../chart/scene.ts';

/** The forms of a film, in px: for feeds, for stories, for pages and screens. */
export const formats = {
  square: { width: 1080, height: 1080 },
  upright: { width: 1080, height: 1920 },
  wide: { width: 1920, height: 1080 }
} as const satisfies Record<string, Size>;
export type FilmFormat = keyof typeof formats;

/** The words of a film while it tells one step. */
export interface FilmWords {
  /** Over the heading: the article's headline; empty where the heading is that. */
  headline: string;
  heading: readonly string[];
  sentence: string;
  /** Chapter and years; empty at the cover. */
  chapter: string;
  source: string;
  /** Without its scheme. */
  address: string;
  newsroom: string;
}

/** A part of a film, in px. */
export interface Area extends Size {
  x: number;
  y: number;
}

/** Where words stand in a form, and how large: from the largest to the smallest that is tried. */
interface Setting {
  edge: number;
  /** What stays empty above and below: apps lay their own signs over the ends of an upright film. */
  top: number;
  bottom: number;
  /** Width of the column of words beside the picture; without one they stand over it. */
  column?: number;
  heading: [number, number];
  headingLines: number;
  sentence: [number, number];
  sentenceLines: number;
  small: number;
  /** The most that the picture is enlarged. */
  zoom: number;
}

const settings: Record<FilmFormat, Setting> = {
  square: {
    ...{ edge: 56, top: 48, bottom: 40, small: 24, zoom: 2.4 },
    ...{ heading: [60, 46], headingLines: 2, sentence: [34, 26], sentenceLines: 4 }
  },
  upright: {
    ...{ edge: 64, top: 200, bottom: 250, small: 29, zoom: 2.6 },
    ...{ heading: [80, 60], headingLines: 2, sentence: [43, 34], sentenceLines: 6 }
  },
  wide: {
    ...{ edge: 72, top: 72, bottom: 44, small: 25, column: 560, zoom: 2.05 },
    ...{ heading: [68, 54], headingLines: 4, sentence: [37, 28], sentenceLines: 11 }
  }
};

/** Line heights, in sizes of the type. */
const leading = { heading: 1.2, sentence: 1.45, small: 1.42 };

/** Lines of a text in `room` px, at the largest size at which there are no more than `most`. */
function set(words: string, room: number, [largest, smallest]: [number, number], most: number) {
  for (let size = largest; ; size -= 1) {
    const lines = wrap(words, size, room);
    if (lines.length <= most || size <= smallest) return { size, lines };
  }
}

/** The size at which a line fits into `room` px: the usual one, or smaller. */
const fitted = (words: string, size: number, room: number) =>
  Math.min(size, (size * room) / textWidth(words, size));

/** Lines of words under each other, `size` px high, from the left edge (x) and the top (y) downwards. */
function column(
  key: string,
  { size, lines }: { size: number; lines: readonly string[] },
  { x, y, rise, step }: { x: number; y: number; rise: number; step: number },
  look: Partial<TextMark> = {}
): Mark[] {
  return lines.map((line, i) =>
    text({ ...look, key: `${key}-${i}`, x, y: y + size * (rise + i * step), text: line, size })
  );
}

/** Headline, heading and sentence, from `top` downwards; `bottom` is where the last line ends. */
function headOf(words: FilmWords, format: FilmFormat) {
  const setting = settings[format];
  const { edge: x, top, small, column: wide } = setting;
  const room = wide ?? formats[format].width - 2 * x;
  const headline = { size: small, lines: words.headline ? wrap(words.headline, small, room) : [] };
  const heading = headingOf(words.heading, room, setting.heading, setting.headingLines);
  const sentence = set(words.sentence, room, setting.sentence, setting.sentenceLines);
  const under = headline.lines.length
    ? headline.lines.length * small * leading.small + small * 0.4
    : 0;
  const second = top + under;
  const third =
    second + heading.lines.length * heading.size * leading.heading + heading.size * 0.22;
  return {
    marks: [
      ...column(
        'headline',
        headline,
        { x, y: top, rise: 0.9, step: leading.small },
        { fill: 'quiet' }
      ),
      ...column(
        'heading',
        heading,
        { x, y: second, rise: 0.9, step: leading.heading },
        { face: 'display' }
      ),
      ...column('sentence', sentence, { x, y: third, rise: 0.95, step: leading.sentence })
    ],
    bottom: third + sentence.lines.length * sentence.size * leading.sentence
  };
}

/** Chapter and newsroom, source and address, over the lower end; `top` is where they begin. */
function footOf({ chapter, source, address, newsroom }: FilmWords, format: FilmFormat) {
  const { edge, bottom, small } = settings[format];
  const { width, height } = formats[format];
  const room = width - 2 * edge;
  const step = small * leading.small;
  const sources = wrap(source, small, room);
  const top = height - bottom - step * (2 + sources.length) - small * 0.7;
  const line = (n: number) => top + small * 0.5 + step * (n + 0.8);
  const side = small * 1.15;
  const names = { size: small, bold: true };
  const signed = room - side - small * 0.6;
  const left = signed - textWidth(newsroom, small) - small;
  const marks = [
    box({ key: 'foot-rule', x: edge, y: top, w: room, h: 2, fill: 'rule' }),
    ...(chapter
      ? [
          text({
            ...names,
            key: 'chapter',
            x: edge,
            y: line(0),
            text: chapter,
            size: fitted(chapter, small, left / 1.08)
          })
        ]
      : []),
    text({
      key: 'newsroom',
      x: chapter ? edge + signed : edge,
      y: line(0),
      text: newsroom,
      size: small,
      anchor: chapter ? 'end' : 'start',
      fill: 'quiet'
    }),
    ...brand(width - edge - side, line(0) - small * 0.92, side),
    ...sources.map((words, i) =>
      text({ key: `source-${i}`, x: edge, y: line(1 + i), text: words, size: small, fill: 'quiet' })
    ),
    text({
      key: 'address',
      x: edge,
      y: line(1 + sources.length),
      text: address,
      size: fitted(address, small, room)
    })
  ];
  return { marks, top };
}

/** The words of a film, as marks for each step that it tells; the area that they leave to the picture, and the most that it is enlarged there. */
export function setWords(
  told: readonly FilmWords[],
  format: FilmFormat
): { marks: Mark[][]; area: Area; zoom: number } {
  const { edge, column, small, top, zoom } = settings[format];
  const { width } = formats[format];
  const heads = told.map((words) => headOf(words, format));
  const feet = told.map((words) => footOf(words, format));
  const lowest = Math.min(...feet.map(({ top }) => top)) - small * 0.5;
  const highest = column ? top * 0.6 : Math.max(...heads.map(({ bottom }) => bottom)) + small * 0.3;
  const left = column ? edge + column + small * 2 : edge;
  return {
    marks: told.map((_, i) => [...heads[i]!.marks, ...feet[i]!.marks]),
    area: { x: left, y: highest, width: width - edge - left, height: lowest - highest },
    zoom
  };
}
