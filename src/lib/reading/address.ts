import { momentAt } from '../edition/moment-at.ts';
import { remember } from './memory.ts';

/** How long the page stands before the address names its step, in ms; browsers refuse an address that changes too often. */
const rest = 400;

/** The id in an address's fragment, without a text fragment (`:~:text=…`). */
export const stepFromHash = (hash: string): string => hash.slice(1).replace(/:~:.*$/, '');

/** The step on this page that an id names: its own, that of something in it, or one that its step had before. */
export const stepAt = (id: string): HTMLElement | null =>
  document.getElementById(id)?.closest<HTMLElement>('[data-step]') ?? null;

/** What an entry of the history keeps: how far under the window's top its step begins, in px. */
interface Kept {
  top: number;
}
const isKept = (state: unknown): state is Kept =>
  typeof state === 'object' && state !== null && 'top' in state && Number.isFinite(state.top);

const topOf = (step: string) => stepAt(step)?.getBoundingClientRect().top;

/** Puts a step where the history's entry keeps it; false where it keeps nothing, or the page cannot scroll so far. */
export function standAsKept(step: string, state: unknown = history.state): boolean {
  const top = topOf(step);
  if (!isKept(state) || top === undefined) return false;
  scrollBy({ top: top - state.top, behavior: 'instant' });
  return Math.abs((topOf(step) ?? 0) - state.top) < 2;
}

/**
 * Whether the page stands at an address of this site's own, where that of another step is known too. A saved copy does
 * not, or one in a stranger's archive.
 */
const isOwn = (home: string) =>
  location.pathname === home || location.pathname.startsWith(`${home}moments/`);

/**
 * Names the step in view in the address: by its own page, whose card shows it wherever the address is pasted. The browser
 * knows of no scrolling between two pages: the entry of the history keeps where the step stands. The page's canonical
 * address follows, which is what phones share.
 */
function nameStep(home: string, step: string, first: string) {
  const { search, hash, pathname } = location;
  if (!isOwn(home)) {
    const next = step === first ? '' : `#${step}`;
    if (hash !== next) history.replaceState(history.state, '', pathname + search + next);
    return;
  }
  const next = step === first ? home : momentAt(home, step);
  const top = topOf(step);
  history.scrollRestoration = step === first ? 'auto' : 'manual';
  history.replaceState(step === first || top === undefined ? null : { top }, '', next + search);
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  if (canonical) canonical.href = new URL(next, canonical.href).href;
}

/**
 * Lets the address, the history's entry and the browser's memory follow the reader, without new entries in the history.
 * `story` has the address of its edition and the ids of its first and last step; `step` says which is in view. Returns a
 * function that ends it.
 */
export function followAddress(
  story: { home: string; first: string; last: string },
  step: () => string
): () => void {
  const end = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const name = () => {
    nameStep(story.home, step(), story.first);
    // A reader who reached the end is not offered to continue there.
    if (step() !== story.first) remember('step', step() === story.last ? '' : step());
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(name, rest);
  };
  addEventListener('scroll', wait, { passive: true, signal: end.signal });
  addEventListener(
    'popstate',
    ({ state }) => standAsKept(location.pathname.split('/').at(-2) ?? '', state),
    { signal: end.signal }
  );
  wait();
  return () => {
    clearTimeout(timer);
    end.abort();
  };
}

/** Whether the page is loaded again or returned to: then the browser puts it where it stood, late in some cases. */
export const isReturn = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => /reload|back_forward/.test((entry as PerformanceNavigationTiming).type));
