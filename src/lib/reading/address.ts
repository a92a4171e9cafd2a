import { remember } from './memory.ts';

/** How long a step is in view before the address names it, in ms; browsers refuse an address that changes too often. */
const rest = 400;

/** The id in an address's fragment, without a text fragment (`:~:text=…`). */
export const stepFromHash = (hash: string): string => hash.slice(1).replace(/:~:.*$/, '');

/** The step on this page that an id names: its own, that of something in it, or one that its step had before. */
export const stepAt = (id: string): HTMLElement | null =>
  document.getElementById(id)?.closest<HTMLElement>('[data-step]') ?? null;

/**
 * Lets the address and the browser's memory follow the step in view, without new entries in the history. Returns
 * a function that cancels it.
 */
export function followAddress(step: string, first: string, last: string): () => void {
  const timer = setTimeout(() => {
    const { pathname, search, hash } = location;
    const next = step === first ? '' : `#${step}`;
    if (hash !== next) history.replaceState(history.state, '', pathname + search + next);
    // A reader who reached the end is not offered to continue there.
    if (step !== first) remember('step', step === last ? '' : step);
  }, rest);
  return () => clearTimeout(timer);
}

/** Whether the page is loaded again or returned to: then the browser puts it where it stood, late in some cases. */
export const isReturn = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => /reload|back_forward/.test((entry as PerformanceNavigationTiming).type));
