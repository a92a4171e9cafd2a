/** The most that an embed may be tall, in px. */
const tallest = 200_000;

const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null;
const within = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;
const isStep = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9-]{1,60}$/.test(value);

/** Whether a frame says that it holds a story of this version, and waits for its port. */
export const isReady = (data: unknown): boolean =>
  isObject(data) && data['type'] === 'story:ready' && data['v'] === 1;

/** The height that a frame tells its host, in px; 0 where a message is another. */
export const heightOf = (data: unknown): number =>
  isObject(data) &&
  data['sentinel'] === 'amp' &&
  data['type'] === 'embed-size' &&
  within(data['height'], 1, tallest)
    ? data['height']
    : 0;

export type Heard =
  | { type: 'size'; h: number }
  | { type: 'want'; y: number }
  | { type: 'step' | 'settled' | 'end'; detail: Record<string, string | number> };

/** What a story said through its port, checked by type and range; nothing where it is anything else. */
export function hear(data: unknown): Heard | undefined {
  if (!isObject(data)) return undefined;
  const { type, h, y, step, index, count } = data;
  if (type === 'size' && within(h, 1, tallest)) return { type, h };
  if (type === 'want' && within(y, 0, tallest)) return { type, y };
  if (type === 'step' && isStep(step) && within(index, 0, 999) && within(count, 1, 999))
    return { type, detail: { step, index, count } };
  if (type === 'settled' && isStep(step)) return { type, detail: { step } };
  return type === 'end' ? { type, detail: {} } : undefined;
}

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
