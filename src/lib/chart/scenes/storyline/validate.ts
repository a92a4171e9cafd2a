import { day, wrongWindow } from '../../day.ts';
import type { Validate } from '../../scene.ts';
import type { StorylineState } from './schema.ts';

/** Why a state cannot be drawn, in one sentence that names the fix, or nothing. */
export const validate: Validate<StorylineState> = (state, data) => {
  const wrong = wrongWindow(state.from, state.until);
  if (wrong) return wrong;
  const [from, until] = [day(state.from), day(state.until)];
  const outside = (on: number) => on < from || on > until;
  const window = `${state.from} to ${state.until}; widen the window`;
  for (const id of state.named) {
    const moment = data.moments.find((one) => one.id === id);
    if (!moment) return `names "${id}", which is no moment; add it to the moments or take it out`;
    if (outside(moment.day)) return `names "${id}", which lies outside ${window}`;
  }
  for (const actor of [...state.strong, ...(state.people ?? [])])
    if (
      !data.lanes.some((lane) => lane.actor === actor) &&
      !data.rooms.some((room) => room.ink === actor)
    )
      return `shows "${actor}", who has no line and no room; add one or take the actor out`;
  if (Array.isArray(state.letters))
    for (const id of state.letters) {
      const sheet = data.sheets.find((one) => one.id === id);
      if (!sheet)
        return `shows the letter "${id}", which is none; add it to the sheets or take it out`;
      if (outside(sheet.day)) return `shows the letter "${id}", which lies outside ${window}`;
    }
  if (state.arcs && !state.letters)
    return 'draws arcs but no letters for them to start from; add letters or take the arcs out';
  return undefined;
};

/** The words of the table's rows, and of the letters' second and third reading. */
export const ownWords = [
  'storyline-enters',
  'storyline-leaves',
  'storyline-writes',
  'storyline-and',
  'reading-published',
  'reading-court'
];
