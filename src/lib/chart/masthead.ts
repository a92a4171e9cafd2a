import { path, type Mark } from './marks.ts';
import { textWidth, wrap } from './measure.ts';

// What stands over and under a picture that leaves the page, as a card or a film: its heading, and the logo.

/** How much wider the display face runs than the label face, for which widths are estimated. */
const displayWidth = 1.12;

/** The publication's logo, two lines that part, in a square of `side` px at (x, y). */
export function brand(x: number, y: number, side: number): Mark[] {
  const way = (from: number, to: number) =>
    Array.from({ length: 13 }, (_, i) => {
      const t = i / 12;
      const share = t < 0.35 ? 0 : ((t - 0.35) / 0.65) ** 2 * (3 - (2 * (t - 0.35)) / 0.65);
      return [x + side * (from + (to - from) * share), y + side * t];
    }).flat();
  return (['openai', 'musk'] as const).map((ink, i) =>
    path({
      key: `brand-${ink}`,
      points: i ? way(0.62, 0.9) : way(0.38, 0.1),
      stroke: ink,
      width: side * 0.13
    })
  );
}

/**
 * A heading's size and lines in `room` px: unbroken, where that fits between the largest and the smallest size, else in
 * up to `lines` lines. Each part begins a line of its own.
 */
export function headingOf(
  parts: readonly string[],
  room: number,
  [most, least]: [number, number],
  lines: number
): { size: number; lines: string[] } {
  const at = (size: number, broken: string[]) => ({
    size,
    lines: broken,
    fits: broken.every((line) => textWidth(line, size) * displayWidth <= room)
  });
  for (let size = most; size >= least; size -= 2) {
    const whole = at(size, [...parts]);
    if (whole.fits) return whole;
  }
  for (let size = least; ; size -= 2) {
    const broken = at(
      size,
      parts.flatMap((part) => wrap(part, size, room / displayWidth))
    );
    if ((broken.lines.length <= lines && broken.fits) || size <= 40) return broken;
  }
}
