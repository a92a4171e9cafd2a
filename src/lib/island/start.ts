import { firstPaint } from './first-paint.ts';

/** The page's own entry. */
const { href } = document.querySelector<HTMLLinkElement>('link[data-entry]')!;

// Run any sooner, it would hold up what there is to read.
await firstPaint();
try {
  await import(/* @vite-ignore */ href);
} catch (error) {
  // `app.html` knows this site's errors by their addresses, which not every browser gives.
  throw new Error(`${href}: ${String(error)}`, { cause: error });
}
