import type { Ink } from '../chart/marks.ts';
import type { FilmKey } from '../edition/film-words.ts';
import type { FilmFace } from './faces.ts';
import type { FilmEdition } from './film.ts';

/** What a page needs to make an edition's films: fetched when a reader wants one. */
export interface FilmKit {
  words: Record<FilmKey, string>;
  edition: FilmEdition;
  /** Addresses of the faces, from the site's root. */
  faces: Record<FilmFace, string>;
  /** Colours of the inks in each theme. */
  colours: Record<'light' | 'dark', Record<Ink, string>>;
  /** The host that the site was built for; empty if not set. */
  origin: string;
}
