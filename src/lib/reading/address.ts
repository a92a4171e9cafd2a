import { momentAt } from '../edition/moment-at.ts';
import { still } from '../when-still.ts';
import { firstSign } from './first-sign.ts';
import { remember } from './memory.ts';

/** How long the page stands before the address names its step, in ms; browsers refuse an address that changes too often. */
const rest = 400;

/** The id in an address's fragment, without a text fragment (`:~:text=…`). */
export const stepFromHash = (hash: string): string => hash.slice(1).replace(/:~:.*$/, '');

/** The step on this page that an id names: its own, that of something in it, or one that its step had before. */
export const stepAt = (id: string): HTMLElement | null =>
  document.getElementById(id)?.closest<HTMLElement>('[data-step]') ?? null;

/** What an entry of the history keeps: its step, and how far under the window's top that begins, in px. */
interface Kept {
  step: string;
  top: number;
}
const isKept = (state: unknown): state is Kept =>
  typeof state === 'object' &&
  state !== null &&
  'step' in state &&
  typeof state.step === 'string' &&
  'top' in state &&
  Number.isFinite(state.top);

const topOf = (step: string) => stepAt(step)?.getBoundingClientRect().top;

/** Puts the step where the history's entry keeps it; false where it keeps nothing, or the page cannot scroll so far. */
export function standAsKept(state: unknown = history.state): boolean {
  if (!isKept(state)) return false;
  const top = topOf(state.step);
  if (top === undefined) return false;
  scrollBy({ top: top - state.top, behavior: 'instant' });
  return Math.abs((topOf(state.step) ?? 0) - state.top) < 2;
}

/** Scrolls as an entry of the history to which the reader came back: no browser does where this site keeps the place. */
function comeBack({ state }: PopStateEvent) {
  if (!standAsKept(state)) document.getElementById(stepFromHash(location.hash))?.scrollIntoView();
}

/**
 * Whether the page stands at an address of this site's own, where that of another step is known too. A saved copy does
 * not, or one in a stranger's archive.
 */
const isOwn = (home: string) =>
  location.pathname === home || location.pathname.startsWith(`${home}moments/`);

/**
 * Names the step in view in the address: by its own page, whose card shows it wherever the address is pasted. The browser
 * knows of no scrolling between two pages: the entry of the history keeps where the step stands.
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
  const kept: Kept | null = step === first || top === undefined ? null : { step, top };
  history.replaceState(kept, '', next + search);
}

/** Lets the page's canonical address, which is what phones share, be the one that the address bar shows. */
function shareAddress(home: string) {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  if (canonical && isOwn(home)) canonical.href = new URL(location.pathname, canonical.href).href;
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
  const { signal } = end;
  // A search engine reads without a sign: to it a moment is the article.
  let isRead = false;
  void firstSign().then(() => (isRead = true));
  const name = () => {
    nameStep(story.home, step(), story.first);
    if (isRead) shareAddress(story.home);
    // A reader who reached the end is not offered to continue there.
    if (step() !== story.first) remember('step', step() === story.last ? '' : step());
  };
  const standing = still(rest, name);
  // Before a press leads elsewhere, the entry keeps where the reader is by then.
  const hurry = () => standing.hurry();
  for (const press of ['pointerdown', 'keydown'])
    addEventListener(press, hurry, { passive: true, capture: true, signal });
  addEventListener('popstate', comeBack, { signal });
  standing.wait();
  return () => {
    standing.end();
    end.abort();
  };
}

/** Whether the page is loaded again or returned to: then the browser puts it where it stood, late in some cases. */
export const isReturn = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => /reload|back_forward/.test((entry as PerformanceNavigationTiming).type));
