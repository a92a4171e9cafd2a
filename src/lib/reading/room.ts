import { chosen, type Reading } from './choices.ts';

/** Text and stage side by side, as the styles have it; otherwise the stage stands above the text. */
export const sideBySide = '(min-width: 56.25em), (orientation: landscape) and (min-width: 31.25em)';

/** The windows in which a picture has room to move; `app.html` asks the same before anything is drawn. */
const room = () => matchMedia(document.documentElement.dataset.room ?? 'all');

/** Whether the window has room for a picture that moves. */
export const hasRoom = () => room().matches && !matchMedia('print').matches;

/** Shows the story as the reader chose, where the window has room for it, and says how that is. */
export function show(): Reading {
  const { dataset } = document.documentElement;
  // `app.html` had given up waiting for the script: the reader has text and figures by then.
  if (!dataset.reading) dataset.chosen = 'plain';
  const reading = chosen('reading') === 'scroll' && room().matches ? 'scroll' : 'plain';
  dataset.reading = reading;
  return reading;
}

/** Calls `changed` whenever the window comes to have room for a picture, or no more. Returns what ends it. */
export function watchRoom(changed: () => void): () => void {
  const query = room();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
