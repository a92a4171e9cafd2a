import type { Ink } from './marks.ts';

/** The light theme's inks, for pictures that are files of their own; the page's are in `app.css`. */
export const light: Record<Ink, string> = {
  musk: '#c8371f',
  openai: '#0e6655',
  altman: '#1f9a83',
  microsoft: '#2b5fa8',
  google: '#b07d10',
  xai: '#7e1d5a',
  ink: '#1e1b16',
  quiet: '#6f6757',
  rule: '#d9d1bf',
  paper: '#f7f3ea',
  sheet: '#fffdf6',
  marker: '#f6df8f'
};
