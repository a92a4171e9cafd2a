/** What a key asks for. */
export type Move = 'next' | 'previous' | 'menu' | 'help';

const moves: Record<string, Move> = {
  j: 'next',
  ArrowRight: 'next',
  PageDown: 'next',
  k: 'previous',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  c: 'menu',
  '?': 'help'
};

/**
 * The move that a key asks for, or nothing where the key belongs to the browser or to something else: with a
 * modifier, in a field, in an open panel.
 */
export function moveOf(event: KeyboardEvent): Move | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const at = event.target instanceof Element ? event.target : undefined;
  if (at?.closest('input, textarea, select, [contenteditable], dialog, [popover], table'))
    return undefined;
  return moves[event.key];
}

/**
 * The step to go to from the one in view, by its element; nothing when a Page key should turn the page instead,
 * because the step in view goes on beyond the window, or when there is no further step.
 */
export function stepFor(
  move: 'next' | 'previous',
  key: string,
  steps: readonly HTMLElement[],
  current: string
): HTMLElement | undefined {
  const at = steps.findIndex(({ id }) => id === current);
  if (key.startsWith('Page')) {
    const text = (steps[at]?.querySelector('.text') ?? steps[at])?.getBoundingClientRect();
    const beyond = move === 'next' ? (text?.bottom ?? 0) > innerHeight : (text?.top ?? 0) < 0;
    if (beyond) return undefined;
  }
  return steps[at + (move === 'next' ? 1 : -1)];
}
