import type { Ink } from '../../chart/marks.ts';
import type { FilmFace } from '../faces.ts';
import type { FilmEdition } from '../film.ts';
import type { FilmFormat } from '../words.ts';

/** What is to be made of which steps. */
export interface FilmRequest {
  edition: FilmEdition;
  steps: string[];
  format: FilmFormat;
  /** Colours of the inks. */
  colours: Record<Ink, string>;
  /** The site's, for the address in the foot. */
  origin: string;
  /** Addresses of the faces, with their host. */
  faces: Record<FilmFace, string>;
}

/** A film or a still, and the words for those who cannot see it. */
export interface FilmMade {
  blob: Blob;
  /** How its file's name ends. */
  ending: 'mp4' | 'webm' | 'png';
  description: string;
  /** In px. */
  width: number;
  height: number;
  /** How long it lasts; a still does not. */
  seconds?: number;
}

/** Why there is no film: no encoder of the browser's takes it, the steps do not fit into one, or anything else. */
export type FilmFault = 'no-codec' | 'too-long' | 'failed';

/** What the worker says: how far it is (0 to 1), the film, or why there is none. */
export type FilmReport =
  | { kind: 'progress'; share: number }
  | { kind: 'made'; made: FilmMade }
  | { kind: 'fault'; fault: FilmFault };
