import { wrongWindow } from '../../day.ts';
import type { Validate } from '../../scene.ts';
import { filingsIn } from './filings.ts';
import { sides } from './jurors.ts';
import type { DocketState } from './schema.ts';
import { unknownPages } from './stacks.ts';

export const ownWords = [unknownPages, ...sides];

/** Why a state cannot be drawn, in one sentence that names the fix, or nothing. */
export const validate: Validate<DocketState> = (state, data) => {
  const wrong = wrongWindow(state.from, state.until);
  if (wrong) return wrong;
  const inside = filingsIn(state, data);
  if (inside.length === 0)
    return `has no filing between ${state.from} and ${state.until}; widen the window`;
  const stray = state.named.find((id) => !inside.some((filing) => filing.id === id));
  if (stray) return `names "${stray}", which is no filing of its window; add it or take it out`;
  const keys = [unknownPages, ...(state.jurors ? sides : [])];
  const unknown = keys.find((key) => !data.words[key]);
  if (unknown)
    return `uses the words "${unknown}", which the edition lacks; write them in its scenes`;
  return undefined;
};
