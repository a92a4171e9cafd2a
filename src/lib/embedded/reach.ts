import { eventKey, type Mark } from '../chart/marks.ts';
import { squareKey } from '../chart/scenes/reckoning/groups.ts';

/** A mark that pointer and keyboard can reach: its label, and its box on the stage in px. */
export interface Reach {
  id: string;
  label: string;
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Smallest side of a touch target, in px. */
const least = 24;

/**
 * The marks of a picture that can be reached: dots, filings, bars and claims that stand for a row of its table, in the table's
 * order. `rows` gives each row's key and label; the first bar comes out of the dot `host`.
 */
export function reachOf(
  marks: readonly Mark[],
  rows: readonly { id: string; label: string }[],
  host?: string
): Reach[] {
  return rows.flatMap(({ id, label }, i) => {
    const keys = [
      eventKey(id),
      `bar-${id}`,
      squareKey(id),
      ...(i === 0 && host ? [eventKey(host)] : [])
    ];
    const box = marks.find((mark) => mark.kind === 'box' && keys.includes(mark.key));
    if (box?.kind !== 'box' || box.opacity === 0) return [];
    const [w, h] = [Math.max(least, box.w), Math.max(least, box.h)];
    return [{ id, label, x: box.x + box.w / 2 - w / 2, y: box.y + box.h / 2 - h / 2, w, h }];
  });
}
