import { nextTask } from '../next-task.ts';

/** How long pieces are brought before the browser has its turn, in ms; the last of them may take longer. */
const turn = 5;

/** A piece of an article, and the chapter that it belongs to; the cover belongs to none. */
interface Place {
  piece: Element;
  chapter?: Element;
}

/**
 * Takes out of an article all but the piece that holds a step, so that a browser lays out little at once: pieces are the
 * article's children, and a chapter's own. Gives what brings the rest into an article on the page, piece by piece; what
 * the reader sees stays where it is.
 */
export function piecesAround(article: Element, step: string): (shown: Element) => Promise<void> {
  const places = [...article.children].flatMap((part): Place[] =>
    part.matches('[data-step]')
      ? [{ piece: part }]
      : [...part.children].map((piece) => ({ piece, chapter: part }))
  );
  const own = places.findIndex(({ piece }) => piece.matches(`#${step}`));
  const kept = places[own]!;
  for (const part of [...article.children])
    if (part !== kept.piece && part !== kept.chapter) part.remove();
  for (const { piece } of places) if (piece !== kept.piece) piece.remove();

  /** The places on one side of what is kept, from near to far, to be put at that end. */
  async function bring(side: readonly Place[], end: 'append' | 'prepend', shown: Element) {
    let began = 0;
    // What is lost at each piece where a browser scrolls by whole pixels.
    let off = 0;
    for (const { piece, chapter } of side) {
      if (performance.now() - began > turn) {
        await nextTask();
        began = performance.now();
      }
      const top = () => kept.piece.getBoundingClientRect().top;
      const line = end === 'prepend' ? top() - off : 0;
      if (chapter && !chapter.isConnected) shown[end](chapter);
      (chapter ?? shown)[end](piece);
      // Laid out now, not with all the others in the next frame.
      const now = top();
      if (end === 'append') continue;
      scrollBy({ top: now - line, behavior: 'instant' });
      off = top() - line;
    }
  }
  return async (shown) => {
    await bring(places.slice(own + 1), 'append', shown);
    await bring(places.slice(0, own).reverse(), 'prepend', shown);
  };
}
