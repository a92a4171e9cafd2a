/**
 * Lets `most` calls pass in any stretch of `ms`, by the clock `now`, which is not the reader's: that may be set back.
 * Says of each call whether it may.
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
