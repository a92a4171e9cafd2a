import { box, text, type Mark } from '../../marks.ts';
import { textWidth } from '../../measure.ts';
import type { Letter } from '../../scene.ts';
import { line } from './setting.ts';
import type { Passages, Sheet } from './sheet.ts';

type Placed = Passages['quotes'][number];

/** A quotation's lines in the original, and under them the edition's words. */
export function quoteTexts(letter: Letter, sheet: Sheet, { k, y }: Placed, mark: number): Mark[] {
  const { note, quotes } = sheet.setting;
  const { size, lines, words } = quotes[k]!;
  const below = y + lines.length * size * line;
  return [
    ...lines.map((run, i) =>
      text({
        key: `quote-${letter.id}-${k}-${i}`,
        x: sheet.left,
        y: baselineOf(y, size, i),
        text: run,
        size,
        face: 'letter',
        fill: k === mark ? 'ink' : 'quiet',
        lang: 'en'
      })
    ),
    ...words.map((run, i) =>
      text({
        key: `words-${letter.id}-${k}-${i}`,
        x: sheet.left,
        y: below + note * (1.4 + i * 1.45),
        text: run,
        size: note,
        fill: 'quiet'
      })
    )
  ];
}

const baselineOf = (y: number, size: number, i: number) => y + size * (i * line + 0.98);

/** The highlight over the marked quotation's lines, and the bar beside it. */
export function marker(letter: Letter, sheet: Sheet, { k, y }: Placed): Mark[] {
  const { x, left, width, pad, setting } = sheet;
  const { size, lines, height } = setting.quotes[k]!;
  const over = Math.min(pad * 0.3, size * 0.14);
  return [
    ...lines.map((run, i) =>
      box({
        key: `marker-${i}`,
        x: left - over,
        y: baselineOf(y, size, i) - size * 0.92,
        w: Math.min(width + 2 * over, textWidth(run, size) + 2 * over),
        h: size * 1.19,
        round: 2,
        fill: 'marker'
      })
    ),
    box({
      key: 'marker-bar',
      x: x + pad * 0.36,
      y: y + size * 0.06,
      w: Math.max(3, pad * 0.1),
      h: height - size * 0.06,
      fill: letter.ink
    })
  ];
}
