import type { Beginning, Order, Report } from './orders.ts';
import { Painter } from './painter.ts';

/** What the page sends first: the canvas, and the display face with its address. */
export interface Begin extends Beginning {
  kind: 'begin';
  canvas: OffscreenCanvas;
  face: { family: string; address: string } | undefined;
  /** The page's language, in which the device's faces are to be chosen. */
  lang: string;
}

/** What of a worker's scope is used; the compiler knows this project's scripts as those of pages. */
interface Scope {
  fonts?: FontFaceSet;
  postMessage(report: Report | { kind: 'able'; able: boolean }): void;
  addEventListener(type: 'message', hear: (event: MessageEvent<Begin | Order>) => void): void;
}
const worker = self as unknown as Scope;

let painter: Painter | undefined;

/** Browsers that do not tell a canvas of its language choose by the device's. */
function setLang(ctx: OffscreenCanvasRenderingContext2D & { lang?: string }, lang: string) {
  if ('lang' in ctx) ctx.lang = lang;
}

async function fetchFace({ family, address }: NonNullable<Begin['face']>) {
  const face = new FontFace(family, `url("${address}")`, { weight: '900' });
  worker.fonts?.add(await face.load());
}

worker.addEventListener('message', ({ data }) => {
  if (data.kind !== 'begin') return painter?.hear(data);
  const ctx = data.canvas.getContext('2d')!;
  setLang(ctx, data.lang);
  // Where the face does not come, the device's own stand in, as on a page.
  if (data.face) fetchFace(data.face).catch(() => {});
  painter = new Painter(
    ctx,
    data,
    (report) => worker.postMessage(report),
    (then) => {
      const timer = setTimeout(then);
      return () => clearTimeout(timer);
    }
  );
});
worker.postMessage({
  kind: 'able',
  able:
    typeof OffscreenCanvas === 'function' &&
    typeof requestAnimationFrame === 'function' &&
    worker.fonts !== undefined &&
    new OffscreenCanvas(1, 1).getContext('2d') !== null
});
