import type { Mark } from '../../marks.ts';
import { box, text } from '../../marks.ts';
import { textWidth, wrap } from '../../measure.ts';
import type { Letter, Message } from '../../scene.ts';

export const captions = [
  'letter-from',
  'letter-to',
  'letter-copies',
  'letter-date',
  'letter-part'
] as const;

/** Where a head stands and how it is set. */
export interface HeadPlace {
  letter: Letter;
  /** Number of its message. */
  m: number;
  left: number;
  top: number;
  width: number;
  /** Size of its type, in px. */
  size: number;
  /** Whether it has a row for each of sender, addressees, copies and date, as the first of an email where there is room. */
  full: boolean;
  /** Which sheet of the stage it is on. */
  sheet: number;
}

interface Head {
  marks: Mark[];
  /** From its top to its lower edge. */
  height: number;
}

/** Distance of a head's rows, in sizes of its type. */
const pitch = 1.5;
const ruleWidth = 2;

const dateOf = ({ date, when }: Message, before: Message | undefined) =>
  when && before?.date === date ? when : when ? `${date} · ${when}` : date;

/** The head of a message: who, to whom and when, over a rule in its writer's ink. */
export function headOf(place: HeadPlace, words: Record<string, string>): Head {
  const message = place.letter.messages[place.m]!;
  if (message.goesOn) return partHead(message, place, words);
  return place.full ? fullHead(message, place, words) : shortHead(message, place);
}

function rule({ ink }: Message, { letter, m, left, width, sheet }: HeadPlace, y: number): Mark {
  const key = m ? `rule-${letter.id}-${m}` : `letter-rule-${sheet}`;
  return box({ key, x: left, y, w: width, h: ruleWidth, fill: ink });
}

/** Over a part of a letter that turns to somebody else: to whom, under a hairline. */
function partHead(message: Message, place: HeadPlace, words: Record<string, string>): Head {
  const { letter, m, left, top, width, size } = place;
  const said = message.part || (words['letter-part'] ?? '').replace('#', message.to);
  // Under the letter's own head there is its rule.
  const ruled = m > 1 || (letter.messages[0]?.lines.length ?? 0) > 0;
  const hairline = box({
    key: `rule-${letter.id}-${m}`,
    x: left,
    y: top,
    w: width,
    h: 1,
    fill: 'rule'
  });
  return {
    marks: [
      ...(ruled ? [hairline] : []),
      text({
        key: `head-${letter.id}-${m}-0`,
        x: left,
        y: top + size * 1.45,
        text: said,
        size,
        bold: true,
        fill: 'quiet'
      })
    ],
    height: size * 1.7
  };
}

/** Sender and addressees in one line, the date at its end where there is room and below where not. */
function shortHead(message: Message, place: HeadPlace): Head {
  const { letter, m, left, top, width, size } = place;
  const stands = letter.kind === 'stand';
  const reply = stands && m > 0;
  const date = reply ? '' : dateOf(message, letter.messages[m - 1]);
  const dated = date ? textWidth(date, size) : 0;
  const names = wrap(message.from, size, width, true);
  const after = textWidth(names.at(-1) ?? '', size, true) + size * 0.45;
  const to = reply ? '' : `→ ${message.to}`;
  const rest = width - after;
  const fits = (room: number) => textWidth(to, size) <= room;
  const marks: Mark[] = [];
  let y = top + size;
  const put = (run: string, x: number, more: Partial<Parameters<typeof text>[0]>) =>
    marks.push(
      text({ key: `head-${letter.id}-${m}-${marks.length}`, x, y, text: run, size, ...more })
    );
  const nextRow = () => (y += size * pitch);
  names.forEach((name, i) => {
    if (i) nextRow();
    put(name, left, { bold: true });
  });
  const beside = date !== '' && names.length === 1 && fits(rest - dated - size * 1.2);
  if (beside) put(date, left + width, { anchor: 'end', fill: 'quiet' });
  if (to && fits(rest)) put(to, left + after, { fill: 'quiet' });
  else if (to)
    for (const run of wrap(to, size, width)) {
      nextRow();
      put(run, left, { fill: 'quiet' });
    }
  if (date && !beside) {
    nextRow();
    put(date, left, { fill: 'quiet' });
  }
  const edge = y + size * 0.6;
  marks.push(rule(message, place, edge));
  return { marks, height: edge + ruleWidth - top };
}

/** Sender, addressees, copies and date, a row each. */
function fullHead(message: Message, place: HeadPlace, words: Record<string, string>): Head {
  const { letter, left, top, width, size, sheet } = place;
  const rows = [
    ['letter-from', message.from, true],
    ['letter-to', message.to, true],
    ['letter-copies', message.copies, false],
    ['letter-date', dateOf(message, undefined), false]
  ] as const;
  const said = rows.filter(([, value]) => value);
  const column = Math.max(...said.map(([key]) => textWidth(words[key] ?? '', size))) + size * 0.9;
  const marks: Mark[] = [];
  let y = top + size;
  for (const [key, value, bold] of said) {
    marks.push(
      text({ key: `${key}-${sheet}`, x: left, y, text: words[key] ?? '', size, fill: 'quiet' })
    );
    wrap(value, size, width - column, bold).forEach((run, i) => {
      marks.push(
        text({ key: `${key}-${letter.id}-${i}`, x: left + column, y, text: run, size, bold })
      );
      y += size * pitch;
    });
  }
  const edge = y - size * pitch + size * 0.75;
  marks.push(rule(message, place, edge));
  return { marks, height: edge + ruleWidth - top };
}
