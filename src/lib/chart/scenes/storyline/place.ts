import type { Mark } from '../../marks.ts';
import { path, text } from '../../marks.ts';
import { textWidth, wrap, type Extent } from '../../measure.ts';
import type { Paint } from '../../marks.ts';
import { Air } from './air.ts';

export const leading = 1.25;

/** A label that looks for a place. */
export interface Wish {
  key: string;
  text: string;
  size: number;
  fill: Paint;
  bold: boolean;
  /** Where it would stand: dots, or places along a line, and how near to their centre it may come. */
  anchors: { x: number; y: number; reach: number }[];
  /** Whether a leader may join it to its anchor from afar. */
  leader: boolean;
}

interface Place {
  extent: Extent;
  rows: string[];
  anchor: Wish['anchors'][number];
  align: 'start' | 'middle' | 'end';
  leader: number[] | undefined;
  cost: number;
}

/** How far a label may stand aside of its anchor, in its own breadths. */
const shifts = [0, -0.3, 0.3, -0.55, 0.55, -0.9, 0.9, -1.4, 1.4, -2, 2, -2.7, 2.7];

/** A label broken into rows, with the room that it needs. */
interface Setting {
  rows: string[];
  w: number;
  h: number;
}

/** A label in one row, and in as many more as it can be broken into. */
function settings({ text: words, size, bold }: Wish): Setting[] {
  const whole = textWidth(words, size, bold);
  const found = new Map<number, Setting>();
  for (const width of [whole + 1, whole * 0.62, whole * 0.42, size * 5.2]) {
    const rows = wrap(words, size, Math.max(width, size * 3), bold);
    if (found.has(rows.length) || rows.length > 4) continue;
    const w = Math.max(...rows.map((row) => textWidth(row, size, bold)));
    found.set(rows.length, { rows, w, h: rows.length * size * leading });
  }
  return [...found.values()];
}

/**
 * The places round an anchor that cost less than `limit`, asked at each: on both sides of a line, at any distance where a
 * leader may join them, and close by before and after it. `down` says that lines run down, so that their sides are left
 * and right.
 */
function* around(wish: Wish, down: boolean, bounds: Extent, limit: () => number): Generator<Place> {
  const fits = ({ x, y, w, h }: Extent) =>
    x >= bounds.x && y >= bounds.y && x + w <= bounds.x + bounds.w && y + h <= bounds.y + bounds.h;
  for (const { rows, w, h } of settings(wish))
    for (const anchor of wish.anchors)
      for (const sideways of [down, !down]) {
        const [deep, wide] = sideways ? [w, h] : [h, w];
        const [at, along] = sideways ? [anchor.x, anchor.y] : [anchor.y, anchor.x];
        const far = wish.leader && sideways === down;
        const most = far ? (down ? bounds.w : bounds.h) : 5;
        const least = (rows.length - 1) * (down ? 12 : 22) + (sideways === down ? 0 : 3);
        // Each further place costs more than its distance.
        for (let gap = 0; gap <= most && gap + least < limit(); gap += 5)
          for (const side of [1, -1])
            for (const shift of far ? shifts : shifts.slice(0, 7)) {
              const near = anchor.reach + 4 + gap;
              const a = side > 0 ? at + near : at - near - deep;
              const b =
                along - wide / 2 + shift * (sideways ? Math.max(wide, wish.size * 1.6) : wide);
              const extent = sideways ? { x: a, y: b, w, h } : { x: b, y: a, w, h };
              const off = Math.abs(b + wide / 2 - along);
              const joined = gap > 5 || off > wide * 0.6 + anchor.reach;
              const cost = gap + least + off * (far ? 1 : 0.3) + (joined ? 8 : 0);
              if (cost >= limit() || !fits(extent) || (joined && !wish.leader)) continue;
              const edge = side > 0 ? a - 2 : a + deep + 2;
              const slide = Math.min(b + wide - 3, Math.max(b + 3, along));
              const start = sideways && shift !== 0 ? b + wide / 2 : slide;
              const from = sideways ? [edge, start] : [start, edge];
              yield {
                extent,
                rows,
                anchor,
                align: sideways ? (side > 0 ? 'start' : 'end') : 'middle',
                leader: joined ? [...from, anchor.x, anchor.y] : undefined,
                cost
              };
            }
      }
}

/**
 * Finds places for labels, one after another: each as near to its anchor as free air allows, its leader over as few
 * lines as can be, and over no label. What it places takes its air.
 */
export class Placer {
  /** Where no leader may run: labels, other leaders and named dots. */
  private readonly closed: Air;

  constructor(
    readonly air: Air,
    readonly down: boolean,
    readonly bounds: Extent
  ) {
    this.closed = new Air({ width: bounds.x * 2 + bounds.w, height: bounds.y * 2 + bounds.h });
  }

  /** Takes the air of a rectangle for a label that stands there. */
  take(extent: Extent): void {
    const grown = { x: extent.x - 3, y: extent.y - 2, w: extent.w + 6, h: extent.h + 4 };
    this.air.block(grown);
    this.closed.block(grown);
  }

  /** Forbids leaders of others to run over a dot. */
  close(extent: Extent): void {
    this.closed.block(extent);
  }

  /** The marks of a label at its best place; none where it has no place. */
  place(wish: Wish): Mark[] {
    let best: Place | undefined;
    for (const place of around(wish, this.down, this.bounds, () => best?.cost ?? Infinity)) {
      if (!this.air.isFree(place.extent)) continue;
      let { cost } = place;
      if (place.leader) {
        const [x = 0, y = 0, ax = 0, ay = 0] = place.leader;
        const length = Math.hypot(ax - x, ay - y) || 1;
        const cut = Math.max(0, 1 - (place.anchor.reach + 5) / length);
        const way = [x, y, x + (ax - x) * cut, y + (ay - y) * cut];
        if (this.closed.crossings(way) > 0) continue;
        cost += this.air.crossings(way) * 2.2;
      }
      if (!best || cost < best.cost) best = { ...place, cost };
    }
    if (!best) return [];
    this.take(best.extent);
    const { extent, rows, align, leader } = best;
    const marks: Mark[] = [];
    if (leader) {
      const line = path({
        key: `${wish.key}-leader`,
        points: leader,
        stroke: 'quiet',
        width: 0.75,
        opacity: 0.9
      });
      this.air.blockMark(line, 2);
      this.closed.blockMark(line, 1);
      marks.push(line);
    }
    const x = { start: extent.x, middle: extent.x + extent.w / 2, end: extent.x + extent.w }[align];
    rows.forEach((row, i) =>
      marks.push(
        text({
          key: rows.length > 1 || wish.leader ? `${wish.key}-${i}` : wish.key,
          x,
          y: extent.y + wish.size * (0.95 + i * leading),
          text: row,
          size: wish.size,
          anchor: align,
          fill: wish.fill,
          bold: wish.bold
        })
      )
    );
    return marks;
  }
}
