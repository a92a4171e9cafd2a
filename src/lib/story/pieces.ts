import { nextTask } from '../next-task.ts';

/** How long pieces are brought before the browser has its turn, in ms; the last of them may take longer. */
const turn = 2;

/** How many pieces stay above a step, so that there is room to scroll to its line, and below it. */
const [above, below] = [2, 1];

/** A piece of an article (the cover, a chapter's heading, a step), and the chapter that it belongs to, if any. */
interface Place {
  piece: Element;
  chapter?: Element | undefined;
}

/** The pieces of an article, in order. */
const placesIn = (article: Element) =>
  [...article.children].flatMap((part): Place[] =>
    part.matches('[data-step]')
      ? [{ piece: part }]
      : [...part.children].map((piece) => ({ piece, chapter: part }))
  );

/** Does something with each of some pieces, and gives the browser its turn in between. */
async function inTurns(side: readonly Place[], add: (place: Place) => void) {
  let began = -Infinity;
  for (const place of side) {
    if (performance.now() - began > turn) {
      await nextTask();
      began = performance.now();
    }
    add(place);
  }
}

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

  return async (shown) => {
    const first = places[own]!.piece;
    const layOut = () => first.getBoundingClientRect();
    const add = (end: 'append' | 'prepend', { piece, chapter }: Place) => {
      (chapter ?? shown)[end](piece);
      if (chapter && !chapter.isConnected) shown[end](chapter);
      // Now, not with all the others in the next frame.
      layOut();
    };
    await inTurns(after, (place) => add('append', place));

    // What comes above is laid out out of sight, as wide as it will be, and moves what is seen only once, by its height.
    const width = `${layOut().width}px`;
    const aside = new Set<HTMLElement>();
    await inTurns(before, (place) => {
      const { piece, chapter } = place;
      const added = !chapter || growing.has(chapter) ? piece : chapter;
      if (added instanceof HTMLElement && !aside.has(added)) {
        Object.assign(added.style, { position: 'absolute', top: '-100000px', left: 0, width });
        aside.add(added);
      }
      add('prepend', place);
    });
    await nextTask();
    const { top } = layOut();
    for (const one of aside) one.removeAttribute('style');
    scrollBy({ top: layOut().top - top, behavior: 'instant' });
    for (const chapter of growing) chapter.classList.remove('growing');
  };
}
