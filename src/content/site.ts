import type { EditionId } from './editions.ts';

/** Who publishes the article, and how it is announced. */
export interface Site {
  /** The newsroom's name in each edition; it stands in the byline. */
  newsroom: Record<EditionId, string>;
  /** Address for reports of errors (`mailto:` or `https:`); without one the page names the newsroom alone. */
  contact: string;
  /** The newsroom's names on the fediverse (`@desk@news.example`) and on X (`@desk`), for cards there; empty where it has none. */
  fediverse: string;
  x: string;
  /** When the story was published and last changed: date and time with zone, as in `2026-11-24T09:00:00+08:00`. */
  published: string;
  updated: string;
  licence: { words: { name: string; url: string }; code: string };
}

export const site: Site = {
  newsroom: { 'zh-hant': '兩線編輯部', 'zh-hans': '两线编辑部', en: 'Two Lines Desk' },
  contact: '',
  fediverse: '',
  x: '',
  published: '2026-11-24T09:00:00+08:00',
  updated: '2026-11-28T21:00:00+08:00',
  licence: {
    words: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    code: 'MIT'
  }
};
