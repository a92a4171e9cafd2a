/** An actor's ink: six hexadecimal digits in the light theme, on paper and in files, and in the dark theme. */
export interface ActorInk {
  light: string;
  dark: string;
}

/** An actor's entry: all that a new actor needs in code. */
export interface ActorEntry {
  ink: ActorInk | undefined;
  /** Whether the ink is too pale for a label in the paper's colour. */
  pale?: true;
}

/** Colours on the server alone: browsers have them from the theme's CSS. */
const ink = (light: string, dark: string) => (import.meta.env.SSR ? { light, dark } : undefined);

/**
 * The people and companies that have a line, a colour and a name. An actor has the same key everywhere: its
 * ink (`--ink-KEY`), its name in an edition's `actors`, its lane and its moments in `src/content/chart.ts`. The theme
 * and the underlines of names in the text are made from this list.
 */
export const actors = {
  musk: { ink: ink('#c8371f', '#f27460') },
  openai: { ink: ink('#0e6655', '#3fb095') },
  altman: { ink: ink('#1f9a83', '#84dcc6'), pale: true },
  microsoft: { ink: ink('#2b5fa8', '#82abea') },
  google: { ink: ink('#b07d10', '#dba93c'), pale: true },
  xai: { ink: ink('#7e1d5a', '#d97fb4') },
  brockman: { ink: ink('#7a5230', '#d0a27a') },
  sutskever: { ink: ink('#4f4aa3', '#aba7f2') },
  amodei: { ink: ink('#6a6a12', '#c3c25c') },
  murati: { ink: ink('#a8436f', '#f09abc') },
  zilis: { ink: ink('#566673', '#a9b8c4') }
} satisfies Record<string, ActorEntry>;

export type Actor = keyof typeof actors;

export const actorKeys = Object.keys(actors) as Actor[];
