import { box, eventKey, piece, text, type Box, type Mark } from '../../marks.ts';
import { textWidth } from '../../measure.ts';
import type { Letter } from '../../scene.ts';
import { leading, noteLeading, type Block } from './compose.ts';

type LineBlock = Extract<Block, { kind: 'line' }>;
type GreyBlock = Extract<Block, { kind: 'grey' }>;

/** Share of its reckoned width that a run in the letters' italics takes. */
const italic = 0.88;
/** Lengths of grey lines by turns, of the last of a run and of a single one, as shares of the width. */
const shares = [1, 0.95, 0.98, 0.91, 0.97];
const lastShare = 0.58;
const onlyShare = 0.4;

const baseline = (y: number, { size }: LineBlock, i: number) => y + size * (i * leading + 0.98);

/** A line in its original from `y` down, and under it the edition's words. */
export function lineTexts(letter: Letter, block: LineBlock, x: number, y: number, marked: boolean) {
  const { k, size, runs, note, words, line } = block;
  const below = y + runs.length * size * leading;
  return [
    ...runs.map((run, i) =>
      text({
        key: `line-${letter.id}-${k}-${i}`,
        x,
        y: baseline(y, block, i),
        text: run,
        size,
        face: 'letter',
        lang: 'en',
        ...(line.struck ? { struck: true } : {})
      })
    ),
    ...words.map((run, i) =>
      text({
        key: `words-${letter.id}-${k}-${i}`,
        x,
        y: below + note * (1.2 + i * noteLeading),
        text: run,
        size: note,
        fill: marked ? 'ink' : 'quiet'
      })
    )
  ];
}

/** The highlighter over a line's runs; `first` numbers them over the whole sheet. */
export function marker(
  letter: Letter,
  block: LineBlock,
  at: { x: number; y: number; first: number; pad: number }
): Box[] {
  const { x, y, first, pad } = at;
  const { size, runs } = block;
  const over = Math.min(pad * 0.3, size * 0.16);
  return runs.map((run, i) =>
    box({
      key: `marker-${letter.id}-${first + i}`,
      x: x - over,
      y: baseline(y, block, i) - size * 0.94,
      w: textWidth(run, size) * italic + 2 * over,
      h: size * 1.22,
      round: 2,
      fill: 'marker'
    })
  );
}

/** Grey lines where something is left out, numbered over the whole stage from `first`. */
export function greyLines(
  letter: Letter,
  { rows, pitch }: GreyBlock,
  at: { x: number; y: number; width: number; first: number }
): Mark[] {
  const thick = pitch * 0.4;
  return Array.from({ length: rows }, (_, i) => {
    const order = at.first + i;
    const last = rows === 1 ? onlyShare : lastShare;
    const share = i === rows - 1 ? last : (shares[order % shares.length] ?? 1);
    return box({
      key: piece(order),
      x: at.x,
      y: at.y + i * pitch + (pitch - thick) / 2,
      w: at.width * share,
      h: thick,
      round: 1,
      fill: 'rule',
      fillOpacity: 0.8,
      canvas: true,
      order,
      origin: eventKey(letter.id)
    });
  });
}
