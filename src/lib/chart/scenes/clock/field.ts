import { day } from '../../day.ts';
import type { Account, ChartData, Legend, Letter, Limit, Size } from '../../scene.ts';
import { head } from '../../head.ts';
import { labelSize, margin } from '../../scene.ts';
import type { ClockState } from './schema.ts';

/** The measures of a clock on a stage, in px. */
export interface Field {
  edge: number;
  /** Size of labels, and of the names of the sides. */
  label: number;
  name: number;
  /** Where the days of the law begin, the line of time lies, its figures end and the field ends. */
  top: number;
  axis: number;
  under: number;
  bottom: number;
  /** Ends of the line of time. */
  left: number;
  right: number;
  /** Width of a letter's sheet. */
  sheet: number;
}

/** Where everything stands; with the jurors the line of time lies low, and small. */
export function fieldOf(state: ClockState, size: Size, legend: Legend): Field {
  const edge = margin(size);
  const label = labelSize(size);
  const top = head(legend, size).bottom + label * 0.5;
  const bottom = size.height - edge * 0.6;
  const left = edge + label * 0.8;
  const right = size.width - edge - label * 0.4;
  const years = (day(state.until) - day(state.from)) / 365.25;
  const pitch = (right - left) / years;
  const figures = label * 1.9;
  const axis = state.jurors
    ? bottom - figures
    : top + (bottom - top) * (state.limits.length ? 0.56 : 0.62);
  const sheet = Math.max(5, Math.min(state.jurors ? 12 : 20, pitch * 0.24));
  return {
    edge,
    label,
    name: label * 1.45,
    top,
    axis,
    under: axis + figures,
    bottom,
    left,
    right,
    sheet
  };
}

/** The letters of a state, in the order of time. */
export const lettersIn = (state: ClockState, data: ChartData): Letter[] =>
  data.letters
    .filter(
      ({ id, day: on }) =>
        (state.letters?.includes(id) ?? true) && on >= day(state.from) && on <= day(state.until)
    )
    .sort((a, b) => a.day - b.day);

/** The days of the law of a state, in the order of time. */
export const limitsIn = (state: ClockState, data: ChartData): Limit[] =>
  data.clock.limits.filter(({ id }) => state.limits.includes(id)).sort((a, b) => a.day - b.day);

/** What the sides say in a state, side by side: the accounts of the first side, and those of the others. */
export function accountsIn(state: ClockState, data: ChartData): [Account[], Account[]] {
  const list = data.clock.accounts.filter(({ id }) => state.accounts.includes(id));
  const first = data.clock.accounts[0]?.actor;
  return [list.filter(({ actor }) => actor === first), list.filter(({ actor }) => actor !== first)];
}
