import { show } from './room.ts';

const figures = () => [...document.querySelectorAll<HTMLImageElement>('.static img')];

/** Loads every figure of the text, in view or not. Resolves when all have loaded or failed. */
export async function fetchFigures(): Promise<void> {
  const all = figures();
  for (const image of all) image.loading = 'eager';
  await Promise.allSettled(all.map((image) => image.decode()));
}

/**
 * Makes saved copies hold the text with every figure: Ctrl+S loads the figures, and SingleFile, which announces its
 * capture by events, gets text and figures. Returns a function that stops it.
 */
export function helpSaving(): () => void {
  const end = new AbortController();
  const { signal } = end;
  addEventListener(
    'keydown',
    ({ key, ctrlKey, metaKey }) => {
      if (key === 's' && (ctrlKey || metaKey)) void fetchFigures();
    },
    { signal }
  );
  addEventListener(
    'single-file-on-before-capture-request',
    async (event) => {
      event.preventDefault();
      const { dataset } = document.documentElement;
      dataset.reading = 'plain';
      // In a copy no button answers.
      delete dataset.originals;
      await fetchFigures();
      dispatchEvent(new CustomEvent('single-file-on-before-capture-response'));
    },
    { signal }
  );
  addEventListener(
    'single-file-on-after-capture-request',
    () => {
      show();
      document.documentElement.dataset.originals = 'folded';
    },
    { signal }
  );
  dispatchEvent(new CustomEvent('single-file-user-script-init'));
  return () => end.abort();
}
