import { actorKeys } from './actors.ts';
import { isOnCanvas, type Box, type Ink, type Mark } from './marks.ts';
import { extentOfMark, holds, keyed, lengthOf } from './morph.ts';
import { sheetsOn } from './sheets.ts';

/** What becomes what from one step to the next: the key of a mark, or how keys begin, ending in `*`. */
export interface Becoming {
  from: string;
  to: string;
}

/** The same, told the other way round. */
export const reversed = (becomes: readonly Becoming[]): Becoming[] =>
  becomes.map(({ from, to }) => ({ from: to, to: from }));

/** Whether a becoming's end names the key. */
export const names = (end: string, key: string): boolean =>
  end.endsWith('*') ? key.startsWith(end.slice(0, -1)) : key === end;

/** Tile `i` of the `n` in which a mark is cut. */
interface Tile {
  mark: Mark;
  i: number;
  n: number;
}

/** What each mark of two states is on the other side. A mark that stands nowhere here is on its own side only. */
export interface Matches {
  /** By a mark of `to`: what it is in `from`, or has been. */
  pairs: Map<Mark, Mark>;
  /** By a mark of `to`: the tile of a mark of `from` that it comes out of; by one of `from`: the tile that it goes into. */
  tiles: Map<Mark, Tile>;
  /** Marks that come apart in tiles, and such as are made of them. */
  tiled: Set<Mark>;
  /**
   * Marks that are nothing of the other side's, whatever their keys: what lies on a sheet that is not there comes and goes
   * with it, and words on a sheet that are others now, or stand elsewhere, make room.
   */
  apart: Set<Mark>;
}

/** The heft of a mark among those that share something out: px of area. */
export function heft(mark: Mark): number {
  if (mark.kind === 'box') return Math.max(1, mark.w * mark.h);
  if (mark.kind === 'path') return Math.max(1, lengthOf(mark.points) * mark.width);
  return mark.text.length * mark.size;
}

/** How many of `n` fall to each of these hefts, at least one to each; `n` is not under their number. */
function shareOut(n: number, hefts: readonly number[]): number[] {
  const whole = hefts.reduce((sum, one) => sum + one, 0);
  let [passed, given] = [0, 0];
  return hefts.map((one, i) => {
    passed += one;
    const left = hefts.length - 1 - i;
    const upTo = Math.min(n - left, Math.max(given + 1, Math.round((n * passed) / whole)));
    const count = (left ? upTo : n) - given;
    given += count;
    return count;
  });
}

/** Whether two marks of one key can be carried into each other as they are. */
function same(a: Mark, b: Mark): boolean {
  if (a.kind === 'text' && b.kind === 'text') return a.text === b.text && a.anchor === b.anchor;
  // A leader that bends elsewhere belongs to another label.
  if (a.kind === 'path' && b.kind === 'path' && a.key.endsWith('-leader'))
    return a.points.length === b.points.length;
  return a.kind === b.kind;
}

/** Up to this opacity a box is ground for others, as a room is, and stands for nothing itself. */
const faint = 0.15;

const isFilled = (mark: Box) => !mark.hatched && mark.fillOpacity > 0 && mark.opacity > 0;

/**
 * The marks that stand for an actor where nothing else is said: its squares, else its bars, else its line. Dots,
 * frames and texts are particulars.
 */
function standFor(actor: Ink, marks: readonly Mark[]): readonly Mark[] {
  const squares: Box[] = [];
  const bars: Box[] = [];
  let line: Mark | undefined;
  for (const mark of marks) {
    if (mark.kind === 'box' && mark.fill === actor && isFilled(mark)) {
      if (isOnCanvas(mark)) squares.push(mark);
      else if (mark.w * mark.h > keyed && mark.round < mark.w / 2 && mark.fillOpacity > faint)
        bars.push(mark);
    } else if (mark.kind === 'path' && mark.key === `line-${actor}`) line = mark;
  }
  if (squares.length) return squares;
  return bars.length ? bars : line ? [line] : [];
}

/** By each mark that lies on a sheet, the sheet. */
function holders(marks: readonly Mark[]): Map<Mark, Box> {
  const sheets = sheetsOn(marks);
  const held = new Map<Mark, Box>();
  if (!sheets.length) return held;
  for (const mark of marks) {
    const extent = extentOfMark(mark);
    const sheet = sheets.find((one) => one !== mark && holds(one, extent));
    if (sheet) held.set(mark, sheet);
  }
  return held;
}

