import type { Addresses } from '../../content/addresses.ts';
import type { EditionSettings } from '../../content/editions.ts';
import type { Plan } from '../../content/grammar.ts';
import type { ChartData, Legend, Size } from '../chart/scene.ts';
import type { State } from '../chart/scenes/index.ts';
import type { Becoming } from '../chart/match.ts';
import type { Stage } from '../chart/keyframes.ts';
import type { ChartContent } from './chart-data.ts';
import type { CitedNote } from './notes.ts';
import type { UiKey } from './page-words.ts';
import type { Problem } from './problems.ts';
import type { Table } from './table.ts';
import type { Words } from './words.ts';

export interface Check {
  /** HTML of both sides. */
  circulates: string;
  record: string;
}

export interface Step {
  id: string;
  /** Ids of steps that it tells now: their addresses lead to it. */
  formerly: string[];
  chapter?: string;
  heading: string;
  /** HTML. */
  body: string;
  /** The body as plain text, with a line break between paragraphs. */
  text: string;
  check?: Check;
  /** What the picture shows, in one sentence. */
  picture: string;
  source: string;
  legend: Legend;
  /** What the chart shows at it: the last of its states, where it has several. */
  state: State;
  /** Its states where it has one for each paragraph, and what is seen at each. */
  states?: State[];
  legends?: Legend[];
  shows?: string[];
  /** How its pictures come out of the one before, and in which stages the one of that number does. */
  becomes?: Becoming[];
  staged?: Stage[];
  stagedTo?: number;
  /** Size of the figure in its file, in px. */
  figure: Size;
  /** What the picture draws, as a table. */
  table: Table;
  /** What all its states draw, where it has several. */
  tableOfAll?: Table;
  /** Minutes of reading from this step to the end. */
  left: number;
  /** The sentence that a letter's state marks, for readers who cannot see the stage. */
  quote?: { text: string; cite: string };
}

export interface Chapter {
  id: string;
  /** Ids of chapters that it tells now: their addresses lead to it. */
  formerly: string[];
  title: string;
  years: string;
  summary: string;
  /** What came before it, in one sentence, for readers of an excerpt. */
  before: string;
  /** Id of its step whose picture stands for it. */
  shown: string;
}

export interface Edition {
  settings: EditionSettings;
  /** Address of the edition's front page, from the site's root. */
  home: string;
  headline: string;
  standfirst: string;
  description: string;
  /** What the cover asks, and the end answers. */
  question: string;
  minutes: number;
  chapters: Chapter[];
  steps: Step[];
  chart: ChartData;
  ui: Record<UiKey, string>;
  parts: Words['parts'];
  about: Words['about'];
  share: Words['share'];
  embed: Words['embed'];
  film: Words['film'];
  notes: CitedNote[];
  /** What each claim says, where this edition's language is not the ledger's. */
  statements: Words['claims'];
}

/** What the story needs of an edition in the browser at once: the rest is in the page's HTML, fetched later, or on other pages. */
export interface StoryEdition extends Pick<Edition, 'settings' | 'home' | 'headline' | 'ui'> {
  chapters: Pick<Chapter, 'id' | 'title' | 'years' | 'summary'>[];
  steps: Pick<Step, 'id' | 'chapter' | 'heading' | 'left'>[];
}

/** What a step's pictures are drawn from, and what describes and credits them. */
export type DrawnStep = Pick<
  Step,
  | ('id' | 'picture' | 'source' | 'legend' | 'legends' | 'state' | 'states')
  | ('becomes' | 'staged' | 'stagedTo')
>;

/** What the pictures of an edition are drawn from in the browser: fetched once the page is loaded and idle, or a reader is there. */
export interface Drawings extends Pick<Edition, 'chart'> {
  steps: (DrawnStep & Pick<Step, 'chapter'>)[];
}

/** Everything that an edition is made from. `base` is the path under which the site is served. */
export interface EditionContent {
  file: string;
  source: string;
  settings: EditionSettings;
  ledger: unknown;
  chapters: readonly string[];
  steps: readonly Plan[];
  chart: ChartContent;
  addresses: Addresses;
  base: string;
  /** Faults that were found while the source was made. */
  problems?: Problem[];
}
