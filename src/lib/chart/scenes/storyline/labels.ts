import type { Box, Mark } from '../../marks.ts';
import { path, text } from '../../marks.ts';
import type { Extent } from '../../measure.ts';
import { touches } from '../../touches.ts';
import { dateLabel } from '../../day.ts';
import { overlap, textWidth, wrap } from '../../measure.ts';
import { dodge } from '../../dodge.ts';
import type { Calendar, Frame, Moment } from '../../scene.ts';
import { labelSize, margin } from '../../scene.ts';

interface NamedDot {
  moment: Moment;
  mark: Box;
}

const leading = 1.25;
function lines(
  dot: NamedDot,
  rows: string[],
  x: number,
  top: number,
  anchor: 'start' | 'middle' | 'end',
  size: number
): Mark[] {
  return rows.map((row, i) =>
    text({
      key: `label-${dot.moment.id}-${i}`,
      x,
      y: top + size * (0.92 + i * leading),
      text: row,
      size,
      anchor,
      bold: true
    })
  );
}

/** A place beside the dot that nothing else holds, or nothing. */
function beside(
  dot: NamedDot,
  size: number,
  obstacles: readonly Mark[],
  taken: readonly Extent[],
  frame: Frame
): { x: number; top: number; anchor: 'start' | 'end'; extent: Extent } | undefined {
  const w = textWidth(dot.moment.label, size, true);
  const h = size * leading;
  const edge = margin(frame);
  const [top = 0, bottom = 0] = frame.y.range();
  for (const dy of [0, -h * 0.6, h * 0.6, -h, h])
    for (const left of [dot.mark.x + dot.mark.w + 5, dot.mark.x - 5 - w]) {
      const extent = { x: left, y: dot.mark.y + dot.mark.h / 2 - h / 2 + dy, w, h };
      const inside =
        left >= edge && left + w <= frame.width - edge && extent.y >= top && extent.y + h <= bottom;
      if (
        inside &&
        !taken.some((other) => overlap(other, extent, 3)) &&
        !obstacles.some((mark) => mark.key !== dot.mark.key && touches(mark, extent, 4))
      )
        // Anchored at the dot, so that a wider face than estimated grows away from it.
        return left > dot.mark.x
          ? { x: left, top: extent.y, anchor: 'start', extent }
          : { x: left + w, top: extent.y, anchor: 'end', extent };
    }
  return undefined;
}

/** The line from a label in the gutter to its dot, through these points. */
const leader = (dot: NamedDot, points: number[]) =>
  path({
    key: `label-${dot.moment.id}-leader`,
    points,
    stroke: 'quiet',
    width: 0.75,
    opacity: 0.8
  });

/**
 * Labels of the named dots. Each stands beside its dot where that place is free; else in the gutter
 * beside the lines (above them where time runs right), at the end of a leader.
 */
export function callouts(
  dots: readonly NamedDot[],
  obstacles: readonly Mark[],
  frame: Frame,
  down: boolean,
  calendar: Calendar
): Mark[] {
  const size = labelSize(frame);
  const edge = margin(frame);
  const marks: Mark[] = [];
  const taken: Extent[] = [];
  const far: NamedDot[] = [];
  const [laneStart = 0] = (down ? frame.x : frame.y).range();
  for (const dot of dots) {
    const rays = dots
      .filter((other) => other !== dot)
      .map((other) => {
        const [cx, cy] = [other.mark.x + other.mark.w / 2, other.mark.y + other.mark.h / 2];
        return path({ key: '', points: down ? [laneStart, cy, cx, cy] : [cx, laneStart, cx, cy] });
      });
    const place = beside(dot, size, [...obstacles, ...rays], taken, frame);
    if (!place) {
      far.push(dot);
      continue;
    }
    taken.push(place.extent);
    marks.push(...lines(dot, [dot.moment.label], place.x, place.top, place.anchor, size));
  }
  if (down) {
    const right = laneStart - 16;
    const left = edge + textWidth(dateLabel('2015-10', calendar), size * 0.92) + 6;
    const [top = 0, bottom = 0] = frame.y.range();
    const rows = far.map((dot) => wrap(dot.moment.label, size, right - left, true));
    const heights = rows.map((row) => row.length * size * leading);
    const places = dodge(
      far.map((dot, i) => ({ at: dot.mark.y + dot.mark.h / 2, size: heights[i]! })),
      top - size * 0.5,
      bottom + size * 0.5,
      size * 0.35
    );
    far.forEach((dot, i) => {
      const [cx, cy] = [dot.mark.x + dot.mark.w / 2, dot.mark.y + dot.mark.h / 2];
      marks.push(
        leader(dot, [right + 4, places[i]!, laneStart - 4, cy, cx, cy]),
        ...lines(dot, rows[i]!, right, places[i]! - heights[i]! / 2, 'end', size)
      );
    });
    return marks;
  }
  const rows = far.map((dot) => wrap(dot.moment.label, size, size * 8.5, true));
  const bottom = laneStart - size * 0.9;
  const places = dodge(
    far.map((dot, i) => ({
      at: dot.mark.x + dot.mark.w / 2,
      size: Math.max(...rows[i]!.map((row) => textWidth(row, size, true)))
    })),
    edge,
    frame.width - edge,
    size * 0.8
  );
  far.forEach((dot, i) => {
    const [cx, cy] = [dot.mark.x + dot.mark.w / 2, dot.mark.y + dot.mark.h / 2];
    marks.push(
      leader(dot, [places[i]!, bottom + 4, cx, laneStart, cx, cy]),
      ...lines(dot, rows[i]!, places[i]!, bottom - rows[i]!.length * size * leading, 'middle', size)
    );
  });
  return marks;
}