/** Whether words on a sheet are other ones than there were, or stand elsewhere: on their way they would cross others. */
function isReset(a: Mark, b: Mark, from: Box | undefined, to: Box | undefined): boolean {
  if (a.kind !== 'text' || b.kind !== 'text' || !from || !to) return false;
  return !same(a, b) || Math.abs(b.y - to.y - (a.y - from.y)) > a.size * 0.5;
}

/**
 * Finds what becomes what between two states. In this order: a key that both have is one thing; then what the content
 * says (`becomes`); then what comes out of, or goes back into, its `origin` is left alone; then an actor's squares, bar
 * or line become the actor's squares, bar or line.
 */
export function match(
  from: readonly Mark[],
  to: readonly Mark[],
  becomes: readonly Becoming[]
): Matches {
  const before = new Map(from.map((mark) => [mark.key, mark]));
  const after = new Map(to.map((mark) => [mark.key, mark]));
  const pairs = new Map<Mark, Mark>();
  const tiles = new Map<Mark, Tile>();
  const tiled = new Set<Mark>();
  const taken = new Set<Mark>();
  const apart = new Set<Mark>();
  const [heldBefore, heldAfter] = [holders(from), holders(to)];
  for (const [mark, sheet] of heldBefore) if (!after.has(sheet.key)) apart.add(mark);
  for (const [mark, sheet] of heldAfter) if (!before.has(sheet.key)) apart.add(mark);
  for (const mark of to) {
    const prior = before.get(mark.key);
    if (!prior || apart.has(mark) || apart.has(prior)) continue;
    if (isReset(prior, mark, heldBefore.get(prior), heldAfter.get(mark))) {
      apart.add(mark).add(prior);
      continue;
    }
    if (same(prior, mark)) pairs.set(mark, prior);
    taken.add(mark).add(prior);
  }

  /** Makes the ones out of the others: one of one, tiles of one, or one of tiles. */
  const assign = (gone: readonly Mark[], come: readonly Mark[]) => {
    if (!gone.length || !come.length) return;
    const [one, other] = [gone[0]!, come[0]!];
    // A sheet comes out of a line, and goes back into it, and the line stays what it is.
    for (const [sheet, line] of [
      [one, other],
      [other, one]
    ] as const)
      if (sheet.kind === 'box' && sheet.fill === 'sheet' && line.kind === 'path') {
        tiles.set(sheet, { mark: line, i: 4, n: 9 });
        taken.add(sheet);
        return;
      }
    const [few, many] = gone.length < come.length ? [gone, come] : [come, gone];
    const shares = shareOut(many.length, few.map(heft));
    let next = 0;
    few.forEach((mark, k) => {
      const part = many.slice(next, (next += shares[k]!));
      const [one] = part;
      if (part.length > 1) {
        tiled.add(mark);
        part.forEach((each, i) => tiles.set(each, { mark, i, n: part.length }));
      } else if (one) pairs.set(few === gone ? one : mark, few === gone ? mark : one);
    });
    for (const mark of [...gone, ...come]) taken.add(mark);
  };

  for (const { from: first, to: second } of becomes) {
    const gone = from.filter(({ key }) => names(first, key));
    const come = to.filter(({ key }) => names(second, key));
    const freeGone = gone.filter((mark) => !taken.has(mark));
    const freeCome = come.filter((mark) => !taken.has(mark));
    if (freeGone.length && freeCome.length) assign(freeGone, freeCome);
    else {
      // What goes its own way lets the others come out of it, or go into it, and stays what it is.
      const [stays] = freeGone.length ? come : gone;
      const moves = freeGone.length ? freeGone : freeCome;
      if (!stays) continue;
      moves.forEach((mark, i) => {
        tiles.set(mark, { mark: stays, i, n: moves.length });
        taken.add(mark);
      });
    }
  }

  const atHome = (mark: Mark, others: ReadonlyMap<string, Mark>) =>
    mark.origin !== undefined && others.has(mark.origin);
  // What stands on a sheet goes with it.
  const free = (
    marks: readonly Mark[],
    others: ReadonlyMap<string, Mark>,
    held: ReadonlyMap<Mark, Box>
  ) => marks.filter((mark) => !taken.has(mark) && !atHome(mark, others) && !held.has(mark));
  const gone = free(from, after, heldBefore);
  const come = free(to, before, heldAfter);
  for (const actor of actorKeys) assign(standFor(actor, gone), standFor(actor, come));
  return { pairs, tiles, tiled, apart };
}
