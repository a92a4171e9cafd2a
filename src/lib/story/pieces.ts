import { nextTask } from '../next-task.ts';

/** How long pieces are brought before the browser has its turn, in ms; the last of them may take longer. */
const turn = 5;

/** How many pieces stay above a step, so that there is room to scroll to its line, and below it. */
const [above, below] = [2, 1];

/** A piece of an article (the cover, a chapter's heading, a step), and the chapter that it belongs to, if any. */
interface Place {
  piece: Element;
  chapter?: Element;
}

/** The pieces of an article, in order. */
const placesIn = (article: Element) =>
  [...article.children].flatMap((part): Place[] =>
    part.matches('[data-step]')
      ? [{ piece: part }]
      : [...part.children].map((piece) => ({ piece, chapter: part }))
  );

/**
 * Takes out of an article all but the pieces around a step, so that a browser lays out little at once. Gives what brings
 * the rest into an article on the page, piece by piece; what the reader sees stays where it is.
 */
export function piecesAround(article: Element, step: string): (shown: Element) => Promise<void> {
  const places = placesIn(article);
  const own = places.findIndex(({ piece }) => piece.matches(`#${step}`));
  const before = places.slice(0, Math.max(0, own - above)).reverse();
  const after = places.slice(own + below + 1);
  for (const { piece, chapter } of [...before, ...after]) {
    piece.remove();
    if (!chapter?.childElementCount) chapter?.remove();
  }
  // A chapter that grows upwards counts as one that has moved, though nothing that is seen does; one without a look of
  // its own does not (StoryLayout.svelte).
  const growing = new Set(before.flatMap(({ chapter }) => (chapter?.isConnected ? chapter : [])));
  for (const chapter of growing) chapter.classList.add('growing');

  /** Brings the pieces of one side, from near to far, each to that end of the article; `keep` does it so that nothing moves. */
  async function bring(
    side: readonly Place[],
    shown: Element,
    end: 'append' | 'prepend',
    keep: (add: () => void) => void
  ) {
    let began = -Infinity;
    for (const { piece, chapter } of side) {
      if (performance.now() - began > turn) {
        await nextTask();
        began = performance.now();
      }
      keep(() => {
        if (chapter && !chapter.isConnected) shown[end](chapter);
        (chapter ?? shown)[end](piece);
      });
    }
  }

  return async (shown) => {
    const first = places[own]!.piece;
    const top = () => first.getBoundingClientRect().top;
    await bring(after, shown, 'append', (add) => {
      add();
      // Laid out now, not with all the others in the next frame.
      top();
    });
    // What is lost at each piece where a browser scrolls by whole pixels.
    let off = 0;
    await bring(before, shown, 'prepend', (add) => {
      const line = top() - off;
      add();
      scrollBy({ top: top() - line, behavior: 'instant' });
      off = top() - line;
    });
    for (const chapter of growing) chapter.classList.remove('growing');
  };
}
