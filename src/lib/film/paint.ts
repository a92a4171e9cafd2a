import { paint, type Brush, type Drawing } from '../chart/canvas.ts';
import { sizeOf, type Film, type Frame } from './film.ts';

/** Draws a frame of a film on a canvas of the film's size. */
export function paintFrame(ctx: Drawing, film: Film, { picture, words }: Frame, brush: Brush) {
  const { x, y, zoom } = film.stage;
  const { width, height } = sizeOf(film.stage);
  ctx.globalAlpha = 1;
  ctx.fillStyle = brush.plain.paper;
  ctx.fillRect(0, 0, film.width, film.height);
  const all = (marks: Frame['words']) => {
    // What the canvas had before it was saved or restored is not what the brush remembers.
    brush.font = undefined;
    for (const mark of marks) if (mark.opacity > 0) paint(ctx, mark, brush);
  };
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(zoom, zoom);
  ctx.beginPath();
  ctx.rect(0, 0, width, height);
  ctx.clip();
  all(picture);
  ctx.restore();
  all(words);
}
