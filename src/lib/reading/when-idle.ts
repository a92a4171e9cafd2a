/** Calls `what` once the browser is idle. Returns a function that cancels it. */
export function whenIdle(what: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(what, 1000);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(what);
  return () => cancelIdleCallback(asked);
}
