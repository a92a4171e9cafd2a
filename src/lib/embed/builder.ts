import type { EditionId } from '../../content/editions.ts';

/** An edition as the builder offers it: its words for what is embedded. */
export interface Offered {
  id: EditionId;
  name: string;
  lang: string;
  /** Address of the front page from the site's root. */
  home: string;
  isDefault: boolean;
  headline: string;
  newsroom: string;
  chapters: { id: string; title: string }[];
  /** With the size of the picture's file and the most that the chart's embed is tall, in px. */
  steps: {
    id: string;
    formerly: string[];
    chapter?: string;
    heading: string;
    picture: string;
    size: { width: number; height: number };
    tallest: number;
  }[];
}

/** What the builder is made from. */
export interface Kit {
  /** Path under which the site is served, with a slash at its end, and the host it is published on. */
  base: string;
  origin: string;
  editions: Offered[];
  loader: { current: string; fixed: string; integrity: string };
}

/** What can be embedded. */
export const things = ['story', 'chapter', 'steps', 'moment'] as const;
export type Thing = (typeof things)[number];

/**
 * What was chosen: what is embedded, and how. `theme`, `start` and `top` (px of a header) are empty
 * where nothing was; the steps go from `from` to `to`; `width` is the preview's in px.
 */
export interface Chosen {
  thing: Thing;
  edition: string;
  chapter: string;
  from: string;
  to: string;
  moment: string;
  theme: string;
  start: string;
  top: string;
  width: number;
}
