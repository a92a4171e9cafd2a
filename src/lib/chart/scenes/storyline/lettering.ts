import type { Box, Mark, TextMark } from '../../marks.ts';
import { extentOf, type Extent } from '../../measure.ts';
import { head } from '../../head.ts';
import { labelSize, margin } from '../../scene.ts';
import { Air } from './air.ts';
import type { MomentDot } from './dots.ts';
import { roomNames, sideNames } from './names.ts';
import { Placer, type Wish } from './place.ts';
import { bandsOf } from './rooms.ts';
import type { Arrival } from './sheets.ts';
import type { View } from './view.ts';

/** What stands on the stage before its labels are set. */
interface Picture {
  /** Marks that no label may touch. */
  solid: readonly Mark[];
  /** Texts that already stand. */
  texts: readonly TextMark[];
  named: readonly MomentDot[];
  arrivals: readonly Arrival[];
}

/** Where labels may stand: between the head and the names at the foot. */
function boundsOf({ down, frame, state }: View): Extent {
  const edge = margin(frame);
  const w = frame.width - 2 * edge;
  const top = state.bare ? edge : head(frame.legend, frame).bottom;
  const [start = 0, end = 0] = frame.y.range();
  const y = down ? Math.max(start - 4, top) : top;
  return { x: edge, y, w, h: end + (down ? 0 : 4) - y };
}

/** A placer that knows what stands on the stage. */
function placerFor(view: View, { solid, texts, named }: Picture): Placer {
  const air = new Air(view.frame);
  for (const mark of solid) air.blockMark(mark, 3);
  // A floor ends at the window's edges without a wall; no label may lie half on it.
  for (const band of view.rooms.flatMap((room) => bandsOf(view, room))) {
    const { x, y, w, h } = band;
    const edges = view.down
      ? [
          { x, y, w, h: 1 },
          { x, y: y + h, w, h: 1 }
        ]
      : [
          { x, y, w: 1, h },
          { x: x + w, y, w: 1, h }
        ];
    for (const edge of edges) air.block(edge);
  }
  const placer = new Placer(air, view.down, boundsOf(view));
  for (const mark of texts) placer.take(extentOf(mark));
  for (const { mark } of named) placer.close(mark);
  return placer;
}

const centre = ({ x, y, w, h }: Box) => ({ x: x + w / 2, y: y + h / 2, reach: w / 2 });

/** The labels of the named moments, and how many of them have found no place. */
function callouts(view: View, named: readonly MomentDot[], placer: Placer) {
  const size = labelSize(view.frame);
  const placed = named.map(({ moment, mark }) =>
    placer.place({
      key: `label-${moment.id}`,
      text: moment.label,
      size,
      fill: 'ink',
      bold: true,
      anchors: [centre(mark)],
      leader: true
    })
  );
  return { marks: placed.flat(), missing: placed.filter((marks) => !marks.length).length };
}

/** What the letters' second and third reading are called, at the day on which most of them were read. */
function readingNames(view: View, arrivals: readonly Arrival[], placer: Placer): Mark[] {
  return (['published', 'court'] as const).flatMap((reading) => {
    const busiest = arrivals.find((one) => one.reading === reading);
    if (!busiest) return [];
    const wish: Wish = {
      key: `reading-${reading}`,
      text: view.data.words[`reading-${reading}`] ?? '',
      size: labelSize(view.frame),
      fill: 'ink',
      bold: false,
      anchors: [{ ...busiest, reach: 4 }],
      leader: true
    };
    return placer.place(wish);
  });
}

/**
 * The lettering of a view: rooms' names on their floors, lines' names beside them, labels of moments and readings. The
 * readings choose first, then the rooms; where a moment then finds no place, the moments do before the rooms, and at
 * last the latest of them first.
 */
export function lettering(view: View, picture: Picture): Mark[] {
  let best: { missing: number; marks: Mark[] } | undefined;
  for (const [roomsFirst, named] of [
    [true, picture.named],
    [false, picture.named],
    [false, [...picture.named].reverse()]
  ] as const) {
    const placer = placerFor(view, picture);
    const readings = readingNames(view, picture.arrivals, placer);
    const early = roomsFirst ? roomNames(view, placer) : [];
    const labels = callouts(view, named, placer);
    const late = roomsFirst ? [] : roomNames(view, placer);
    if (best && labels.missing >= best.missing) continue;
    best = {
      missing: labels.missing,
      marks: [...early, ...labels.marks, ...late, ...sideNames(view, placer), ...readings]
    };
    if (!best.missing) break;
  }
  return best?.marks ?? [];
}
