import { textWidth } from './measure.ts';
import type { State } from './scenes/index.ts';
import { keyframesOf, type Pictures } from './keyframes.ts';

/** What stands under a picture: where it comes from and, where the page has room, how it is read. */
export interface CaptionLine {
  source: string;
  note?: string | undefined;
}

/** What a caption is made of: a step, and the words of its edition by name. */
type Captioned = Pictures & { chapter?: string; source: string };
type Words = Partial<Record<string, string>>;

/** The caption of a step's picture of a state; the cover, which belongs to no chapter, has none. */
export const captionOf = (
  { chapter, source }: Omit<Captioned, keyof Pictures>,
  { scene }: State,
  words: Words
): CaptionLine | undefined => (chapter ? { source, note: words[`note-${scene}`] } : undefined);

/** How many of the longest captions stand for all: where lines break, a shorter one may take one line more. */
const enough = 3;

/** The longest captions of a story, with their notes and without. */
export function longestCaptions(steps: readonly Captioned[], words: Words): CaptionLine[] {
  const all = steps.flatMap((step) =>
    keyframesOf(step).flatMap(({ state }) => captionOf(step, state, words) ?? [])
  );
  const longest = (of: (line: CaptionLine) => string) =>
    all
      .map((line) => ({ line, width: textWidth(of(line), 1) }))
      .sort((a, b) => b.width - a.width)
      .slice(0, enough)
      .map(({ line }) => line);
  return [
    ...new Set([
      ...longest(({ source, note = '' }) => source + note),
      ...longest(({ source }) => source)
    ])
  ];
}
