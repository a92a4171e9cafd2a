import { nextTask } from '../next-task.ts';

/**
 * Takes out of an article all but the part that holds a step, so that a browser lays out little at once. Gives what
 * brings the rest into an article on the page, part by part; what the reader sees stays where it is.
 */
export function piecesAround(article: Element, step: string): (shown: Element) => Promise<void> {
  const parts = [...article.children];
  const own = parts.findIndex((part) => part.querySelector(`#${step}`));
  const [before, after] = [parts.slice(0, own).reverse(), parts.slice(own + 1)];
  for (const part of [...before, ...after]) part.remove();
  return async (shown) => {
    for (const part of after) {
      await nextTask();
      shown.append(part);
      // Laid out now, not with all the others in the next frame.
      part.getBoundingClientRect();
    }
    // What is lost at each part where a browser scrolls by whole pixels.
    let off = 0;
    for (const part of before) {
      await nextTask();
      const first = shown.firstElementChild!;
      const top = () => first.getBoundingClientRect().top;
      const line = top() - off;
      shown.prepend(part);
      scrollBy({ top: top() - line, behavior: 'instant' });
      off = top() - line;
    }
  };
}
