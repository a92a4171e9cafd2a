/** What an embed says of its height, in the dialects that host pages understand, and what it answers them. */

export interface Spoken {
  /** Height of the document in px, and how far down the step is that its host asked for; without one, 0. */
  height: number;
  at?: number;
  width: number;
  /** Name of the embed, for hosts that look their frames up by name. */
  id: string;
  href: string;
  /** Query values and the fragment of the frame's address, as the host gave them. */
  childId: string | null;
  secret: string | null;
}

/** The secret that WordPress puts into the fragment of a frame's address; null where there is none. */
export const secretOf = (hash: string): string | null =>
  /secret=([\d\w]{10})(?:$|&)/.exec(hash)?.[1] ?? null;

/** The messages that state the height, one per dialect: AMP and frames, Datawrapper, Medium and Infogram, pym, WordPress. */
export function heightMessages({ height, at, id, href, childId, secret }: Spoken): unknown[] {
  return [
    { sentinel: 'amp', type: 'embed-size', height, ...(at ? { at } : {}) },
    { 'datawrapper-height': { [id]: height } },
    JSON.stringify({ src: href, context: 'iframe.resize', height }),
    ...(childId ? [`pymxPYMx${childId}xPYMxheightxPYMx${height}`] : []),
    ...(secret ? [{ message: 'height', value: height, secret }] : [])
  ];
}

/** A dialect that is used only after a host has used it: its message for a height. */
export type Reply = (spoken: Spoken) => unknown;

const field = (data: object, name: string): unknown =>
  Object.hasOwn(data, name) ? (data as Record<string, unknown>)[name] : undefined;

/** How to answer a host's message, now and at every change of height; undefined if it asks for nothing. */
export function replyTo(data: unknown, { childId, secret }: Spoken): Reply | undefined {
  if (typeof data === 'string') {
    if (data.length > 2000) return undefined;
    const sizer = /^\[iFrameSizer\]([\w-]{1,100}):[^]*:/.exec(data)?.[1];
    if (sizer)
      return ({ height, width }) => `[iFrameSizer]${sizer}:${height}:${width}:resizeObserver`;
    if (childId && data.startsWith(`pymxPYMx${childId}xPYMxwidthxPYMx`))
      return ({ height }) => `pymxPYMx${childId}xPYMxheightxPYMx${height}`;
    return undefined;
  }
  if (typeof data !== 'object' || data === null) return undefined;
  const type = field(data, 'type');
  if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions')
    return ({ height, width }) => ({ type: 'iframe-resized', height, width });
  if (type === 'frames-init' && field(data, 'sentinel') === 'amp')
    return ({ height }) => ({ sentinel: 'amp', type: 'embed-size', height });
  const asked = field(data, 'id');
  if (type === 'setHeight' && (Number.isFinite(asked) || /^[\w-]{1,100}$/.test(String(asked))))
    return ({ height }) => ({ type: 'setHeight', id: asked, height });
  if (secret && field(data, 'message') === 'ready' && field(data, 'secret') === secret)
    return ({ height }) => ({ message: 'height', value: height, secret });
  return undefined;
}
