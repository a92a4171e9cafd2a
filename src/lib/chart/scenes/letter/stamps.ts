import { box, text, type Mark } from '../../marks.ts';
import { textWidth } from '../../measure.ts';
import type { Letter, Stamp } from '../../scene.ts';

interface Place {
  /** Right and upper edge of the stamps, and the room for them. */
  right: number;
  top: number;
  width: number;
  /** Size of their type, in px. */
  size: number;
}

const widthOf = ({ label, date }: Stamp, size: number) =>
  Math.max(textWidth(label, size, true), textWidth(date, size)) + size * 1.4;

const heightOf = (size: number) => size * 3.5;

/** Stamps in rows from the right, the last below: which are in which row. */
function rowsOf(stamps: readonly Stamp[], { width, size }: Pick<Place, 'width' | 'size'>) {
  const rows: Stamp[][] = [];
  let used = Infinity;
  for (const stamp of stamps) {
    const wide = widthOf(stamp, size) + size * 0.8;
    if (used + wide > width + size * 0.8) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(stamp);
    used += wide;
  }
  return rows;
}

/** Height that all stamps of a letter take, in px. */
export function stampsHeight(letter: Letter, at: Pick<Place, 'width' | 'size'>): number {
  const { length } = rowsOf(letter.stamps, at);
  return length * heightOf(at.size) + Math.max(0, length - 1) * at.size * 0.6;
}

/** The first `count` stamps of a letter: when it was read again. Each falls from above. */
export function stamps(letter: Letter, count: number, place: Place): Mark[] {
  const { right, top, size } = place;
  const high = heightOf(size);
  const fallen = letter.stamps.slice(0, count);
  return rowsOf(letter.stamps, place).flatMap((row, r) => {
    let x = right;
    // The latest at the right, as the line of time has it.
    return row.toReversed().flatMap((stamp) => {
      const w = widthOf(stamp, size);
      x -= w;
      const y = top + r * (high + size * 0.6);
      const middle = x + w / 2;
      const left = x;
      x -= size * 0.8;
      if (!fallen.includes(stamp)) return [];
      const key = `stamp-${letter.id}-${stamp.claim}`;
      const enterFrom = { x: left - w * 0.4, y: y - high * 1.6, w: w * 1.8, h: high * 1.8 };
      const frame = { fill: 'sheet', stroke: stamp.ink, enterFrom } as const;
      return [
        box({ key, x: left, y, w, h: high, round: 3, strokeWidth: 2, ...frame }),
        text({
          key: `${key}-label`,
          x: middle,
          y: y + size * 1.5,
          text: stamp.label,
          size,
          bold: true,
          anchor: 'middle',
          fill: 'ink'
        }),
        text({
          key: `${key}-date`,
          x: middle,
          y: y + size * 2.8,
          text: stamp.date,
          size,
          anchor: 'middle',
          fill: 'ink'
        })
      ];
    });
  });
}
