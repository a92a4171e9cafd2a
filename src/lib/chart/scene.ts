import type { ScaleLinear } from 'd3-scale';
import { scaleLinear } from 'd3-scale';
import type { Actor } from './actors.ts';
import type { Ink, Mark } from './marks.ts';

/** A dated moment: a dot of the storyline, a filing or mark of the docket. `day` counts days since 1970. */
export interface Moment {
  id: string;
  day: number;
  actor: Actor;
  label: string;
}

/** A place to which a line moves on a day; its bend `meets` the wall on its way there on that very day, or is half done. */
export interface Knot {
  day: number;
  lane: number;
  meets?: number;
}

/** A line of the storyline: the lanes an actor holds, each from a day on. After `until` it leaves the story. */
export interface Lane {
  actor: Actor;
  name: string;
  width: number;
  /** Dotted: its owner is beside the rooms and never sits in one. */
  dashed?: boolean;
  knots: Knot[];
  until?: number;
}

/** A room of the storyline: an organisation, as a band between two walls, each pair from a day on. */
export interface Room {
  id: string;
  name: string;
  ink: Actor;
  /** Lane on which the room's own moments lie. */
  hall: number;
  walls: { day: number; near: number; far: number }[];
}

/** A person's seat in a room: from the day of one claim until that of another, if it ended. */
export interface Seat {
  person: Actor;
  room: string;
  from: { claim: string; day: number };
  until?: { claim: string; day: number };
  /** The seat is on record from that day; when its holder came is not. */
  seen?: true;
}

/** A letter as it lies on the storyline: on its writer's line at its day, and the days on which it was read again. */
export interface Sheet {
  id: string;
  day: number;
  from: Actor;
  to: Actor[];
  /** The days on which it was published and lay before the court, where they are on record. */
  published?: { claim: string; day: number };
  court?: { claim: string; day: number };
}

/** What is on the docket: a party's filing, the court's act, what a party told the press, and what else came to pass. */
export type FilingKind = 'filing' | 'order' | 'statement' | 'event';

export interface Filing {
  id: string;
  kind: FilingKind;
  day: number;
  ink: Ink;
  /** Page count where one is known. */
  pages?: number;
  /** What ended it, by id: it is struck out once that has come. */
  ended?: string;
  /** Last day of what lasts. */
  through?: number;
  label: string;
  date: string;
}

/** A day of the law: what lies before it came too long ago for the suit filed `years` after it. */
export interface Limit {
  id: string;
  day: number;
  /** The filing from which the years are counted back. */
  filed: string;
  filedDay: number;
  years: number;
  label: string;
  date: string;
}

/** What one side says was known on a day. */
export interface Account {
  id: string;
  day: number;
  /** The side whose account it is. */
  actor: Actor;
  label: string;
  date: string;
}

/** What the record says of a claim of the circulating version. */
export type Finding = 'right' | 'imprecise' | 'wrong' | 'opinion' | 'unconfirmed';

/** A claim of the circulating version. */
export interface Told {
  id: string;
  finding: Finding;
  /** The claim's sentence; browsers, which have it in the notes, go without. */
  label?: string;
}

/** What a sheet is: an email, a text message, a public post, a note to oneself, or what was said in court. */
export const letterKinds = ['email', 'text', 'post', 'note', 'stand'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** A line of a letter in its original, and in the edition's words where it is another language. */
export interface Line {
  en: string;
  words: string;
  /** The claim that has it among its quotations. */
  claim: string;
  struck?: true;
  /** Stands where there is no room for all. */
  lead?: true;
  /** It goes on in the sentence or the paragraph of the line before. */
  runsOn?: true;
}

/** One message of a sheet. */
export interface Message {
  from: string;
  to: string;
  copies: string;
  ink: Ink;
  date: string;
  /** Days since 1970, where the day is known. */
  day?: number;
  /** What stands beside the date: how long after. */
  when: string;
  /** Whether it is the letter before, turned to somebody else; `part` is what stands over it then. */
  goesOn: boolean;
  part: string;
  lines: Line[];
  /** Places among its lines at which something was left out: before the line of that number. */
  leftOut: number[];
}

/** A later reading of a letter: when, and what became of it. */
export interface Stamp {
  claim: string;
  label: string;
  date: string;
  day: number;
  ink: Ink;
}

export interface Letter {
  id: string;
  /** The claim that dates it. */
  claim: string;
  day: number;
  kind: LetterKind;
  /** Writer, all addressees, date and ink of its first message. */
  sender: string;
  recipient: string;
  date: string;
  ink: Ink;
  /** Whether its writer's line lies on the far side of the storyline. */
  far: boolean;
  messages: Message[];
  stamps: Stamp[];
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
  rooms: Room[];
  seats: Seat[];
  sheets: Sheet[];
  /** First and last day of the story. */
  span: [number, number];
  /** Stretches in which Musk and OpenAI face each other in court; one is `open` where an appeal is announced. */
  courts: { from: number; to: number; open?: boolean }[];
  filings: Filing[];
  letters: Letter[];
  /** `jury` is the day on which the jurors found, and how many they were. */
  clock: {
    limits: Limit[];
    accounts: Account[];
    jury?: { id: string; day: number; count: number };
  };
  /** The claims of the circulating version. */
  reckoning: Told[];
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

/** Size of figures beside the labels, of axes and dates, in px. */
export const figureSize = (size: Size): number => Math.max(10.5, labelSize(size) * 0.92);
