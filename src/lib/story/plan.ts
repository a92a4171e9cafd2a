import type { State } from '../chart/states.ts';

/** A number taken from the ledger: the figure `figure` of claim `claim`, divided by `per`. */
export interface FigureRef {
  claim: string;
  figure: string;
  per: number;
}

/** A state whose numbers may still be references to the ledger. */
type Planned<T> = T extends number
  ? number | FigureRef
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
export function figure(claim: string, label: string, per: number): FigureRef {
  return { claim, figure: label, per };
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
