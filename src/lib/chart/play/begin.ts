import { withTimeout } from '../../with-timeout.ts';
import { paintBeside } from './beside.ts';
import type { Beginning, Painting, Report } from './orders.ts';

/**
 * Lets a story's pictures be painted on a canvas: beside the page where the browser can, else in it. `tell` is told what
 * comes of it.
 * @throws where the browser can do neither, or what draws does not come
 */
export async function beginPainting(
  canvas: HTMLCanvasElement,
  beginning: Beginning,
  tell: (report: Report) => void
): Promise<Painting> {
  try {
    return await paintBeside(canvas, beginning, tell);
  } catch {
    const { paintHere } = await withTimeout(import('./here.ts'));
    return paintHere(canvas, beginning, tell);
  }
}
