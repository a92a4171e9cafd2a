import type { Mark } from '../../marks.ts';
import { dot, path, text } from '../../marks.ts';
import { textWidth, type Extent } from '../../measure.ts';

export const jury = 9;
/** Keys of the words over the two sides. */
export const sides = ['jurors-in-time', 'jurors-too-late'] as const;

/** Nine dots, all fallen to the side of "too late"; the other side keeps nine empty places. `room` in px. */
export function jurors(room: Extent, label: number, words: Record<string, string>): Mark[] {
  const size = label * 1.35;
  const half = room.w / 2;
  // A low room has the word beside the dots, and all of them in one row.
  const low = room.h < size * 4.4;
  const beside = low
    ? Math.max(...sides.map((key) => textWidth(words[key] ?? '', size, true))) + label
    : 0;
  const top = low ? room.y : room.y + size * 1.9;
  const height = room.y + room.h - top;
  const [columns, rows] = low ? [jury, 1] : half > height * 1.4 ? [5, 2] : [3, 3];
  const pitch = Math.max(4, Math.min((half - label * 2 - beside) / columns, height / rows));
  const marks: Mark[] = [
    path({
      key: 'jurors-line',
      points: [room.x + half, room.y, room.x + half, low ? room.y + pitch : room.y + room.h],
      stroke: 'quiet',
      width: 1.5
    })
  ];
  for (const [side, key] of sides.entries()) {
    const left = room.x + side * half + (side ? label * 1.4 : 0);
    marks.push(
      text({
        key,
        x: left,
        y: low ? room.y + pitch / 2 + size * 0.36 : room.y + size * 1.05,
        text: words[key] ?? '',
        size,
        bold: true,
        fill: side ? 'ink' : 'quiet'
      })
    );
    for (let i = 0; i < jury; i++) {
      const cx = left + beside + pitch * ((i % columns) + 0.5);
      const cy = top + pitch * (Math.floor(i / columns) + 0.5);
      const r = pitch * 0.38;
      marks.push(
        side
          ? dot({
              key: `juror-${i}`,
              cx,
              cy,
              r,
              fill: 'ink',
              order: i,
              enterFrom: { x: cx - r, y: room.y - room.h, w: 2 * r, h: 2 * r }
            })
          : dot({
              key: `place-${i}`,
              cx,
              cy,
              r,
              fill: 'paper',
              fillOpacity: 0,
              stroke: 'quiet',
              strokeWidth: 1.25,
              dashed: true
            })
      );
    }
  }
  return marks;
}
