import type { EditionId } from './editions.ts';

/** A correction of the published story: its date, the step it concerns, and in each edition what changed and why. */
export interface Correction {
  date: string;
  step: string;
  words: Record<EditionId, string>;
}

/** Newest first. */
export const corrections: Correction[] = [];
