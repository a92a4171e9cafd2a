import { wrongWindow } from '../../day.ts';
import type { Validate } from '../../scene.ts';
import { filingsIn } from './filings.ts';
import type { DocketState } from './schema.ts';
import { claimWords } from './claims.ts';

export const ownWords = claimWords;

/** Why a state cannot be drawn, in one sentence that names the fix, or nothing. */
export const validate: Validate<DocketState> = (state, data) => {
  const wrong = wrongWindow(state.from, state.until);
  if (wrong) return wrong;
  const inside = filingsIn(state, data);
  if (inside.length === 0)
    return `has no filing between ${state.from} and ${state.until}; widen the window`;
  const stray = state.named.find((id) => !inside.some((filing) => filing.id === id));
  if (stray) return `names "${stray}", which is no filing of its window; add it or take it out`;
  const { claims } = state;
  const counts = claims ? [claims.all, claims.standing] : [];
  if (claims && !(counts.every(Number.isInteger) && claims.all > 0 && claims.standing >= 0))
    return `counts ${claims.standing} of ${claims.all} claims; count whole ones`;
  if (claims && claims.standing > claims.all)
    return `has ${claims.standing} claims standing of ${claims.all}; let no more stand than there were`;
  const keys = claims ? claimWords : [];
  const unknown = keys.find((key) => !data.words[key]);
  if (unknown)
    return `uses the words "${unknown}", which the edition lacks; write them in its scenes`;
  return undefined;
};
