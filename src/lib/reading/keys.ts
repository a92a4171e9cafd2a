import { chosen } from './choices.ts';

/** What a key asks for. */
export type Move = 'next' | 'previous' | 'menu' | 'help';

const letters: Record<string, Move> = { j: 'next', k: 'previous', c: 'menu', '?': 'help' };
const others: Record<string, Move> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous'
};

/** How soon the next letter follows in a word that is typed or dictated, in ms. */
const pause = 300;
/** How long a browser's search for typed words waits for more letters, in ms. */
const search = 5000;

/** Whether a key belongs to the browser or to something else: with a modifier, in a field or panel, beside a selection. */
function isElsewhere({
  defaultPrevented,
  ctrlKey,
  metaKey,
  altKey,
  isComposing,
  target
}: KeyboardEvent) {
  const at = target instanceof Element ? target : undefined;
  return (
    defaultPrevented ||
    ctrlKey ||
    metaKey ||
    altKey ||
    isComposing ||
    Boolean(at?.closest('input, textarea, select, [contenteditable], dialog, [popover], table')) ||
    getSelection()?.isCollapsed === false
  );
}

/** Whether a caret is visible in the text, which arrow and Page keys move: set by a click, or by caret browsing (F7). */
function hasCaret(): boolean {
  const selection = getSelection();
  if (!selection?.rangeCount) return false;
  const { anchorNode } = selection;
  const at = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
  const { top, bottom } = selection.getRangeAt(0).getBoundingClientRect();
  return (
    Boolean(at?.closest('article p, article :is(h1, h2, h3)')) && bottom > 0 && top < innerHeight
  );
}

/**
 * Calls `act` with the move that a key asks for, and with the key; `act` returns whether it did it. A letter counts only
 * if no other follows, so that a word typed to search or dictated moves nothing; the reader may turn letters off.
 * Returns a function that stops it.
 */
export function followKeys(act: (move: Move, key: string) => boolean): () => void {
  let waiting: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = { key: '', at: -Infinity };
  let inWord = false;

  /** Drops the waiting letter and the word typed so far. */
  const forget = () => {
    clearTimeout(timer);
    waiting = undefined;
    inWord = false;
    last = { key: '', at: -Infinity };
  };

  const now = () => {
    clearTimeout(timer);
    const due = waiting;
    waiting = undefined;
    due?.();
  };

  function letter({ key, timeStamp }: KeyboardEvent) {
    const since = timeStamp - last.at;
    // A letter repeated, or j and k by turns, is not a word.
    if (!inWord && (key === last.key || /^(jk|kj)$/.test(last.key + key))) now();
    else inWord = since < (inWord ? search : pause);
    last = { key, at: timeStamp };
    clearTimeout(timer);
    waiting = undefined;
    const move = letters[key];
    if (inWord || !move || chosen('letters') === 'off') return;
    waiting = () => act(move, key);
    timer = setTimeout(now, pause);
  }

  function press(event: KeyboardEvent) {
    const { key, shiftKey } = event;
    if (!isElsewhere(event) && key.length === 1 && key !== ' ') {
      letter(event);
      return;
    }
    // Shift alone is the beginning of a letter such as `?`.
    if (key !== 'Shift') forget();
    if (isElsewhere(event)) return;
    const move = others[key];
    if (move && !shiftKey && !hasCaret() && act(move, key)) event.preventDefault();
  }

  const end = new AbortController();
  addEventListener('keydown', press, { signal: end.signal });
  addEventListener('pointerdown', forget, { signal: end.signal });
  return () => {
    forget();
    end.abort();
  };
}

/** Where keys come to: a step, and within it each further paragraph that has a state of its own. */
export interface Stop {
  element: HTMLElement;
  /** Id of its step. */
  step: string;
  /** Which of the step's paragraphs it is. */
  paragraph: number;
}

/** The stops of steps, in the order of the text. */
export function stopsOf(steps: readonly HTMLElement[]): Stop[] {
  return steps.flatMap((step) => [
    { element: step, step: step.id, paragraph: 0 },
    ...[...step.querySelectorAll<HTMLElement>('[data-sub]')]
      .slice(1)
      .map((element, i) => ({ element, step: step.id, paragraph: i + 1 }))
  ]);
}

/**
 * The stop to go to from the one in view; nothing when a Page key should turn the page instead, because the step in
 * view goes on beyond the window, or when there is no further stop.
 */
export function stopFor(
  move: 'next' | 'previous',
  key: string,
  steps: readonly HTMLElement[],
  current: Pick<Stop, 'step' | 'paragraph'>
): Stop | undefined {
  if (key.startsWith('Page')) {
    const step = steps.find(({ id }) => id === current.step);
    const text = (step?.querySelector('.text') ?? step)?.getBoundingClientRect();
    const beyond = move === 'next' ? (text?.bottom ?? 0) > innerHeight : (text?.top ?? 0) < 0;
    if (beyond) return undefined;
  }
  const stops = stopsOf(steps);
  const at = stops.findIndex(
    ({ step, paragraph }) => step === current.step && paragraph === current.paragraph
  );
  return stops[at + (move === 'next' ? 1 : -1)];
}

/** Goes to a stop, and takes the reader's focus along, so that the next Tab goes on from there. */
export function goTo({ element }: Pick<Stop, 'element'>) {
  element.scrollIntoView();
  if (getSelection()?.isCollapsed) getSelection()?.removeAllRanges();
  const goal = element.matches('[data-sub]')
    ? element
    : element.querySelector<HTMLElement>('h1, h3');
  if (!goal) return;
  goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
}
