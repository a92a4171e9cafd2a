import type { State } from '../chart/states.ts';
import type { Measure } from './amounts.ts';

/** A number taken from the ledger: the figure `figure` of claim `claim`, divided by `per`. */
export interface FigureRef {
  claim: string;
  figure: string;
  per: number;
}

/** A number to be written in the edition's way, alone or in place of the `#` of the scene word `word`. */
export interface AmountRef {
  amount: number | FigureRef;
  measure: Measure;
  word?: string;
}

/** A state whose numbers may still be references to the ledger, and whose words may still be amounts. */
type Planned<T> = T extends number
  ? number | FigureRef
  : T extends string
    ? T | (string extends T ? AmountRef : never)
    : T extends object
      ? { [K in keyof T]: Planned<T[K]> }
      : T;

/** A step as the structure gives it: no words, numbers by reference. */
export interface Plan {
  id: string;
  /** Absent for the cover alone. */
  chapter?: string;
  claims: string[];
  state: Planned<State>;
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
