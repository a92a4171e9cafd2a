import type { Actor } from './actors.ts';
import type { Ink } from './marks.ts';

/** Storyline: time from `from` to `until`, lines drawn up to `until`. */
export interface StorylineState {
  scene: 'storyline';
  from: string;
  until: string;
  /** Moments that carry their label, by id. */
  named: string[];
  /** Lines at full weight; the others recede. All when empty. */
  strong: Actor[];
  /** The cover: lines alone. */
  bare?: boolean;
}

export interface WafflePart {
  value: number;
  ink: Ink;
  style: 'solid' | 'tint' | 'outline';
}

/** Waffle: unit squares in one or more grids, each grid's parts in order. */
export interface WaffleState {
  scene: 'waffle';
  /** What one square is; squares of one unit keep their identity from state to state. */
  unit: 'million' | 'billion' | 'share' | 'times';
  /** Moment whose dot the squares come out of. */
  host?: string;
  /** `label` is a key of the scene words, or empty. A fractional value fills its last square in part. */
  grids: { label: string; total: number; parts: (WafflePart & { label?: string })[] }[];
  /** The first square holds this many small squares, the grid of the smaller unit seen from afar. */
  inner?: { count: number; ink: Ink };
}

/** Bars: horizontal bars on one linear axis. */
export interface BarsState {
  scene: 'bars';
  /** What the values count, and how many of it one is: thousands of dollars are `usd` per 1,000. */
  measure: 'usd' | 'count' | 'day';
  per: number;
  domain: [number, number];
  /** Ticks of the axis: a value, and the key of its word. */
  ticks: { at: number; label: string }[];
  rows: {
    id: string;
    label: string;
    /** Key of the word that states the value at the bar's end. */
    value: string;
    from: number;
    to: number;
    ink: Ink;
    /** A stretch beyond the bar: outlined and hatched, with its own word. */
    gap?: { to: number; label: string };
  }[];
  host?: string;
}

/** Letter: a document with one of its quotations marked. */
export interface LetterState {
  scene: 'letter';
  letter: string;
  /** Which quotation carries the mark. */
  mark: number;
  /** How many of its quotations stand on the sheet so far; all when absent. */
  shown?: number;
}

/** Docket: filings on a time axis, drawn up to `until`. */
export interface DocketState {
  scene: 'docket';
  from: string;
  until: string;
  /** Filings and events that carry their label, by id; others stand unlabelled. */
  named: string[];
  /** The nine jurors, all on the side of "too late". */
  jurors?: boolean;
}

export type State = StorylineState | WaffleState | BarsState | LetterState | DocketState;
export type SceneName = State['scene'];
