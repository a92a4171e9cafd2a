/** The parts of a headline, each of which may begin a line of its own. */
export const headlineParts = (headline: string): string[] => headline.split(/(?<=\uff0c|, )/);

/** The first sentences of a text, as many as fit in `most` characters; a longer first one is cut at a word. */
export function opening(text: string, most: number, locale: string): string {
  const pieces = (run: string, granularity: 'sentence' | 'word') =>
    [...new Intl.Segmenter(locale, { granularity }).segment(run)].map(({ segment }) => segment);
  const fill = (run: readonly string[], room: number) => {
    let said = '';
    for (const piece of run) {
      if ((said + piece).trimEnd().length > room) break;
      said += piece;
    }
    return said.trim();
  };
  const sentences = pieces(text.replace(/\n/g, ' '), 'sentence');
  return fill(sentences, most) || `${fill(pieces(sentences[0] ?? '', 'word'), most - 1)}…`;
}
