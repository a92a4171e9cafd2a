import { actorKeys, type Actor } from './actors.ts';

const neutralInks = ['ink', 'quiet', 'rule', 'paper', 'sheet', 'marker'] as const;
/** Inks that are no actor's. */
export type NeutralInk = (typeof neutralInks)[number];

/** The colours a mark may take; each is one custom property of the theme (`--ink-NAME`). */
export type Ink = Actor | NeutralInk;
export const inks: readonly Ink[] = [...actorKeys, ...neutralInks];

/** One ink, or a mixture on the way between inks: shares that add up to 1. */
export type Paint = Ink | Partial<Record<Ink, number>>;

interface Common {
  /** Identity across states and scenes: the same key is the same thing to the reader. */
  key: string;
  /** 0 to 1. */
  opacity: number;
  /** Key of the mark that this one comes out of and goes back into when it is itself not on the other side. */
  origin?: string;
}

/** A rectangle in stage pixels; a dot is one whose `round` is half its side. Squares, bars, pages and sheets are boxes. */
export interface Box extends Common {
  kind: 'box';
  x: number;
  y: number;
  w: number;
  h: number;
  round: number;
  fill: Paint;
  fillOpacity: number;
  stroke: Paint;
  strokeWidth: number;
  dashed?: boolean;
  hatched?: boolean;
  /** Drawn on the canvas at rest too, and staggered by `order` as it moves: squares and pages, of which there are too many for SVG. */
  canvas?: boolean;
  /** Place in the data, which orders the stagger. */
  order?: number;
  /** Where the box enters from when it neither was on the stage nor has its origin there. */
  enterFrom?: Pick<Box, 'x' | 'y' | 'w' | 'h'>;
}

/** A polyline through `points` = [x0, y0, x1, y1, …] in stage pixels. */
export interface Path extends Common {
  kind: 'path';
  points: readonly number[];
  stroke: Paint;
  width: number;
  dashed?: boolean;
  /** Ends where its points end: a bar that stands up to become a line. Other lines end round. */
  butt?: boolean;
}

export type Face = 'display' | 'label' | 'letter';

/** One line of text; `x` is where `anchor` says, `y` the baseline. */
export interface TextMark extends Common {
  kind: 'text';
  x: number;
  y: number;
  text: string;
  size: number;
  anchor: 'start' | 'middle' | 'end';
  fill: Paint;
  face: Face;
  bold?: boolean;
  /** Struck out: a line runs through it. */
  struck?: boolean;
  /** Size at which its type is set where it is drawn larger or smaller: on its way, so that a browser needs no new font. */
  setAt?: number;
  /** Language of the run where it is not the edition's own. */
  lang?: string;
}

export type Mark = Box | Path | TextMark;

/**
 * Key of piece number `i` of a pool. A square that stands for a million dollars, a page of a filing and a greeked line of
 * a letter take their keys from one pool, so that in a transition the pieces of what was counted before become the pieces
 * of what is counted next: the reader sees money become pages, and pages become lines. Squares of another unit have a
 * pool of their own.
 */
export const piece = (i: number, pool = 'million'): string => `${pool}-${i}`;

/** Key of the event that a claim dates: its dot on the storyline is its stack on the docket, its sheet and its first bar. */
export const eventKey = (claim: string): string => `e-${claim}`;

/** Whether a mark is drawn on the canvas at rest too. */
export const isOnCanvas = (mark: Mark): mark is Box & { canvas: true } =>
  mark.kind === 'box' && mark.canvas === true;

type Given<M extends Mark> = Omit<M, 'kind' | 'opacity'> & { opacity?: number };

/** A box with the defaults filled in: square corners, ink fill, no stroke. */
export function box(
  given: Omit<Given<Box>, 'round' | 'fill' | 'fillOpacity' | 'stroke' | 'strokeWidth'> &
    Partial<Pick<Box, 'round' | 'fill' | 'fillOpacity' | 'stroke' | 'strokeWidth'>>
): Box {
  return {
    kind: 'box',
    opacity: 1,
    round: 0,
    fill: 'ink',
    fillOpacity: 1,
    stroke: given.fill ?? 'ink',
    strokeWidth: 0,
    ...given
  };
}

/** A dot of radius `r` around (cx, cy). */
export function dot(
  given: Omit<Parameters<typeof box>[0], 'x' | 'y' | 'w' | 'h' | 'round'> & {
    cx: number;
    cy: number;
    r: number;
  }
): Box {
  const { cx, cy, r, ...rest } = given;
  return box({ ...rest, x: cx - r, y: cy - r, w: 2 * r, h: 2 * r, round: r });
}

/** A polyline, by default 1 px wide in the rule's ink. */
export function path(
  given: Omit<Given<Path>, 'stroke' | 'width'> & Partial<Pick<Path, 'stroke' | 'width'>>
): Path {
  return { kind: 'path', opacity: 1, stroke: 'rule', width: 1, ...given };
}

/** A line of text, by default a 13 px label in ink, anchored at its start. */
export function text(
  given: Omit<Given<TextMark>, 'size' | 'anchor' | 'fill' | 'face'> &
    Partial<Pick<TextMark, 'size' | 'anchor' | 'fill' | 'face'>>
): TextMark {
  return {
    kind: 'text',
    opacity: 1,
    size: 13,
    anchor: 'start',
    fill: 'ink',
    face: 'label',
    ...given
  };
}

const times = <B extends Pick<Box, 'x' | 'y' | 'w' | 'h'>>(box: B, zoom: number): B => ({
  ...box,
  x: box.x * zoom,
  y: box.y * zoom,
  w: box.w * zoom,
  h: box.h * zoom
});

/** Marks at `zoom` times their size; the same marks where that is 1. */
export function enlarged(marks: Mark[], zoom: number): Mark[] {
  if (zoom === 1) return marks;
  return marks.map((mark) => {
    if (mark.kind === 'path')
      return { ...mark, points: mark.points.map((at) => at * zoom), width: mark.width * zoom };
    if (mark.kind === 'text')
      return { ...mark, x: mark.x * zoom, y: mark.y * zoom, size: mark.size * zoom };
    const { round, strokeWidth, enterFrom } = mark;
    return {
      ...times(mark, zoom),
      round: round * zoom,
      strokeWidth: strokeWidth * zoom,
      ...(enterFrom ? { enterFrom: times(enterFrom, zoom) } : {})
    };
  });
}
