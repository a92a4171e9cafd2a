import type { Row, Rows } from '../../tables.ts';
import type { Letter } from '../../scene.ts';
import type { LetterState } from './schema.ts';

function rowsOfLetter({ id, messages, stamps }: Letter, words: Record<string, string>): Row[] {
  let line = 0;
  return [
    ...messages.flatMap(({ from, to, copies, day, date, when, lines }, m): Row[] => [
      {
        id: `${id}-${m + 1}`,
        item: `${from} → ${to}${copies ? ` (${words['letter-copies']}: ${copies})` : ''}`,
        ...(day === undefined ? { said: date } : { day, ...(when ? { said: when } : {}) })
      },
      ...lines.map(({ en, words: said }): Row => ({
        id: `${id}-line-${(line += 1)}`,
        item: `“${en}”`,
        ...(said ? { said } : {})
      }))
    ]),
    ...stamps.map(({ claim, label, day }) => ({ id: `${id}-${claim}`, item: label, day }))
  ];
}

/** The messages of each sheet, who wrote them to whom and when, their lines, and when they were read again. */
export const rows: Rows<LetterState> = ({ sheets }, { letters, words }) =>
  sheets.flatMap(({ letter: id }) => {
    const letter = letters.find((one) => one.id === id);
    return letter ? rowsOfLetter(letter, words) : [];
  });
