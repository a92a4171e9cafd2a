/** The timeout, in ms. */
const patience = 8000;

/** The promise's value; rejects if it takes longer than the timeout. */
export const withTimeout = <T>(asked: Promise<T>): Promise<T> =>
  Promise.race([
    asked,
    new Promise<never>((_, reject) => setTimeout(reject, patience, new Error('too late')))
  ]);
