import type { ScaleLinear } from 'd3-scale';
import { scaleLinear } from 'd3-scale';
import type { Actor } from './actors.ts';
import type { Ink, Mark } from './marks.ts';
import { text } from './marks.ts';
import { textWidth, wrap } from './measure.ts';

/** A dated moment: a dot of the storyline, a filing or mark of the docket. `day` counts days since 1970. */
export interface Moment {
  id: string;
  day: number;
  actor: Actor;
  label: string;
}

/** A line of the storyline: the lanes an actor holds, each from a day on. The line exists from its first to its last day. */
export interface Lane {
  actor: Actor;
  name: string;
  width: number;
  knots: { day: number; lane: number }[];
  until?: number;
}

export interface Filing {
  id: string;
  day: number;
  ink: Ink;
  /** Page count where one is known. */
  pages?: number;
  label: string;
  date: string;
}

export interface Letter {
  id: string;
  sender: string;
  recipient: string;
  date: string;
  ink: Ink;
  quotes: { en: string; words: string }[];
}

/** How an edition writes short dates: patterns with Y, M and D, and the names of the months from January on. */
export interface Calendar {
  day: string;
  month: string;
  months: string[];
}

/** All that the scenes draw from: facts and words of one edition, resolved. */
export interface ChartData {
  moments: Moment[];
  lanes: Lane[];
  /** Stretches in which Musk and OpenAI face each other in court. */
  courts: { from: number; to: number }[];
  filings: Filing[];
  letters: Letter[];
  calendar: Calendar;
  /** Words of scenes by key: row names, group names, ticks. */
  words: Record<string, string>;
}

export interface Size {
  width: number;
  height: number;
  /** Zoom of the reader's type, 1 by default; width and height are already divided by it. */
  zoom?: number;
}

/** What the two scales of a state map: domain in the scene's units, range in stage pixels. */
export interface Plot {
  x: { domain: [number, number]; range: [number, number] };
  y: { domain: [number, number]; range: [number, number] };
}

/** The large figure of a step and the note beside it. */
export interface Legend {
  big: string;
  unit: string;
}

export interface Frame extends Size {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  legend: Legend;
}

/**
 * What `layout.ts` of a scene's folder exports as `scene`: pure functions of state, size and data. `plot` says what the
 * scales map, `layout` draws with them.
 */
export interface Scene<S> {
  plot(state: S, size: Size, legend: Legend, data: ChartData): Plot;
  layout(state: S, frame: Frame, data: ChartData): Mark[];
  /**
   * What the axes measure, by name, where they measure something: between two states of one scene whose axes measure
   * the same, the camera moves, and what comes into the picture comes from where it stood outside of it.
   */
  axes?(state: S, size: Size): { x?: string; y?: string };
}

/**
 * What `validate.ts` of a scene's folder exports as `validate`: why a state cannot be drawn, in one sentence that names
 * the fix, or nothing. Called at build only, so that browsers do not load it. The file may export `ownWords` too: keys
 * of words that the scene uses without a state naming them.
 */
export type Validate<S> = (state: S, data: ChartData) => string | undefined;

/** Scales for a plot, as LayerCake makes them for the stage; used where no component is mounted. */
export function scalesOf(plot: Plot): Pick<Frame, 'x' | 'y'> {
  return {
    x: scaleLinear(plot.x.domain, plot.x.range),
    y: scaleLinear(plot.y.domain, plot.y.range)
  };
}

/** Margin around everything on the stage, in px. */
export function margin({ width, height }: Size): number {
  return Math.max(10, Math.min(40, Math.min(width, height) * 0.045));
}

/** Size of the labels on a stage, in px. */
export function labelSize({ width, height, zoom = 1 }: Size): number {
  return Math.max(11, Math.min(16, (Math.sqrt(width * height) * zoom) / 45));
}

/** The display face's figures are wider than those of the labels. */
const displayWidth = (run: string, size: number) => textWidth(run, size) * 1.12;

interface Head {
  marks: Mark[];
  /** y below which the picture may stand. */
  bottom: number;
}

/** The head of a stage: the figure that the sentence names, large, and its note beside it or below. */
export function head({ big, unit }: Legend, size: Size): Head {
  const edge = margin(size);
  const room = size.width - 2 * edge;
  const label = labelSize(size);
  if (!big && !unit) return { marks: [], bottom: edge };
  let large = Math.max(24, Math.min(72, Math.min(size.width / 9, size.height / 9)));
  large = Math.min(large, (large * room) / displayWidth(big, large));
  const marks: Mark[] = [];
  let y = edge;
  let rest = room;
  let left = edge;
  if (big) {
    y += large * 0.88;
    marks.push(text({ key: 'big', x: edge, y, text: big, size: large, face: 'display' }));
    left = edge + displayWidth(big, large) + label * 0.7;
    rest = size.width - edge - left;
  }
  const beside = big && unit && rest > label * 9;
  const lines = unit ? wrap(unit, label, beside ? rest : room) : [];
  if (beside && lines.length <= 2) {
    lines.forEach((line, i) =>
      marks.push(
        text({
          key: `unit-${i}`,
          x: left,
          y: y - (lines.length - 1 - i) * label * 1.35,
          text: line,
          size: label,
          fill: 'quiet'
        })
      )
    );
    return { marks, bottom: y + label * 1.5 };
  }
  const below = wrap(unit, label, room);
  const first = y + (big ? large * 0.26 + label : label * 0.9);
  below.forEach((line, i) =>
    marks.push(
      text({
        key: `unit-${i}`,
        x: edge,
        y: first + i * label * 1.35,
        text: line,
        size: label,
        fill: 'quiet'
      })
    )
  );
  return { marks, bottom: first + (below.length - 1) * label * 1.35 + label * 0.5 };
}
