import type { Box, Mark } from '../../marks.ts';
import { dot, text } from '../../marks.ts';
import { textWidth } from '../../measure.ts';

/** Keys of the names of the two findings: too late, and in time. */
export const findings = ['jurors-too-late', 'jurors-in-time'] as const;

/** One side of the jurors' field, in px. */
interface Side {
  left: number;
  right: number;
}

/**
 * The jurors as dots fallen to the side of what came too long ago, and as many empty places on the other. They rise from the
 * mark `from`, the jury's day.
 */
export function jurors(
  [late, intime]: [Side, Side],
  { top, bottom }: { top: number; bottom: number },
  label: number,
  words: Record<string, string>,
  jury: number,
  from: Pick<Box, 'x' | 'y' | 'w' | 'h'>
): Mark[] {
  const size = label * 1.45;
  const room = Math.min(late.right - late.left, intime.right - intime.left);
  // A low room has all of them in one row, and a wide one in two.
  const height = bottom - top - size * 1.8;
  const low = height < label * 4;
  const columns = low ? jury : Math.ceil(room > height * 1.5 ? jury / 2 : Math.sqrt(jury));
  const pitch = Math.max(5, Math.min(room / columns, height / Math.ceil(jury / columns)));
  const r = pitch * 0.38;
  // In the middle of what room there is.
  const down = Math.max(0, (height - pitch * Math.ceil(jury / columns)) * 0.42);
  return [late, intime].flatMap(({ left, right }, side): Mark[] => {
    const name = words[findings[side]!] ?? '';
    const count = String(side ? 0 : jury);
    const fill = side ? 'quiet' : 'ink';
    const y = top + down + size * 1.1;
    const start = side ? left : Math.max(left, right - pitch * columns);
    const counted = textWidth(name, size, true) + size * 0.5 + textWidth(count, size * 1.12, true);
    const x = Math.max(left, Math.min(start, right - counted));
    const marks: Mark[] = [
      text({ key: findings[side]!, x, y, text: name, size, bold: true, fill }),
      text({
        key: `${findings[side]}-count`,
        x: x + textWidth(name, size, true) + size * 0.5,
        y,
        text: count,
        size,
        face: 'display',
        fill
      })
    ];
    for (let i = 0; i < jury; i++) {
      const place = {
        cx: start + pitch * ((i % columns) + 0.5),
        cy: top + down + size * 1.8 + pitch * (Math.floor(i / columns) + 0.5),
        r
      };
      marks.push(
        side
          ? dot({
              key: `place-${i}`,
              ...place,
              fillOpacity: 0,
              stroke: 'quiet',
              strokeWidth: 1.25,
              dashed: true
            })
          : dot({ key: `juror-${i}`, ...place, fill: 'ink', order: i, enterFrom: from })
      );
    }
    return marks;
  });
}
