import type { Ink } from './marks.ts';

/** The light theme's inks: of the page, and of pictures that are files of their own. */
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

/** The dark theme's inks: drawn for a dark page, not the light ones turned round. */
export const dark: Record<Ink, string> = {
  musk: '#f27460',
  openai: '#3fb095',
  altman: '#84dcc6',
  microsoft: '#82abea',
  google: '#dba93c',
  xai: '#d97fb4',
  ink: '#f0eadd',
  quiet: '#a99f8b',
  rule: '#40392c',
  paper: '#16140f',
  sheet: '#221f18',
  marker: '#6a5518'
};

const properties = (inks: Record<Ink, string>) =>
  Object.entries(inks)
    .map(([ink, colour]) => `--ink-${ink}:${colour}`)
    .join(';');

/** Both themes as CSS: the system's choice, unless the reader made one (`data-theme` on the root). Paper is light. */
export const themeCss = `:root{color-scheme:light;${properties(light)}}@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${properties(dark)}}}@media screen{:root[data-theme=dark]{color-scheme:dark;${properties(dark)}}}`;

/** The paper's colour for the browser's own bars, in both themes. */
export const themeColours = (
  [
    ['light', light],
    ['dark', dark]
  ] as const
)
  .map(
    ([scheme, { paper }]) =>
      `<meta name="theme-color" content="${paper}" media="(prefers-color-scheme: ${scheme})" />`
  )
  .join('');
