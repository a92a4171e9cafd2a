/** How long a reader waits for what was asked for, in ms. */
const patience = 8000;

/** What was asked for, if it comes in time; rejects where it comes later or never. */
export const withTimeout = <T>(asked: Promise<T>): Promise<T> =>
  Promise.race([
    asked,
    new Promise<never>((_, reject) => setTimeout(reject, patience, new Error('too late')))
  ]);
