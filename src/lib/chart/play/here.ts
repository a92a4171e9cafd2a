import { whenIdle } from '../../when-idle.ts';
import type { Beginning, Painting, Report } from './orders.ts';
import { Painter } from './painter.ts';

/**
 * Paints in the page.
 * @throws where the browser has no canvas
 */
export function paintHere(
  canvas: HTMLCanvasElement,
  beginning: Beginning,
  tell: (report: Report) => void
): Painting {
  const ctx = canvas.getContext('2d');
  if (!ctx)
    throw new Error('The browser has no canvas to move the picture on; text and figures stand.');
  const painter = new Painter(ctx, beginning, tell, whenIdle);
  return { send: (order) => painter.hear(order), end: () => painter.end() };
}
