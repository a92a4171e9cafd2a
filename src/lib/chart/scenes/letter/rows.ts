import type { Rows } from '../../tables.ts';
import type { LetterState } from './schema.ts';

/** A letter draws words and no numbers: its rows are its quotations. */
export const rows: Rows<LetterState> = (state, { letters }) => {
  const letter = letters.find(({ id }) => id === state.letter);
  return (letter?.quotes ?? []).map(({ en }, i) => ({ id: `quote-${i + 1}`, item: en }));
};
