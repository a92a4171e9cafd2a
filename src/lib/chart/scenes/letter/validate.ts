import type { Validate } from '../../scene.ts';
import { captions } from './head.ts';
import type { LetterState } from './schema.ts';

export const ownWords = captions;

/** Why a state cannot be drawn, in one sentence that names the fix, or nothing. */
export const validate: Validate<LetterState> = ({ sheets }, data) => {
  for (const { letter: id, mark, shown, stamps } of sheets) {
    const letter = data.letters.find((one) => one.id === id);
    if (!letter) return `there is no letter "${id}"; name one of those in src/content/letters.ts`;
    const count = letter.messages.reduce((sum, { lines }) => sum + lines.length, 0);
    const off = mark.find((line) => line < 1 || line > count);
    if (off !== undefined) return `the mark ${off} is on no line of "${id}"; write 1 to ${count}`;
    if (shown !== undefined && (shown < 1 || shown > count))
      return `"${id}" shows ${shown} of its lines; write 1 to ${count}, or nothing for all`;
    const last = Math.max(...mark);
    if (shown !== undefined && last > shown)
      return `"${id}" shows ${shown} lines but marks number ${last}; show at least ${last}`;
    const most = letter.stamps.length;
    if (stamps !== undefined && (stamps < 0 || stamps > most))
      return `"${id}" lets ${stamps} stamps fall; it has ${most}`;
  }
  const [one, other] = sheets;
  if (one?.letter === other?.letter)
    return `"${one?.letter}" faces itself; let another letter face it`;
  const missing = captions.find((key) => !data.words[key]);
  if (missing) return `the word "${missing}" is missing; add it to the words of the scenes`;
  return undefined;
};
