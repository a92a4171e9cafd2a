/** The parts of a headline, each of which may begin a line of its own. */
export const headlineParts = (headline: string): string[] => headline.split(/(?<=\uff0c|, )/);

const pieces = (run: string, granularity: 'sentence' | 'word', locale: string) =>
  [...new Intl.Segmenter(locale, { granularity }).segment(run)].map(({ segment }) => segment);

/** Whether a run ends amid a quotation or a name, where no sentence ends. */
function goesOn(run: string): boolean {
  const count = (marks: RegExp) => run.match(marks)?.length ?? 0;
  return count(/[「『“（]/g) > count(/[」』”）]/g) || run.trimEnd().endsWith('．');
}

/** The sentences of a text; one that is quoted whole stays in one piece with what quotes it. */
function sentencesOf(text: string, locale: string): string[] {
  const sentences: string[] = [];
  // Chinese puts no space between the sentences of two paragraphs.
  const run = text.replace(/(?<=[\u2e80-\uffff])\n/g, '').replace(/\n/g, ' ');
  for (const piece of pieces(run, 'sentence', locale)) {
    const before = sentences.at(-1);
    if (before !== undefined && goesOn(before)) sentences[sentences.length - 1] = before + piece;
    else sentences.push(piece);
  }
  return sentences;
}

/** As many of these pieces, one after another, as fit in `room` characters. */
function filled(run: readonly string[], room: number): string {
  let said = '';
  for (const piece of run) {
    if ((said + piece).trimEnd().length > room) break;
    said += piece;
  }
  return said.trim();
}

/** The first sentences of a text, as many as fit in `most` characters; a longer first one is cut at a word. */
export function opening(text: string, most: number, locale: string): string {
  const sentences = sentencesOf(text, locale);
  return (
    filled(sentences, most) || `${filled(pieces(sentences[0] ?? '', 'word', locale), most - 1)}…`
  );
}

/** The first sentences of a text, as many as fit in `most` characters, but at least one, whole. */
export function leading(text: string, most: number, locale: string): string {
  const sentences = sentencesOf(text, locale);
  return filled(sentences, most) || (sentences[0] ?? '').trim();
}
