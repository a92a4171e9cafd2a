/** How long a page that nobody sees, and that hence paints nothing, waits: ms. */
const unseen = 1000;

/** Resolves once the page has painted something. */
const firstPaint = (): Promise<unknown> =>
  Promise.race([
    new Promise((resolve) => setTimeout(resolve, unseen)),
    new Promise((resolve) => {
      new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
    })
  ]);

const { href } = document.querySelector<HTMLLinkElement>('link[data-island]')!;

// Scripts that came early would run before the browser has shown what there is to read.
await firstPaint();
try {
  await import(/* @vite-ignore */ href);
} catch (error) {
  // `app.html` tells this site's errors by their addresses, which not every browser gives.
  throw new Error(`${href}: ${String(error)}`, { cause: error });
}
