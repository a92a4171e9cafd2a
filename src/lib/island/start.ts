/** How long a page's script waits for a first paint that does not come: ms. */
const patience = 3000;

/** Resolves once the page has painted something. A frame may be out of sight, and a hidden page paints nothing. */
async function firstPaint() {
  if (parent !== window || document.hidden) return;
  await Promise.race([
    new Promise((resolve) => setTimeout(resolve, patience)),
    new Promise((resolve) => {
      new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
    })
  ]);
}

const { href } = document.querySelector<HTMLLinkElement>('link[data-island]')!;

// Scripts that came early would run before the browser has shown what there is to read.
await firstPaint();
try {
  await import(/* @vite-ignore */ href);
} catch (error) {
  // `app.html` tells this site's errors by their addresses, which not every browser gives.
  throw new Error(`${href}: ${String(error)}`, { cause: error });
}
