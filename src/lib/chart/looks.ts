import type { TextMark } from './marks.ts';

// What marks look like, for their three renderers: the canvas, the SVG layer of a page, and an SVG file.

/** Hatching: lines `pitch` px apart, at 45 degrees, in one ink. */
export const hatching = { ink: 'musk', pitch: 7, width: 1.6, opacity: 0.45 } as const;

/** Dashes and gaps of dashed lines and frames, in px. */
export const dashes = { path: [1, 5], box: [4, 4] };

/** Weight of a text's type. */
export const weightOf = ({ face, bold }: TextMark): number =>
  face === 'display' ? 900 : bold ? 700 : 400;

/** Style of a text's type. */
export const styleOf = ({ face }: TextMark): 'italic' | 'normal' =>
  face === 'letter' ? 'italic' : 'normal';

/** The line through a text that is struck out: how high over its baseline, and how thick, in sizes of its type. */
export const strike = { rise: 0.28, width: 0.07 };
