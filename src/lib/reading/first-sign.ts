/** What a reader does first, whether or not it moves the text. */
const signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'focusin'];

let given: Promise<void> | undefined;

/**
 * Resolves at the reader's first sign, in a frame at once: its host has the reader. What only moves with the reader, or
 * is only printed, waits for it.
 */
export const firstSign = (): Promise<void> =>
  (given ??= new Promise((resolve) => {
    if (parent !== window) {
      resolve();
      return;
    }
    const end = new AbortController();
    const { signal } = end;
    const give = () => {
      end.abort();
      resolve();
    };
    for (const sign of signs)
      addEventListener(sign, give, { signal, capture: true, passive: true });
  }));
