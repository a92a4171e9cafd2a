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
  steps: { id: string; formerly: string[]; heading: string; picture: string }[];
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
export const things = ['story', 'moment', 'picture'] as const;
export type Thing = (typeof things)[number];

/** What was chosen; `theme` and `start` are empty where nothing was, `width` is the preview's in px. */
export interface Chosen {
  thing: Thing;
  edition: string;
  moment: string;
  theme: string;
  start: string;
  width: number;
}
