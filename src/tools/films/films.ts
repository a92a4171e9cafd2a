import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionId } from '../../content/editions.ts';
import type { Ink } from '../../lib/chart/marks.ts';
import { dark, light } from '../../lib/chart/theme.ts';
import { local, siteUrl } from '../../lib/edition/site-url.mjs';
import type { Edition } from '../../lib/edition/types.ts';
import { need, pictureFaces } from '../../lib/figures/faces.ts';
import { filmEdition } from '../../lib/film/edition.ts';
import {
  filmOf,
  languageOf,
  timeOf,
  type Film,
  type FilmEdition,
  type Frame
} from '../../lib/film/film.ts';
import { frameSvg } from '../../lib/film/svg.ts';
import type { FilmFormat } from '../../lib/film/words.ts';
import { editionNamed, withFaces } from '../sheets/strips.ts';
import { encode, encoderOf, movingPicture, type Made, type Moving } from './encode.ts';

export { formats } from '../../lib/film/words.ts';
export { lightest } from './encode.ts';
const themes: Record<string, Record<Ink, string>> = { light, dark };

/** The films that are asked for: each of some steps, all in one form and one theme. */
export interface Wanted {
  edition: EditionId;
  films: string[][];
  format: FilmFormat;
  theme: 'light' | 'dark';
  moving: Moving[];
}

const known = new Map<EditionId, { edition: Edition; source: FilmEdition }>();

/** An edition and what its films are made from; made once. */
function editionOf(id: EditionId) {
  const before = known.get(id);
  if (before) return before;
  const edition = editionNamed(id);
  const made = { edition, source: filmEdition(edition) };
  known.set(id, made);
  return made;
}

/** The steps of an edition, in the story's order, each with its chapter where it has one. */
export const stepsOf = (id: EditionId): { id: string; chapter?: string | undefined }[] =>
  editionOf(id).source.steps.map((step) => ({ id: step.id, chapter: step.chapter?.id }));

/** The pixels of a film's frames; what stands still is drawn once. */
async function* pixelsOf(
  film: Film,
  draw: (frame: Frame) => Promise<Uint8Array>
): AsyncGenerator<Uint8Array> {
  let last: { frame: Frame; pixels: Uint8Array } | undefined;
  for (let i = 0; i < film.frames; i++) {
    const frame = film.at(i);
    if (last?.frame !== frame) last = { frame, pixels: await draw(frame) };
    yield last.pixels;
  }
}

const nameOf = (steps: readonly string[], format: FilmFormat, theme: string) =>
  `${steps.length > 1 ? `${steps[0]}--${steps.at(-1)}` : steps[0]}-${format}-${theme}`;

/**
 * Makes films into a folder, and moving pictures of them. `tell` is told of each file that is there.
 * @throws RangeError for steps that are not there or too many, and with what ffmpeg says where it fails
 */
export async function makeFilms(
  { edition: id, films, format, theme, moving }: Wanted,
  ffmpeg: string,
  folder: string,
  tell: (file: string, seconds: number, made?: Made) => void
): Promise<void> {
  const { edition, source } = editionOf(id);
  const origin = (siteUrl(process.env['SITE_URL']) ?? local) + (process.env['BASE_PATH'] ?? '');
  const { lang } = edition.settings;
  mkdirSync(folder, { recursive: true });
  for (const steps of films) {
    const film = filmOf(source, steps, format, origin);
    const characters = [...new Set(film.texts().flatMap(({ text }) => [...text]))].join('');
    await need(pictureFaces[id], characters);
    const file = join(folder, `${nameOf(steps, format, theme)}.${encoderOf(ffmpeg).ending}`);
    await withFaces(edition, characters, async (draw) => {
      const pixels = pixelsOf(film, async (frame) => {
        const svg = frameSvg(film, frame, lang, themes[theme]!);
        return (await draw(svg, film.width)).pixels;
      });
      const about = { ...film, language: languageOf(lang) };
      await encode(ffmpeg, pixels, film, about, file);
    });
    const seconds = timeOf(film.frames);
    tell(file, seconds);
    for (const kind of moving) {
      const made = movingPicture(ffmpeg, file, kind);
      tell(made.file, seconds, made);
    }
  }
}
