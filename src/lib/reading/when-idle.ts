/** Does something once the browser has nothing else to do; gives what calls it off. */
export function whenIdle(what: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(what, 1000);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(what);
  return () => cancelIdleCallback(asked);
}
