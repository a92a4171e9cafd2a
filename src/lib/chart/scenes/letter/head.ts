import type { Mark } from '../../marks.ts';
import { box, text } from '../../marks.ts';
import { textWidth, wrap } from '../../measure.ts';
import type { Letter } from '../../scene.ts';

export const captions = ['letter-from', 'letter-to', 'letter-date'] as const;

interface Head {
  marks: Mark[];
  /** From the top of the head to the rule's lower edge. */
  height: number;
}

/**
 * The head of a letter between `left` and `left + width`: sender and recipient one below the other, the date at the
 * right of the sender where there is room and on a row of its own where not, and the rule under them in the letter's ink.
 */
export function letterHead(
  letter: Letter,
  words: Record<string, string>,
  at: { left: number; top: number; width: number; size: number }
): Head {
  const { left, top, width, size } = at;
  const [from, to, date] = captions.map((key) => words[key] ?? '') as [string, string, string];
  const column = Math.max(...[from, to, date].map((word) => textWidth(word, size))) + size * 0.9;
  const pitch = size * 1.5;
  const room = width - column;
  const lines = wrap(letter.sender, size, room, true);
  const dateWidth = textWidth(letter.date, size);
  const dated = textWidth(date, size) + size * 0.6 + dateWidth;
  const beside =
    lines.length === 1 &&
    column + textWidth(lines[0] ?? '', size, true) + size * 1.5 + dated <= width;

  const marks: Mark[] = [];
  let y = top + size * 0.95;
  const row = (key: string, caption: string, id: string, values: string[], bold: boolean) => {
    marks.push(text({ key, x: left, y, text: caption, size, fill: 'quiet' }));
    values.forEach((value, i) => {
      marks.push(
        text({ key: `${id}-${letter.id}-${i}`, x: left + column, y, text: value, size, bold })
      );
      y += pitch;
    });
  };
  if (beside) {
    const right = left + width;
    marks.push(
      text({
        key: 'letter-date',
        x: right - dateWidth - size * 0.6,
        y,
        text: date,
        size,
        anchor: 'end',
        fill: 'quiet'
      }),
      text({ key: `date-${letter.id}-0`, x: right, y, text: letter.date, size, anchor: 'end' })
    );
  }
  row('letter-from', from, 'sender', lines, true);
  row('letter-to', to, 'recipient', wrap(letter.recipient, size, room, true), true);
  if (!beside) row('letter-date', date, 'date', wrap(letter.date, size, room), false);
  const rule = y - pitch + size * 0.95;
  marks.push(box({ key: 'letter-rule', x: left, y: rule, w: width, h: 2, fill: letter.ink }));
  return { marks, height: rule + 2 - top };
}
