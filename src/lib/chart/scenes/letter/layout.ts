import { box, eventKey, type Box, type Mark } from '../../marks.ts';
import type { ChartData, Frame, Plot, Scene, Size } from '../../scene.ts';
import { head } from '../../head.ts';
import { margin } from '../../scene.ts';
import { arrange, type Sheet } from './arrange.ts';
import { headOf } from './head.ts';
import { greyLines, lineTexts, marker } from './lines.ts';
import type { LetterState } from './schema.ts';
import { stamps } from './stamps.ts';

/** The scales map shares of the room in which the sheets lie. */
function plot(_state: LetterState, size: Size, legend: Frame['legend']): Plot {
  const edge = margin(size);
  const top = legend.big ? head(legend, size).bottom : edge;
  return {
    x: { domain: [0, 1], range: [edge, size.width - edge] },
    y: { domain: [0, 1], range: [top, size.height - edge] }
  };
}

/** Where an answer comes from: its writer's side, which is above and below on a wide stage, left and right on a tall one. */
function side(
  { x, y, w, h, letter, beside }: Sheet,
  { width, height }: Size
): NonNullable<Box['enterFrom']> {
  if (beside) return { x, y: letter.far ? height : -h, w, h };
  return { x: letter.far ? width : -w, y, w, h };
}

function paper({ x, y, w, h, letter }: Sheet): Box {
  return box({
    key: eventKey(letter.id),
    ...{ x, y, w, h },
    round: letter.kind === 'text' ? 12 : 4,
    fill: 'sheet',
    canvas: true,
    stroke: 'rule',
    strokeWidth: 1
  });
}

/** What is drawn on a sheet comes with it. */
function withSheet(marks: Mark[], { x, y }: Sheet, from: NonNullable<Box['enterFrom']>): Mark[] {
  return marks.map((mark) =>
    mark.kind === 'box' && !mark.enterFrom
      ? {
          ...mark,
          enterFrom: { x: mark.x + from.x - x, y: mark.y + from.y - y, w: mark.w, h: mark.h }
        }
      : mark
  );
}

/** A sheet's marks, back to front; `grey` pieces are on the stage before it. */
function sheetMarks(sheet: Sheet, n: number, grey: number, { words }: ChartData): Mark[] {
  const { letter, state, column, set, pad, x, h, foot } = sheet;
  const { left, width, label } = column;
  const top = sheet.y + pad * 0.9;
  // The highlighter lies on the paper itself, and stays there when the grey lines go to another sheet.
  const highlighted: Mark[] = [];
  const greyed: Mark[] = [];
  const over: Mark[] = [];
  const count = { grey, marked: 0, bars: 0 };
  for (const block of set.blocks) {
    const y = top + block.y;
    if (block.kind === 'grey') {
      greyed.push(...greyLines(letter, block, { x: left, y, width, first: count.grey }));
      count.grey += block.rows;
    } else if (!block.shown) continue;
    else if (block.kind === 'head') {
      const full = set.setting.full && block.m === 0;
      const place = { letter, m: block.m, left, top: y, width, size: label, full, sheet: n };
      over.push(...headOf(place, words).marks);
    } else {
      const marked = state.mark.includes(block.k);
      if (marked) {
        highlighted.push(...marker(letter, block, { x: left, y, first: count.marked, pad }));
        highlighted.push(
          box({
            key: `marker-bar-${letter.id}-${count.bars}`,
            x: x + pad * 0.34,
            y: y + block.size * 0.06,
            w: Math.max(3, pad * 0.1),
            h: block.height - block.size * 0.06,
            fill: letter.messages.find(({ lines }) => lines.includes(block.line))?.ink ?? 'ink'
          })
        );
        count.marked += block.runs.length;
        count.bars += 1;
      }
      over.push(...lineTexts(letter, block, left, y, marked));
    }
  }
  const place = { right: left + width, top: sheet.y + h - foot - pad * 0.6 + label * 0.9, width };
  const stamped = foot ? stamps(letter, state.stamps ?? 0, { ...place, size: label }) : [];
  return [paper(sheet), ...highlighted, ...greyed, ...over, ...stamped];
}

function layout(state: LetterState, frame: Frame, data: ChartData): Mark[] {
  const [first, second] = arrange(state, frame, data);
  const marks = frame.legend.big ? head(frame.legend, frame).marks : [];
  if (!first) return marks;
  marks.push(...sheetMarks(first, 0, 0, data));
  if (!second) return marks;
  const grey = first.set.blocks.reduce((n, one) => n + (one.kind === 'grey' ? one.rows : 0), 0);
  const answer = sheetMarks(second, 1, grey, data);
  return [...marks, ...withSheet(answer, second, side(second, frame))];
}

/** One sheet on the stage with some of its lines marked, or two that face each other. */
export const scene: Scene<LetterState> = { plot, layout };
