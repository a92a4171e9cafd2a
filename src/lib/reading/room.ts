import { chosen, type Reading } from './choices.ts';

/** Media query for text and stage side by side, as in the styles; otherwise the stage is above the text. */
export const sideBySide = '(min-width: 56.25em), (orientation: landscape) and (min-width: 31.25em)';

/** The media query of `app.html` for windows that are large enough for the moving chart. */
const room = () => matchMedia(document.documentElement.dataset.room ?? 'all');

/** Whether the window is large enough for the moving chart. */
export const hasRoom = () => room().matches && !matchMedia('print').matches;

/** Sets and returns `data-reading`: the reader's choice, or `plain` where the window is too small. */
export function show(): Reading {
  const { dataset } = document.documentElement;
  // `app.html` stopped waiting before the script came: the reader has text and figures.
  if (!dataset.reading) dataset.chosen = 'plain';
  const reading = chosen('reading') === 'scroll' && room().matches ? 'scroll' : 'plain';
  dataset.reading = reading;
  return reading;
}

/** Calls `changed` when the window becomes large enough for the chart, or too small. Returns a function that stops it. */
export function watchRoom(changed: () => void): () => void {
  const query = room();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
