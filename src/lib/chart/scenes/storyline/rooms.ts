import type { Mark } from '../../marks.ts';
import { box, path } from '../../marks.ts';
import type { Extent } from '../../measure.ts';
import type { Room } from '../../scene.ts';
import type { View } from './view.ts';

/** The stretches of a room in the window, each between one pair of walls, as rectangles in px. */
export function bandsOf(view: View, room: Room): Extent[] {
  return room.walls.flatMap((walls, i) => {
    const begin = Math.max(view.from, walls.day);
    const end = Math.min(view.until, room.walls[i + 1]?.day ?? Infinity);
    if (begin >= end) return [];
    const [x0, y0] = view.point(view.time(begin), view.across(walls.near));
    const [x1, y1] = view.point(view.time(end), view.across(walls.far));
    return [{ x: x0, y: y0, w: x1 - x0, h: y1 - y0 }];
  });
}

/** The tint of the rooms: under everything. */
export function floors(view: View): Mark[] {
  return view.rooms.flatMap((room) =>
    bandsOf(view, room).map((band, i) =>
      box({
        key: `room-${room.id}-${i}`,
        ...band,
        fill: room.ink,
        fillOpacity: view.isStrong(room.ink) ? 0.1 : 0.06
      })
    )
  );
}

/** The walls of the rooms, and the front of each that opens in the window: lines of a plan, with square corners. */
export function walls(view: View): Mark[] {
  return view.rooms.flatMap((room) => {
    const strong = view.isStrong(room.ink);
    const wide = view.frame.width > 700 ? 1.4 : 1;
    const inner = view.data.rooms.some((other) => other !== room && isWithin(room, other));
    const look = {
      stroke: room.ink,
      width: (strong && !inner ? 1.5 : 0.9) * wide,
      opacity: strong ? 0.9 : 0.5
    };
    const clamped = (on: number) => view.time(Math.min(view.until, Math.max(view.from, on)));
    const side = (which: 'near' | 'far') =>
      room.walls.flatMap((pair, i) => {
        const across = view.across(pair[which]);
        const next = room.walls[i + 1]?.day ?? Infinity;
        const shown = pair.day < view.until && next > view.from;
        // What lies outside the window folds into its edge, at the walls that stand there.
        const at = shown
          ? across
          : view.across(wallsAt(room, pair.day < view.until ? view.from : view.until)[which]);
        return [...view.point(clamped(pair.day), at), ...view.point(clamped(next), at)];
      });
    const marks: Mark[] = [
      path({ key: `wall-${room.id}-near`, points: side('near'), ...look }),
      path({ key: `wall-${room.id}-far`, points: side('far'), ...look })
    ];
    const first = room.walls[0];
    if (first && first.day >= view.from)
      marks.push(
        path({
          key: `wall-${room.id}-front`,
          points: [
            ...view.point(view.time(first.day), view.across(first.near)),
            ...view.point(view.time(first.day), view.across(first.far))
          ],
          ...look
        })
      );
    return marks;
  });
}

/** Whether a room stands in another by the end. */
function isWithin(room: Room, other: Room): boolean {
  const [a, b] = [room.walls.at(-1), other.walls.at(-1)];
  return a !== undefined && b !== undefined && a.near >= b.near && a.far <= b.far;
}

/** The pair of walls that stands on a day, the first before the room opens. */
export const wallsAt = (room: Room, on: number) =>
  room.walls.findLast(({ day }) => day <= on) ?? room.walls[0]!;
