import type { AmountRef, FigureRef } from '../lib/chart/fields.ts';
import type { Becoming } from '../lib/chart/match.ts';
import type { Stage } from '../lib/chart/ways.ts';
import type { PlannedState } from '../lib/chart/scenes/index.ts';

/** What a number counts: US dollars, things or people, days, months. */
export type Measure = AmountRef['measure'];

/** A run that the conversion to Simplified Chinese gets wrong or leaves half done, and what mainland readers write. */
export type Override = readonly [converted: string, mainland: string];

/** A step as the structure gives it: no words, numbers by reference. */
export interface Plan {
  id: string;
  /** Absent for the cover alone. */
  chapter?: string;
  claims: string[];
  state: PlannedState;
  /** What of the step before becomes what of this one: keys of marks, or how keys begin, ending in `*`. */
  becomes?: Becoming[];
  /** The stages of its transition, for a moment that takes its time: up to 2,400 ms in all. */
  staged?: Stage<PlannedState>[];
}

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
