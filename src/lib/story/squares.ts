import type { Mark } from '../chart/marks.ts';
import { squareKey } from '../chart/scenes/reckoning/groups.ts';
import type { Row } from '../chart/tables.ts';

/** A square of the reckoning that can be reached: its claim, what the record says of it, and its place in px. */
export interface Square {
  id: string;
  finding: string;
  x: number;
  y: number;
  w: number;
  h: number;
}

/** The squares among the marks, in the order of the rows of the table. */
export const squaresOf = (marks: readonly Mark[], rows: readonly Row[]): Square[] =>
  rows.flatMap(({ id, said = '' }) => {
    const mark = marks.find(({ key }) => key === squareKey(id));
    if (mark?.kind !== 'box') return [];
    const { x, y, w, h } = mark;
    return [{ id, finding: said, x, y, w, h }];
  });

/** The square to which a key leads from the one at place `at`: along the row, to the nearest of the next row, or to an end. */
export function nextSquare(
  squares: readonly Square[],
  at: number,
  key: string
): Square | undefined {
  const from = squares[at];
  if (!from) return undefined;
  const along = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (along) return squares[Math.max(0, Math.min(squares.length - 1, at + along))];
  if (key === 'Home') return squares[0];
  if (key === 'End') return squares.at(-1);
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const step = key === 'ArrowDown' ? 1 : -1;
  const beyond = squares.filter(({ y }) => (y - from.y) * step > 1);
  const distance = (one: Square) => Math.abs(one.y - from.y) * 1e3 + Math.abs(one.x - from.x);
  return beyond.sort((a, b) => distance(a) - distance(b))[0] ?? from;
}
