import { day, wrongWindow } from '../../day.ts';
import type { Validate } from '../../scene.ts';
import type { StorylineState } from './schema.ts';

/** Why a state cannot be drawn, in one sentence that names the fix, or nothing. */
export const validate: Validate<StorylineState> = (state, data) => {
  const wrong = wrongWindow(state.from, state.until);
  if (wrong) return wrong;
  const [from, until] = [day(state.from), day(state.until)];
  for (const id of state.named) {
    const moment = data.moments.find((one) => one.id === id);
    if (!moment) return `names "${id}", which is no moment; add it to the moments or take it out`;
    if (moment.day < from || moment.day > until)
      return `names "${id}", which lies outside ${state.from} to ${state.until}; widen the window`;
  }
  for (const actor of state.strong)
    if (!data.lanes.some((lane) => lane.actor === actor))
      return `strengthens "${actor}", who has no line; add the line or take it out`;
  return undefined;
};
