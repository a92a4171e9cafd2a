/** What is said of each actor: an entry here is all that a new one needs in code. */
export interface ActorEntry {
  /** Its ink in the light theme, on paper and in files; six hexadecimal digits. */
  light: string;
  /** Its ink in the dark theme, drawn for a dark page. */
  dark: string;
  /** Whether a label in the paper's colour can be read on its ink. */
  carriesLabel: boolean;
}

/**
 * The people and companies that have a line, a colour and a name. The key is what an actor is called everywhere: its
 * ink (`--ink-KEY`), its name in an edition's `actors`, its lane and its moments in `src/content/chart.ts`. The theme
 * and the underlines of names in the text are made from this list.
 */
export const actors = {
  musk: { light: '#c8371f', dark: '#f27460', carriesLabel: true },
  openai: { light: '#0e6655', dark: '#3fb095', carriesLabel: true },
  altman: { light: '#1f9a83', dark: '#84dcc6', carriesLabel: false },
  microsoft: { light: '#2b5fa8', dark: '#82abea', carriesLabel: true },
  google: { light: '#b07d10', dark: '#dba93c', carriesLabel: false },
  xai: { light: '#7e1d5a', dark: '#d97fb4', carriesLabel: true }
} satisfies Record<string, ActorEntry>;

export type Actor = keyof typeof actors;

export const actorKeys = Object.keys(actors) as Actor[];
