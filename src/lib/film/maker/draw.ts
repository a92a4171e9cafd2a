import { brushWith, type Brush } from '../../chart/canvas.ts';
import { fetchScene } from '../../chart/scenes/index.ts';
import { bringFaces, cssFaces } from '../faces.ts';
import { filmOf, type Film } from '../film.ts';
import type { FilmRequest } from './request.ts';

/**
 * Brings what a film is drawn with, and plans it.
 * @throws where a scene does not come, and RangeError for steps that do not fit into one film
 */
export async function prepareFilm(
  { edition, steps, format, colours, origin, faces }: FilmRequest,
  fonts: FontFaceSet | undefined
): Promise<{ film: Film; brush: Brush }> {
  const scenes = new Map(edition.steps.map(({ state }) => [state.scene, state]));
  await Promise.all([bringFaces(fonts, faces), ...[...scenes.values()].map(fetchScene)]);
  return {
    film: filmOf(edition, steps, format, origin),
    brush: brushWith(colours, cssFaces)
  };
}
