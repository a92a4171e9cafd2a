import { actorKeys, actors, type ActorInk } from './actors.ts';
import type { Ink, NeutralInk } from './marks.ts';

type Theme = keyof ActorInk;

/** Neutral inks of each theme; the dark ones are chosen for a dark page, not inverted from the light ones. */
const neutral: Record<Theme, Record<NeutralInk, string>> = {
  light: {
    ink: '#1e1b16',
    quiet: '#6f6757',
    rule: '#d9d1bf',
    paper: '#f7f3ea',
    sheet: '#fffdf6',
    marker: '#f6df8f'
  },
  dark: {
    ink: '#f0eadd',
    quiet: '#a99f8b',
    rule: '#40392c',
    paper: '#16140f',
    sheet: '#221f18',
    marker: '#6a5518'
  }
};

/** The actors' inks in a theme. Throws where an entry of the list of actors has none. */
export function actorInks(
  theme: Theme,
  list: Record<string, { ink?: Partial<ActorInk> }> = actors
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(list).map(([key, entry]) => {
      const ink = entry.ink?.[theme];
      if (ink && /^#[\da-f]{6}$/i.test(ink)) return [key, ink];
      throw new Error(
        `src/lib/chart/actors.ts: the actor "${key}" has no ink in the ${theme} theme. Give it ink: ink('#rrggbb', '#rrggbb'), the light theme's and the dark one's.`
      );
    })
  );
}

// The list's keys are the actors, so that with the neutral inks every ink has its colour.
const inksOf = (theme: Theme) =>
  ({ ...actorInks(theme), ...neutral[theme] }) as Record<Ink, string>;

/** The light theme's inks: of the page, and of pictures that are files of their own. */
export const light = inksOf('light');

/** The dark theme's inks. */
export const dark = inksOf('dark');

const properties = (inks: Record<Ink, string>) =>
  Object.entries(inks)
    .map(([ink, colour]) => `--ink-${ink}:${colour}`)
    .join(';');

/** An element that names an actor (`data-actor`) has its ink as `--ink-actor`. */
const actorCss = actorKeys.map((key) => `[data-actor=${key}]{--ink-actor:var(--ink-${key})}`);

/** Both themes as CSS: the system's choice, unless the reader made one (`data-theme` on the root). Paper is light. */
export const themeCss = `:root{color-scheme:light;${properties(light)}}@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${properties(dark)}}}@media screen{:root[data-theme=dark]{color-scheme:dark;${properties(dark)}}}${actorCss.join('')}`;

/** The paper's colour as `theme-color` of both themes. */
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
