import { paintFrame } from '../paint.ts';
import { prepareFilm } from './draw.ts';
import type { FilmMade, FilmRequest } from './request.ts';

/**
 * The last frame of a film as a PNG.
 * @throws where the page has no canvas, or what it is drawn with does not come
 */
export async function makeStill(request: FilmRequest): Promise<FilmMade> {
  const { film, brush } = await prepareFilm(request, document.fonts);
  const canvas = document.createElement('canvas');
  canvas.width = film.width;
  canvas.height = film.height;
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('The browser has no canvas for the still.');
  paintFrame(ctx, film, film.at(film.frames - 1), brush);
  const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'));
  if (!blob) throw new Error('The browser made no picture of the canvas.');
  const { width, height, description } = film;
  return { blob, ending: 'png', width, height, description };
}
