/** The timeout, in ms. */
const patience = 8000;
const wait = () => new Promise((resolve) => setTimeout(resolve, patience));

/** When the page last was about to be left, in ms of its clock. */
let left = -Infinity;
const leave = () => (left = performance.now());

/**
 * The promise's value; rejects if it takes longer than the timeout. Firefox gives up what a page has asked for as soon as
 * the reader reloads or leaves it: only if the page is still there after a while is that a failure.
 */
export async function withTimeout<T>(asked: Promise<T>): Promise<T> {
  addEventListener('beforeunload', leave);
  const late = wait().then(() => Promise.reject(new Error('too late')));
  try {
    return await Promise.race([asked, late]);
  } catch (error) {
    if (performance.now() - left < patience) await wait();
    throw error;
  }
}
