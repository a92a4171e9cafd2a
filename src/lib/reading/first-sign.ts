/** What a reader does first: a move of the pointer, a touch, a key, a scroll; and a window that changes its size. */
const signs = [
  'pointermove',
  'pointerdown',
  'touchstart',
  'wheel',
  'scroll',
  'keydown',
  'focusin',
  'hashchange',
  'resize'
];

/** Whether the page shows another place than its beginning, or is scrolled by the page around it. */
const isUnderWay = () => location.hash !== '' || scrollY > 0 || parent !== window;

let given: Promise<void> | undefined;

/**
 * Resolves once the reader is there: nothing that moves with the reader is worth a script's time before. The page as it
 * was served shows the same until then.
 */
export const firstSign = (): Promise<void> =>
  (given ??= new Promise((resolve) => {
    if (isUnderWay()) {
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
