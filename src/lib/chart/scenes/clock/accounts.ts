import { eventKey, text, type Box, type Mark } from '../../marks.ts';
import { wrap } from '../../measure.ts';
import type { Account, ChartData, Frame } from '../../scene.ts';
import { type Field } from './field.ts';
import { saysOf } from './words.ts';
import { fly, leading, type Flag, type Room } from './flags.ts';

/** What one side says was known, and where there is room to say it. */
interface Half {
  accounts: readonly Account[];
  /** Where the heading stands, and how wide it may be, in px. */
  heading: { x: number; y: number; width: number };
  room: Room;
  above: boolean;
}

/** A heading, and a flag for each day, with its words where `full`; nothing where that does not fit. */
function says(half: Half, full: boolean, feet: readonly Box[], frame: Frame, data: ChartData) {
  const { accounts, heading, room, above } = half;
  const { size } = room;
  const [first] = accounts;
  if (!first) return [];
  const rows = wrap(data.words[saysOf(first.actor)] ?? '', size, heading.width, true);
  const height = rows.length * size * leading + size * 0.3;
  const flags = accounts.map((account): Flag => {
    const foot = feet.find(({ key }) => key === eventKey(account.id));
    return {
      key: `account-${account.id}`,
      x: frame.x(account.day),
      foot: above && foot ? foot.y : frame.y(0),
      ink: account.actor,
      words: [
        { text: account.date, bold: true, fill: account.actor },
        ...(full ? [{ text: account.label, fill: 'ink' as const }] : [])
      ]
    };
  });
  const inner = above ? { ...room, far: room.far + height } : { ...room, near: room.near + height };
  // A heading may leave no room at all.
  if (above ? inner.near <= inner.far : inner.far <= inner.near) return undefined;
  const flown = fly(flags, inner, above ? 'far' : 'near');
  return (
    flown && [
      ...flown,
      ...rows.map((row, i) =>
        text({
          key: `${saysOf(first.actor)}-${i}`,
          x: heading.x,
          y: heading.y + size * (0.95 + i * leading),
          text: row,
          size,
          fill: first.actor,
          bold: true
        })
      )
    ]
  );
}

/**
 * What each side says was known, in its ink: one side over the line of time and after the days of the law, the other
 * under it and before them. Both with their words or, in a small room, both without; where one has no room, neither.
 */
export function accountMarks(
  [first, others]: [Account[], Account[]],
  feet: readonly Box[],
  field: Field,
  frame: Frame,
  walls: readonly number[],
  upper: number,
  data: ChartData
): Mark[] {
  const { label: size, edge, under, bottom, axis } = field;
  const last = Math.max(edge, ...walls);
  const earliest = Math.min(...others.map(({ day }) => frame.x(day)));
  const tops = feet.filter(({ x, w }) => x + w > last).map(({ y }) => y);
  const halves: Half[] = [
    {
      accounts: first,
      heading: {
        x: last + size * 0.6,
        y: upper,
        width: frame.width - edge * 0.5 - last - size * 0.6
      },
      room: {
        left: edge,
        right: frame.width - edge * 0.5,
        near: Math.min(axis, ...tops) - size * 0.3,
        far: upper,
        side: 'start',
        walls,
        size
      },
      above: true
    },
    {
      accounts: others,
      heading: { x: edge + size * 0.6, y: under, width: earliest - edge - size * 1.2 },
      room: {
        left: edge + size * 0.6,
        right: frame.width,
        near: under,
        far: bottom,
        side: 'end',
        walls,
        size
      },
      above: false
    }
  ];
  for (const full of [true, false]) {
    const said = halves.map((half) => says(half, full, feet, frame, data));
    if (said.every((marks) => marks !== undefined)) return said.flat();
  }
  return [];
}
