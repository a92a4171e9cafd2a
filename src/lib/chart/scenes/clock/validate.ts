import { day, wrongWindow } from '../../day.ts';
import type { Validate } from '../../scene.ts';
import { accountsIn, lettersIn, limitsIn } from './field.ts';
import { saysOf, sheetWord, sides, yearsGiven } from './words.ts';
import { findings } from './jurors.ts';
import type { ClockState } from './schema.ts';

export const ownWords = [...sides, ...findings, yearsGiven];

/** Why a state cannot be drawn, in one sentence that names the fix, or nothing. */
export const validate: Validate<ClockState> = (state, data) => {
  const wrong = wrongWindow(state.from, state.until);
  if (wrong) return wrong;
  const [from, until] = [day(state.from), day(state.until)];
  const kinds = [
    ['letter', state.letters ?? [], data.letters, 'the letters'],
    ['day of the law', state.limits, data.clock.limits, 'the limits of the clock'],
    ['account', state.accounts, data.clock.accounts, 'the accounts of the clock']
  ] as const;
  for (const [kind, ids, list, place] of kinds)
    for (const id of ids) {
      const found = list.find((one) => one.id === id);
      if (!found) return `names "${id}", which is no ${kind}; add it to ${place} or take it out`;
      if (found.day < from || found.day > until)
        return `names "${id}", which lies outside ${state.from} to ${state.until}; widen the window`;
    }
  if (lettersIn(state, data).length === 0)
    return `has no letter between ${state.from} and ${state.until}; widen the window`;
  const limits = limitsIn(state, data);
  if (state.jurors && limits.length === 0)
    return 'has jurors and no day of the law that parts them; give it limits';
  if (state.jurors && !data.clock.jury)
    return 'has jurors, and the clock no jury; name the claim that counts them in the jury of the clock';
  const stray = state.named.find((id) => !lettersIn(state, data).some((one) => one.id === id));
  if (stray) return `names "${stray}", which is none of its letters; add it to them or take it out`;
  const keys = [
    ...(limits.length ? [...sides, yearsGiven] : []),
    ...(state.jurors ? findings : []),
    ...state.named.map(sheetWord),
    ...accountsIn(state, data)
      .flat()
      .map(({ actor }) => saysOf(actor))
  ];
  const unknown = keys.find((key) => !data.words[key]);
  if (unknown)
    return `uses the words "${unknown}", which the edition lacks; write them in its scenes`;
  return undefined;
};
