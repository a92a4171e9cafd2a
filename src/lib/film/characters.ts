import type { Edition } from '../edition/types.ts';
import { filmEdition } from './edition.ts';
import { filmFaces, type FilmFace } from './faces.ts';

/** What addresses, numbers and dates may hold beside the edition's own words: no host is known before a film is made. */
const always = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;/_~%+-–−×→·… ';

/**
 * The characters that an edition's films may set in each face: which of its words a picture has depends on its size, so
 * all of them; the display face has headings and large figures alone.
 */
export function charactersOf(edition: Edition): Record<FilmFace, string> {
  const { headline, newsroom, chart, steps } = filmEdition(edition);
  const large = steps.map(({ heading, legend, legends, state, states, staged }) => ({
    ...{ heading, legend, legends, state, states, staged }
  }));
  const signs = (...of: unknown[]) => [...new Set(JSON.stringify(of) + always)].join('');
  const all = signs(headline, newsroom, chart, steps);
  const display = signs(headline, large, chart.words);
  return Object.fromEntries(
    filmFaces.map((face) => [face, face === 'display' ? display : all])
  ) as Record<FilmFace, string>;
}
