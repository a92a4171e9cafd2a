import { show } from './room.ts';

const figures = () => [...document.querySelectorAll<HTMLImageElement>('.static img')];

/** Fetches every figure of the text, seen or not. Resolves once they are there, or have failed. */
export async function fetchFigures(): Promise<void> {
  const all = figures();
  for (const image of all) image.loading = 'eager';
  await Promise.allSettled(all.map((image) => image.decode()));
}

/**
 * Lets a copy that a reader saves hold the text with every figure: the key that saves fetches them, and SingleFile, which
 * asks pages before it looks at them, finds text and figures. Returns what ends it.
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
      document.documentElement.dataset.reading = 'plain';
      await fetchFigures();
      dispatchEvent(new CustomEvent('single-file-on-before-capture-response'));
    },
    { signal }
  );
  addEventListener('single-file-on-after-capture-request', () => void show(), { signal });
  dispatchEvent(new CustomEvent('single-file-user-script-init'));
  return () => end.abort();
}
