import type { Validate } from '../../scene.ts';
import { captions } from './head.ts';
import type { LetterState } from './schema.ts';

export const ownWords = captions;

/** Why a state cannot be drawn, in one sentence that names the fix, or nothing. */
export const validate: Validate<LetterState> = (state, data) => {
  const letter = data.letters.find(({ id }) => id === state.letter);
  if (!letter) return `there is no letter "${state.letter}"; name one of the edition's letters`;
  const count = letter.quotes.length;
  if (!Number.isInteger(state.mark) || state.mark < 0 || state.mark >= count)
    return `the mark ${state.mark} is on no quotation of "${letter.id}"; write 0 to ${count - 1}`;
  const { shown } = state;
  if (shown !== undefined && !(shown >= state.mark + 1))
    return `"${letter.id}" shows ${shown} quotations but marks number ${state.mark}; show at least ${state.mark + 1}`;
  const missing = captions.find((key) => !data.words[key]);
  if (missing) return `the word "${missing}" is missing; add it to the words of the scenes`;
  return undefined;
};
