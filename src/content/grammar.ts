import type { AmountRef, FigureRef } from '../lib/chart/fields.ts';
import type { Ink } from '../lib/chart/marks.ts';
import type { Becoming } from '../lib/chart/match.ts';
import type { LetterKind } from '../lib/chart/scene.ts';
import type { Stage } from '../lib/chart/keyframes.ts';
import type { PlannedState } from '../lib/chart/scenes/index.ts';

/** What a number counts: US dollars, things or people, days, months. */
export type Measure = AmountRef['measure'];

/** A run that the conversion to Simplified Chinese gets wrong or leaves half done, and what mainland readers write. */
export type Override = readonly [converted: string, mainland: string];

/** Stands among a letter's lines where it says more than is quoted. */
export const leftOut = '[…]';

/** A line of a letter: its words, from another claim than the message's, struck out, or the one to keep where room is short. */
export interface LinePlan {
  en: string;
  claim?: string;
  struck?: true;
  lead?: true;
}

/** One message of a sheet: who wrote it to whom, all of them, and its lines; of the sheet's own claim unless told. */
export interface MessagePlan {
  claim?: string;
  from: string[];
  to: string[];
  copies?: string[];
  /** A part of the letter before, turned to somebody else. */
  part?: true;
  lines: (string | LinePlan)[];
}

/** A sheet: what it is, its messages, and its later readings on record. */
export interface LetterPlan {
  /** Its name where its claim has another sheet. */
  id?: string;
  claim: string;
  kind: LetterKind;
  /** The side of the storyline on which its writer's line lies: near the axis' begin, unless told. */
  side?: 'far';
  messages: MessagePlan[];
  stamps?: { claim: string; word: string; ink: Ink }[];
}

/** A step as the structure gives it: no words, numbers by reference. */
export interface Plan {
  id: string;
  /** Absent for the cover alone. */
  chapter?: string;
  /** Its picture stands for its chapter, on that one's page and card; where no step has this, the last one's does. */
  forChapter?: true;
  claims: string[];
  /** What the chart shows at it; or `states`, one for each paragraph of its body, through which the reader scrolls. */
  state?: PlannedState;
  states?: PlannedState[];
  /**
   * What becomes what on the way to it, or from one of its states to the next: keys of marks, or how keys begin, ending
   * in `*`.
   */
  becomes?: Becoming[];
  /** The stages of its transition, for a moment that takes its time: up to 2,400 ms in all. */
  staged?: Stage<PlannedState>[];
  /** Which of its states they lead to, by number; the first unless told. */
  stagedTo?: number;
}

/** The states of a step, in order: one, or one for each paragraph. */
export const statesOf = ({ state, states }: Pick<Plan, 'state' | 'states'>): PlannedState[] =>
  states ?? (state ? [state] : []);

/** Refers to a figure of the ledger, counted in units of `per` (a million dollars is `figure(claim, label, 1e6)`). */
export function figure(claim: string, label: string, per = 1): FigureRef {
  return { claim, figure: label, per };
}

/** Refers to a number as each edition writes it (`17.5萬美元`, `$175k`), alone or inside the scene word `word`. */
export function amount(value: number | FigureRef, measure: Measure, word?: string): AmountRef {
  return { amount: value, measure, ...(word ? { word } : {}) };
}

/** Whether a value of a planned state is a reference to the ledger. */
export function isFigureRef(value: unknown): value is FigureRef {
  return (
    typeof value === 'object' &&
    value !== null &&
    'claim' in value &&
    'figure' in value &&
    'per' in value
  );
}

/** Whether a value of a planned state is an amount to be written. */
export function isAmountRef(value: unknown): value is AmountRef {
  return typeof value === 'object' && value !== null && 'amount' in value && 'measure' in value;
}
