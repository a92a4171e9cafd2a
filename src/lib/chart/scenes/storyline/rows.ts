import { day } from '../../day.ts';
import type { Rows } from '../../tables.ts';
import type { StorylineState } from './schema.ts';

/** The moments of the window, in the order of time. */
export const rows: Rows<StorylineState> = (state, { moments }) => {
  const [from, until] = [day(state.from), day(state.until)];
  return moments
    .filter((moment) => moment.day >= from && moment.day <= until)
    .sort((a, b) => a.day - b.day)
    .map(({ id, label, day }) => ({ id, item: label, day }));
};
