import { box, text, type Mark } from '../../marks.ts';
import { textWidth } from '../../measure.ts';
import type { Letter } from '../../scene.ts';
import { line } from './setting.ts';
import type { PlacedQuote, Sheet } from './sheet.ts';

const baselineOf = ({ y, size }: PlacedQuote, i: number) => y + size * (i * line + 0.98);

/** A quotation's lines in the original, and under them the edition's words. */
export function quoteTexts(letter: Letter, sheet: Sheet, quote: PlacedQuote, mark: number): Mark[] {
  const { note } = sheet.setting;
  const { k, size, lines, words } = quote;
  const x = sheet.left;
  const below = quote.y + lines.length * size * line;
  return [
    ...lines.map((run, i) =>
      text({
        key: `quote-${letter.id}-${k}-${i}`,
        x,
        y: baselineOf(quote, i),
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
        x,
        y: below + note * (1.4 + i * 1.45),
        text: run,
        size: note,
        fill: 'quiet'
      })
    )
  ];
}

/** The highlight over the marked quotation's lines, and the bar beside it. */
export function marker(
  letter: Letter,
  { paper, left, width, pad }: Sheet,
  quote: PlacedQuote
): Mark[] {
  const { size } = quote;
  const over = Math.min(pad * 0.3, size * 0.14);
  return [
    ...quote.lines.map((run, i) =>
      box({
        key: `marker-${i}`,
        x: left - over,
        y: baselineOf(quote, i) - size * 0.92,
        w: Math.min(width + 2 * over, textWidth(run, size) + 2 * over),
        h: size * 1.19,
        round: 2,
        fill: 'marker'
      })
    ),
    box({
      key: 'marker-bar',
      x: paper.x + pad * 0.36,
      y: quote.y + size * 0.06,
      w: Math.max(3, pad * 0.1),
      h: quote.height - size * 0.06,
      fill: letter.ink
    })
  ];
}
