import type { Mark } from '../../marks.ts';
import type { ChartData, Frame, Plot, Scene, Size } from '../../scene.ts';
import { head, labelSize, margin } from '../../scene.ts';
import { greek } from './greek.ts';
import { letterHead } from './head.ts';
import { marker, quoteTexts } from './quotes.ts';
import type { LetterState } from './schema.ts';
import { sheetOf } from './sheet.ts';

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

function layout(state: LetterState, frame: Frame, { letters, words }: ChartData): Mark[] {
  const letter = letters.find(({ id }) => id === state.letter);
  if (!letter) return [];
  const sheet = sheetOf(letter, state, frame, words);
  return [
    ...(frame.legend.big ? head(frame.legend, frame).marks : []),
    sheet.paper,
    ...greek(letter, sheet),
    ...sheet.quotes.flatMap((one) => (one.k === state.mark ? marker(letter, sheet, one) : [])),
    ...letterHead(letter, words, { ...sheet, size: labelSize(frame) }).marks,
    ...sheet.quotes.flatMap((one) => quoteTexts(letter, sheet, one, state.mark))
  ];
}

/** A document on the stage with one of its quotations marked. */
export const scene: Scene<LetterState> = { plot, layout };
