import { site } from '../../content/site.ts';
import { textWidth, wrap } from '../chart/measure.ts';
import type { Edition, Step } from '../edition/types.ts';

/** The words of a chart's embed around its picture. The cover's are the article's own, with what it is about. */
export function cardWords(
  { embed, headline, standfirst }: Pick<Edition, 'embed' | 'headline' | 'standfirst'>,
  { chapter, heading }: Pick<Step, 'chapter' | 'heading'>
) {
  return chapter === undefined
    ? { title: headline, standfirst, credit: embed['read'] }
    : { title: heading, standfirst: '', credit: embed['from'].replace('#', headline) };
}

/** The words that decide how tall a chart's embed is; `foot` is what stands in its last lines. */
interface Words {
  title: string;
  standfirst: string;
  foot: string[];
}

/** Widths of columns for which a frame must do, in px: from a narrow phone's to the widest that the embed uses. */
const widths = Array.from({ length: 59 }, (_, i) => 280 + 20 * i);
/** How much wider the display face runs than the label face, for which widths are estimated. */
const displayWidth = 1.12;

/** The height of a chart's embed at a width, both in px, as its styles lay it out (`embedded/EmbeddedChart.svelte`). */
function heightAt(width: number, { title, standfirst, foot }: Words): number {
  const room = Math.min(width, 760) - 32;
  const size = Math.min(32, Math.max(22, 0.054 * width));
  const head = wrap(title, size, room / displayWidth).length * size * 1.28 + 6;
  const intro = standfirst ? wrap(standfirst, 16, room).length * 16 * 1.65 + 12 : 0;
  const picture = (room + 16) * (width < 520 ? 1.06 : 600 / 760);
  const row = 44;
  const table = 14 + 41;
  // Words in a row, each as wide as it is, on as many lines as that takes.
  let [lines, used] = [1, 0];
  for (const words of foot) {
    const own = Math.min(room, textWidth(words, 13, true));
    if (used && used + 14 + own > room) [lines, used] = [lines + 1, 0];
    lines += wrap(words, 13, room, true).length - 1;
    used += own + (used ? 14 : 0);
  }
  return 14 + head + intro + picture + row + table + 25 + lines * 33;
}

/** What was found for a step: the builder of each edition and each answer to oEmbed ask for it. */
const known = new WeakMap<Step, number>();

/** The most that the embed of a step's chart is tall in a column of 280 to 1440 px, in px. */
export function tallestOf(edition: Edition, step: Step): number {
  const before = known.get(step);
  if (before !== undefined) return before;
  const { title, standfirst, credit } = cardWords(edition, step);
  const foot = [credit, site.newsroom[edition.settings.id], edition.ui['licence']];
  const heights = widths.map((width) => heightAt(width, { title, standfirst, foot }));
  const tallest = Math.ceil(Math.max(...heights));
  known.set(step, tallest);
  return tallest;
}
