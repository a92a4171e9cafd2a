import { dodge } from '../../dodge.ts';
import { box, eventKey, path, piece, text, type Mark } from '../../marks.ts';
import { textWidth } from '../../measure.ts';
import type { ChartData, Filing, Frame } from '../../scene.ts';
import { labelSize, margin } from '../../scene.ts';

/** Height of every docket in pages: that of the longest filing, so that stacks compare from step to step. */
export const pagesHigh = 107;
/** Height in pages of the outline of a filing whose page count is unknown. */
const unknownHigh = 44;
/** Key of the word over such an outline. */
export const unknownPages = 'docket-unknown';

/** A document's place on the axis, in px. */
interface Stack {
  filing: Filing;
  centre: number;
  left: number;
  width: number;
  /** Where its pages begin in the pool of pieces. */
  first: number;
}

/** Places documents at their days, beside each other where the days are close; `count` is the size of page counts. */
export function placeStacks(documents: readonly Filing[], frame: Frame, count: number): Stack[] {
  const edge = margin(frame);
  const width =
    documents.length === 1
      ? Math.min(150, frame.width * 0.3)
      : Math.max(14, Math.min(66, frame.width * 0.09));
  const centres = dodge(
    documents.map((filing) => ({
      at: frame.x(filing.day),
      size: Math.max(width, textWidth('107', count))
    })),
    edge,
    frame.width - edge,
    6
  );
  let pages = 0;
  return documents.map((filing, i) => {
    const first = pages;
    pages += filing.pages ?? 0;
    const centre = centres[i]!;
    return { filing, centre, left: centre - width / 2, width, first };
  });
}

/** A stack of one line a page, in a frame of its own that the pages come out of. */
export function pages({ filing, left, width, first }: Stack, frame: Frame): Mark[] {
  const baseline = frame.y(0);
  const count = filing.pages ?? 0;
  const top = frame.y(count);
  const pitch = (baseline - top) / count;
  const key = eventKey(filing.id);
  return [
    box({
      key,
      x: left,
      y: top,
      w: width,
      h: baseline - top,
      fill: filing.ink,
      fillOpacity: 0
    }),
    ...Array.from({ length: count }, (_, i) =>
      box({
        key: piece(first + i),
        x: left,
        y: baseline - (i + 1) * pitch,
        w: width,
        h: pitch * 0.62,
        fill: filing.ink,
        canvas: true,
        order: first + i,
        origin: key
      })
    )
  ];
}

/** The number of pages over a stack. */
export function pageCount({ filing, left, width }: Stack, frame: Frame, size: number): Mark {
  return text({
    key: `count-${filing.id}`,
    x: left + width / 2,
    y: frame.y(filing.pages ?? 0) - labelSize(frame) * 0.5,
    text: String(filing.pages),
    size,
    anchor: 'middle',
    fill: filing.ink,
    face: 'display'
  });
}

/** The outline of a filing whose page count is unknown, crossed out where it was withdrawn. */
export function outline({ filing, left: x, width: w }: Stack, frame: Frame, crossed: boolean) {
  const y = frame.y(unknownHigh);
  const h = frame.y(0) - y;
  const marks: Mark[] = [
    box({
      key: eventKey(filing.id),
      x,
      y,
      w,
      h,
      fill: 'paper',
      fillOpacity: 0.6,
      stroke: filing.ink,
      strokeWidth: 1.5,
      dashed: true
    })
  ];
  if (!crossed) return marks;
  const line = { stroke: 'quiet', width: 1.75 } as const;
  return [
    ...marks,
    path({ key: 'cross-a', points: [x - 5, y - 5, x + w + 5, y + h + 5], ...line }),
    path({ key: 'cross-b', points: [x + w + 5, y - 5, x - 5, y + h + 5], ...line })
  ];
}

/** The word over an outline; none where the next stack leaves no room: the outline and the note under the stage say it. */
export function unknownWord(
  { filing, centre: own, width }: Stack,
  next: Stack | undefined,
  frame: Frame,
  data: ChartData
): Mark[] {
  const label = labelSize(frame);
  const word = data.words[unknownPages] ?? '';
  const half = textWidth(word, label) / 2;
  const centre = Math.max(margin(frame) + half, own);
  if (centre + half + 6 >= (next?.centre ?? Infinity) - width / 2) return [];
  return [
    text({
      key: `${eventKey(filing.id)}-unknown`,
      x: centre,
      y: frame.y(unknownHigh) - label * 0.9,
      text: word,
      size: label,
      anchor: 'middle',
      fill: 'quiet'
    })
  ];
}
