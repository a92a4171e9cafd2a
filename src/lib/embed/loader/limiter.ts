/**
 * Lets `most` calls pass in each stretch of `ms`; the function that it returns says whether a call may pass. `now` is a
 * clock that nobody sets back.
 */
export function limiter(most: number, ms: number, now = () => performance.now()): () => boolean {
  let since = 0;
  let count = 0;
  return () => {
    if (now() - since >= ms) {
      since = now();
      count = 0;
    }
    return ++count <= most;
  };
}
