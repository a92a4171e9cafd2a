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

/** How the places round an anchor run: labels shift along `down`'s cross axis, beside vertical lines and above level ones. */
function* around(wish: Wish, down: boolean, bounds: Extent): Generator<Place> {
  const whole = textWidth(wish.text, wish.size, wish.bold);
  const counts = new Set<number>();
  for (const width of [whole + 1, whole * 0.62, whole * 0.42, wish.size * 5.2]) {
    const rows = wrap(wish.text, wish.size, Math.max(width, wish.size * 3), wish.bold);
    if (counts.has(rows.length) || rows.length > 4) continue;
    counts.add(rows.length);
    const w = Math.max(...rows.map((row) => textWidth(row, wish.size, wish.bold)));
    const h = rows.length * wish.size * leading;
    const [deep, wide] = down ? [w, h] : [h, w];
    for (const anchor of wish.anchors) {
      const [at, beside] = down ? [anchor.x, anchor.y] : [anchor.y, anchor.x];
      const most = wish.leader ? (down ? bounds.w : bounds.h) : 10;
      for (let gap = 0; gap <= most; gap += 5)
        for (const side of [1, -1])
          for (const shift of shifts) {
            const near = anchor.reach + 4 + gap;
            const a = side > 0 ? at + near : at - near - deep;
            const b = beside - wide / 2 + shift * (down ? Math.max(wide, wish.size * 1.6) : wide);
            const extent = down ? { x: a, y: b, w, h } : { x: b, y: a, w, h };
            const fits =
              extent.x >= bounds.x &&
              extent.y >= bounds.y &&
              extent.x + w <= bounds.x + bounds.w &&
              extent.y + h <= bounds.y + bounds.h;
            if (!fits) continue;
            const off = Math.abs(shift) * wide;
            const joined = gap > 5 || off > wide * 0.6 + anchor.reach;
            if (joined && !wish.leader) continue;
            const edge = side > 0 ? a - 2 : a + deep + 2;
            const slide = Math.min(b + wide - 3, Math.max(b + 3, beside));
            const level = down ? b + wide / 2 : slide;
            const start = down && Math.abs(shift) > 0 ? level : slide;
            const points = down
              ? [edge, start, anchor.x, anchor.y]
              : [start, edge, anchor.x, anchor.y];
            yield {
              extent,
              rows,
              anchor,
              align: down ? (side > 0 ? 'start' : 'end') : 'middle',
              leader: joined ? points : undefined,
              cost: gap + off * 0.8 + (rows.length - 1) * (down ? 8 : 18) + (joined ? 8 : 0)
            };
          }
    }
  }
}

/**
 * Finds places for labels, one after another: each as near to its anchor as free air allows, its leader over as few
 * lines as can be, and over no label. What it places takes its air.
 */
export class Placer {
  /** Where no leader may run: labels and named dots. */
  readonly #closed: Air;

  constructor(
    readonly air: Air,
    readonly down: boolean,
    readonly bounds: Extent
  ) {
    this.#closed = new Air({ width: bounds.x * 2 + bounds.w, height: bounds.y * 2 + bounds.h });
  }

  /** Takes the air of a rectangle for a label that stands there. */
  take(extent: Extent): void {
    const grown = { x: extent.x - 3, y: extent.y - 2, w: extent.w + 6, h: extent.h + 4 };
    this.air.block(grown);
    this.#closed.block(grown);
  }

  /** Forbids leaders of others to run over a dot. */
  close(extent: Extent): void {
    this.#closed.block(extent);
  }

  /** The marks of a label at its best place; none where it has no place. */
  place(wish: Wish): Mark[] {
    let best: Place | undefined;
    for (const place of around(wish, this.down, this.bounds)) {
      if (best && place.cost >= best.cost) continue;
      if (!this.air.isFree(place.extent)) continue;
      let { cost } = place;
      if (place.leader) {
        const [x = 0, y = 0, ax = 0, ay = 0] = place.leader;
        const length = Math.hypot(ax - x, ay - y) || 1;
        const cut = Math.max(0, 1 - (place.anchor.reach + 5) / length);
        const way = [x, y, x + (ax - x) * cut, y + (ay - y) * cut];
        if (this.#closed.crossings(way) > 0) continue;
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
