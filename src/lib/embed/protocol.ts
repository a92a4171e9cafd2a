/**
 * What a host's page and the embed in its frame say to each other. The story and its loader meet once by window
 * messages (`ready`, `hello` with a port), and speak through the port from then on; an embed of its own height tells
 * that, and the step in view, by window messages alone. Whatever comes from the other end is checked here by type and range.
 */

/** What our frames may do: run scripts and open links, without an origin of their own. */
export const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** Version of the messages. */
const v = 1;

const beginning = 'story:here';
const opening = 'story:ready';
const answer = 'story:hello';

/** Story to host: its page may stand there, and has come. */
export const here = { type: beginning, v };
/** Story to host: it holds a story, and waits for a port. */
export const ready = { type: opening, v };
/** Host to story, with the port. */
export const hello = { type: answer, v };

/** Story to host: sizes and places in px. A story at its own height says `step` and `end` without a port. */
export type StoryMessage =
  | { type: 'size'; h: number }
  | { type: 'want'; y: number }
  | { type: 'step'; step: string; index: number; count: number }
  | { type: 'settled'; step: string }
  | { type: 'end' };

/** Host to story, through the port: how far the reader has come, in px. */
export interface HostMessage {
  type: 'y';
  y: number;
}

/** The most that an embed may be tall, in px. */
const tallest = 200_000;

const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null;
const within = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;
const isStep = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9-]{1,60}$/.test(value);

export const isReady = (data: unknown): boolean =>
  isObject(data) && data['type'] === opening && data['v'] === v;
export const isHello = (data: unknown): boolean =>
  isObject(data) && data['type'] === answer && data['v'] === v;

/**
 * The height in a frame's message to its host, in px, and how far down the step is that its address has as `at`;
 * undefined for any other message.
 */
export function sizeIn(data: unknown): { height: number; at: number } | undefined {
  if (!isObject(data) || data['sentinel'] !== 'amp' || data['type'] !== 'embed-size')
    return undefined;
  const { height, at } = data;
  return within(height, 1, tallest) ? { height, at: within(at, 0, height) ? at : 0 } : undefined;
}

/** How far the reader has come, in a message of the host; undefined for any other message. */
export const placeIn = (data: unknown): number | undefined =>
  isObject(data) && data['type'] === 'y' && Number.isFinite(data['y'])
    ? (data['y'] as number)
    : undefined;

/** A message of the story, checked; `detail` is passed on to the page's own scripts. */
export type Heard =
  | { type: 'size'; h: number }
  | { type: 'want'; y: number }
  | { type: 'step' | 'settled' | 'end'; detail: Record<string, string | number> };

/** Checks a message from the story's port; undefined for any other message. */
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
