import { inSight } from '../chart/fit.ts';
import type { Ink } from '../chart/marks.ts';
import { svgFile } from '../chart/svg.ts';
import { sizeOf, type Film, type Frame } from './film.ts';

/** A frame of a film as an SVG, to be drawn as pixels. `lang` is the language of its words. */
export function frameSvg(
  { width, height, stage, title }: Film,
  { picture, words }: Frame,
  lang: string,
  colours: Record<Ink, string>
): string {
  const size = sizeOf(stage);
  return svgFile({
    ...{ width, height, lang, title, colours, marks: words, description: '' },
    inset: { ...size, x: stage.x, y: stage.y, zoom: stage.zoom, marks: inSight(picture, size) }
  });
}
