import type { Mark } from '../../marks.ts';
import type { Extent } from '../../measure.ts';
import type { Size } from '../../scene.ts';

/** Side of a cell, in px. */
const cell = 3;

/**
 * The free air of a stage, on a grid of cells: what lines, dots and labels take is blocked, and whether a rectangle is
 * free is looked up in sums over the grid, whatever its size. Method: summed-area table (Crow 1984).
 */
export class Air {
  // Not `#`: a browser that the scripts are made for would ask each time whether it may.
  private readonly columns: number;
  private readonly rows: number;
  private readonly taken: Uint8Array;
  /** For each corner of a cell, how many cells before it are taken; `stale` when more have been since. */
  private readonly sums: Uint32Array;
  private stale = true;

  constructor({ width, height }: Size) {
    this.columns = Math.ceil(width / cell) + 1;
    this.rows = Math.ceil(height / cell) + 1;
    this.taken = new Uint8Array(this.columns * this.rows);
    this.sums = new Uint32Array((this.columns + 1) * (this.rows + 1));
  }

  /** Blocks a rectangle. */
  block({ x, y, w, h }: Extent): void {
    this.stale = true;
    const left = Math.max(0, Math.floor(x / cell));
    const right = Math.min(this.columns - 1, Math.floor((x + w) / cell));
    const bottom = Math.min(this.rows - 1, Math.floor((y + h) / cell));
    if (right < left) return;
    for (let row = Math.max(0, Math.floor(y / cell)); row <= bottom; row++)
      this.taken.fill(1, row * this.columns + left, row * this.columns + right + 1);
  }

  /** Blocks what a mark covers, with `air` px around it: a path's stroke, a box whole. */
  blockMark(mark: Mark, air: number): void {
    if (mark.kind === 'text') return;
    if (mark.kind === 'box') {
      this.block({ x: mark.x - air, y: mark.y - air, w: mark.w + 2 * air, h: mark.h + 2 * air });
      return;
    }
    const reach = mark.width / 2 + air;
    this.along(mark.points, (x, y) =>
      this.block({ x: x - reach, y: y - reach, w: 2 * reach, h: 2 * reach })
    );
  }

  /** How many of the cells along a way are blocked. */
  crossings(points: readonly number[]): number {
    let count = 0;
    this.along(points, (x, y) => {
      const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
      count += this.taken[row * this.columns + column] ?? 0;
    });
    return count;
  }

  /** Whether nothing is blocked in a rectangle. */
  isFree({ x, y, w, h }: Extent): boolean {
    if (this.stale) this.sum();
    const { sums } = this;
    const wide = this.columns + 1;
    const left = Math.max(0, Math.floor(x / cell));
    const top = Math.max(0, Math.floor(y / cell));
    const right = Math.min(this.columns, Math.floor((x + w) / cell) + 1);
    const bottom = Math.min(this.rows, Math.floor((y + h) / cell) + 1);
    return (
      sums[bottom * wide + right]! -
        sums[top * wide + right]! -
        sums[bottom * wide + left]! +
        sums[top * wide + left]! ===
      0
    );
  }

  private along(points: readonly number[], visit: (x: number, y: number) => void): void {
    for (let i = 0; i + 3 < points.length; i += 2) {
      const [ax, ay, bx, by] = [points[i]!, points[i + 1]!, points[i + 2]!, points[i + 3]!];
      const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / (cell - 0.5)));
      for (let s = 0; s <= steps; s++)
        visit(ax + ((bx - ax) * s) / steps, ay + ((by - ay) * s) / steps);
    }
  }

  private sum(): void {
    const { columns, rows, taken, sums } = this;
    const wide = columns + 1;
    for (let row = 0; row < rows; row++) {
      let line = 0;
      for (let column = 0; column < columns; column++) {
        line += taken[row * columns + column]!;
        sums[(row + 1) * wide + column + 1] = sums[row * wide + column + 1]! + line;
      }
    }
    this.stale = false;
  }
}
