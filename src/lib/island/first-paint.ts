/** How long a script waits for a first paint that does not come: ms. */
const patience = 3000;

/** Resolves once the page has painted something; at once in a frame, which may be out of sight, and in a hidden page. */
export async function firstPaint(): Promise<void> {
  if (parent !== window || document.hidden || !('PerformanceObserver' in window)) return;
  await Promise.race([
    new Promise((resolve) => setTimeout(resolve, patience)),
    new Promise((resolve) => {
      new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
    })
  ]);
}
