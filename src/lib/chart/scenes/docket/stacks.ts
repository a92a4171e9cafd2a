import { dodge } from '../../dodge.ts';
import { box, eventKey, path, piece, text, type Mark } from '../../marks.ts';
import { textWidth } from '../../measure.ts';
import type { Filing, Frame } from '../../scene.ts';
import { labelSize, margin } from '../../scene.ts';

/** Sides of a filing whose pages are not counted: one sheet, in label sizes. */
const single = { w: 1.1, h: 1.5 };

/** A document's place on the axis, in px. */
export interface Stack {
  filing: Filing;
  centre: number;
  left: number;
  width: number;
  /** Where its pages begin in the pool of pieces. */
  first: number;
}

/**
 * Places documents at their days, beside each other where the days are close; `count` is the size of page counts. Pages
 * are numbered through `all` filings, so that a page is the same one in every window.
 */
export function placeStacks(
  documents: readonly Filing[],
  all: readonly Filing[],
  frame: Frame,
  count: number
): Stack[] {
  const edge = margin(frame);
  const counted = documents.filter(({ pages }) => pages !== undefined).length;
  const width =
    counted === 1
      ? Math.min(150, frame.width * 0.3)
      : Math.max(14, Math.min(66, frame.width * 0.09));
  const centres = dodge(
    documents.map((filing) => ({
      at: frame.x(filing.day),
      size:
        filing.pages === undefined
          ? labelSize(frame) * (single.w + 0.8)
          : Math.max(width, textWidth(String(filing.pages), count) * 1.12)
    })),
    edge,
    frame.width - edge,
    6
  );
  const firsts = new Map<string, number>();
  let pages = 0;
  for (const filing of all) {
    firsts.set(filing.id, pages);
    pages += filing.pages ?? 0;
  }
  return documents.map((filing, i) => {
    const first = firsts.get(filing.id) ?? 0;
    const centre = centres[i]!;
    return { filing, centre, left: centre - width / 2, width, first };
  });
}

/** A stack of one line a page, in a frame of its own that the pages come out of; pale once it is struck out. */
export function pages(
  { filing, left, width, first }: Stack,
  frame: Frame,
  struck: boolean
): Mark[] {
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
        fillOpacity: struck ? 0.4 : 1,
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
    y: frame.y(filing.pages ?? 0) - labelSize(frame) * 0.65,
    text: String(filing.pages),
    size,
    anchor: 'middle',
    fill: filing.ink,
    face: 'display'
  });
}

/** A filing whose pages are not counted, as one sheet. */
export function sheet({ filing, centre }: Stack, frame: Frame): Mark {
  const label = labelSize(frame);
  const [w, h] = [single.w * label, single.h * label];
  return box({
    key: eventKey(filing.id),
    x: centre - w / 2,
    y: frame.y(0) - h - 1,
    w,
    h,
    round: 1.5,
    fill: 'sheet',
    stroke: filing.ink,
    strokeWidth: 1.75
  });
}

/** The lines that strike out a filing. */
export function strike({ filing, left, width, centre }: Stack, frame: Frame): Mark[] {
  const label = labelSize(frame);
  const half = filing.pages === undefined ? (single.w * label) / 2 : width / 2;
  const bottom = frame.y(0);
  const top = filing.pages === undefined ? bottom - single.h * label : frame.y(filing.pages);
  const [x0, x1] =
    filing.pages === undefined ? [centre - half, centre + half] : [left, left + width];
  const line = { stroke: 'ink', width: 1.75 } as const;
  return [
    path({ key: `struck-${filing.id}-a`, points: [x0 - 4, top, x1 + 4, bottom - 1], ...line }),
    path({ key: `struck-${filing.id}-b`, points: [x1 + 4, top, x0 - 4, bottom - 1], ...line })
  ];
}
