import type { Validate } from '../../scene.ts';
import { findings, findingWord, groupsOf } from './groups.ts';
import type { ReckoningState } from './schema.ts';

export const ownWords = findings.map(findingWord);

/** Why a state cannot be drawn, in one sentence that names the fix, or nothing. */
export const validate: Validate<ReckoningState> = (_state, { reckoning, words }) => {
  const groups = groupsOf(reckoning);
  if (groups.length === 0)
    return 'has no claim of the circulating version; give the claims of the ledger their commonTelling';
  const unknown = groups.map(({ finding }) => findingWord(finding)).find((key) => !words[key]);
  if (unknown)
    return `uses the words "${unknown}", which the edition lacks; write them in its scenes`;
  return undefined;
};
