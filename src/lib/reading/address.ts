import { remember } from './memory.ts';

/** How long a step is in view before the address names it, in ms; browsers refuse an address that changes too often. */
const rest = 400;

/** What an address's fragment names, without the text fragment that a browser may have left in it. */
export const stepFromHash = (hash: string): string => hash.slice(1).replace(/:~:.*$/, '');

/**
 * Lets the address and the browser's memory follow the step in view, without new entries in the history. Returns
 * what calls it off.
 */
export function followAddress(step: string, first: string, last: string): () => void {
  const timer = setTimeout(() => {
    const { pathname, search, hash } = location;
    const next = step === first ? '' : `#${step}`;
    if (hash !== next) history.replaceState(history.state, '', pathname + search + next);
    // The end of the story is no place to go back to.
    if (step !== first) remember('step', step === last ? '' : step);
  }, rest);
  return () => clearTimeout(timer);
}
