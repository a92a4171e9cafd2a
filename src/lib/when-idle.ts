/** At latest after this many ms, where the browser is never idle. */
const latest = 400;

/** Calls `then` once the browser has nothing else to do; returns what calls it off. Safari has no word for idleness. */
export function whenIdle(then: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const request = requestIdleCallback(then, { timeout: latest });
    return () => cancelIdleCallback(request);
  }
  const timer = setTimeout(then, latest / 4);
  return () => clearTimeout(timer);
}
