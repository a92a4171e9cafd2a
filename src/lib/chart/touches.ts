import type { Mark } from './marks.ts';
import { overlap, type Extent } from './measure.ts';

/** Whether the segment from (ax, ay) to (bx, by) enters the rectangle grown by `air` px. Method: Liang–Barsky clipping. */
function crosses(ax: number, ay: number, bx: number, by: number, r: Extent, air: number): boolean {
  let [enter, leave] = [0, 1];
  for (const [delta, near] of [
    [-(bx - ax), ax - (r.x - air)],
    [bx - ax, r.x + r.w + air - ax],
    [-(by - ay), ay - (r.y - air)],
    [by - ay, r.y + r.h + air - ay]
  ] as const) {
    if (delta === 0) {
      if (near < 0) return false;
      continue;
    }
    const t = near / delta;
    if (delta < 0) enter = Math.max(enter, t);
    else leave = Math.min(leave, t);
  }
  return enter <= leave;
}

/** Whether a mark lies in a rectangle, with `air` px round it. */
export function touches(mark: Mark, place: Extent, air: number): boolean {
  if (mark.kind === 'text') return false;
  if (mark.kind === 'box') return overlap(mark, place, air);
  const { points } = mark;
  for (let i = 0; i + 3 < points.length; i += 2)
    if (
      crosses(
        points[i]!,
        points[i + 1]!,
        points[i + 2]!,
        points[i + 3]!,
        place,
        air + mark.width / 2
      )
    )
      return true;
  return false;
}
