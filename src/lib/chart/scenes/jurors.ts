import type { Mark } from '../marks.ts';
import { dot, path, text } from '../marks.ts';
import type { Extent } from '../measure.ts';

export const jury = 9;

/** Nine dots, all fallen to the side of "too late"; the other side keeps nine empty places. `room` in px. */
export function jurors(room: Extent, label: number, words: Record<string, string>): Mark[] {
  const size = label * 1.35;
  const top = room.y + size * 1.9;
  const height = room.h - size * 1.9;
  const half = room.w / 2;
  const wide = half > height * 1.4;
  const [columns, rows] = wide ? [5, 2] : [3, 3];
  const pitch = Math.max(4, Math.min((half - label * 2) / columns, height / rows));
  const marks: Mark[] = [
    path({
      key: 'jurors-line',
      points: [room.x + half, room.y, room.x + half, room.y + room.h],
      stroke: 'quiet',
      width: 1.5
    })
  ];
  for (const [side, key] of [
    [0, 'jurors-in-time'],
    [1, 'jurors-too-late']
  ] as const) {
    const left = room.x + side * half + (side ? label * 1.4 : 0);
    marks.push(
      text({
        key,
        x: left,
        y: room.y + size * 1.05,
        text: words[key] ?? '',
        size,
        bold: true,
        fill: side ? 'ink' : 'quiet'
      })
    );
    for (let i = 0; i < jury; i++) {
      const cx = left + pitch * ((i % columns) + 0.5);
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
              born: { x: cx - r, y: room.y - room.h, w: 2 * r, h: 2 * r }
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
