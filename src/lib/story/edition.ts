import type { EditionSettings } from '../../content/editions.ts';
import type { ChartData, Legend, Size } from '../chart/scene.ts';
import type { State } from '../chart/scenes/index.ts';
import { chartData, type ChartContent } from './chart-data.ts';
import { checkFit, checkPlan, checkState, checkWords, storyFile } from './check.ts';
import { figureSize } from './figure.ts';
import { readLedger } from './ledger.ts';
import { Lookup } from './lookup.ts';
import { Notes, type CitedNote } from './notes.ts';
import type { Plan } from './plan.ts';
import { ContentError, type Problem } from './problems.ts';
import { citesOf, plain, prose } from './prose.ts';
import { checkShape } from './shape.ts';
import { tableOf, type Table } from './table.ts';
import { checkUnused } from './unused.ts';
import { readWords, type StepWords, type UiKey, type Words } from './words.ts';

export interface Check {
  /** HTML of both sides. */
  circulates: string;
  record: string;
  /** Who the check rests on: publishers, each with the claim for which it is cited. */
  sources: { name: string; claim: string; href: string }[];
}

export interface Step {
  id: string;
  chapter?: string;
  heading: string;
  /** HTML. */
  body: string;
  check?: Check;
  /** What the picture shows, in one sentence. */
  picture: string;
  source: string;
  legend: Legend;
  state: State;
  /** Size of the figure in its file, in px. */
  figure: Size;
  /** What the picture draws, as a table. */
  table: Table;
  /** Minutes of reading from this step to the end. */
  left: number;
  /** The sentence that a letter's state marks, for readers who cannot see the stage. */
  quote?: { text: string; cite: string };
}

export interface Chapter {
  id: string;
  title: string;
  years: string;
  summary: string;
}

export interface Edition {
  settings: EditionSettings;
  /** Address of the edition's front page, from the site's root. */
  home: string;
  headline: string;
  standfirst: string;
  description: string;
  minutes: number;
  chapters: Chapter[];
  steps: Step[];
  chart: ChartData;
  ui: Record<UiKey, string>;
  parts: Words['parts'];
  about: Words['about'];
  share: Words['share'];
  embed: Words['embed'];
  notes: CitedNote[];
}

/** What the story needs of an edition in the browser: the rest stands in the page, is fetched, or has pages of its own. */
export interface StoryEdition extends Pick<
  Edition,
  'settings' | 'home' | 'headline' | 'chapters' | 'chart' | 'ui'
> {
  steps: Omit<Step, 'body' | 'check' | 'figure' | 'table' | 'quote'>[];
}

/** What the story needs of an edition in the browser. */
export function storyEdition(edition: Edition): StoryEdition {
  const { settings, home, headline, chapters, chart, ui, steps } = edition;
  return {
    ...{ settings, home, headline, chapters, chart, ui },
    steps: steps.map(
      ({ body: _body, check: _check, figure: _figure, table: _table, quote: _quote, ...step }) =>
        step
    )
  };
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
  base: string;
  /** Faults that were found while the source was made. */
  problems?: Problem[];
}

/** Address of an edition's front page on a site served under `base`. */
export const homeOf = (base: string, { path }: EditionSettings): string =>
  path ? `${base}/${path}/` : `${base}/`;

/** How long each step's text takes, in minutes: 500 Han signs a minute, a usual pace on a screen, or 238 English words (Brysbaert, 2019). */
function paceOf({ body, circulates = '', record = '' }: StepWords): number {
  const text = plain(`${body} ${circulates} ${record}`);
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const foreign = text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d,.'’-]*/gu) ?? [];
  return han / 500 + foreign.length / 238;
}

/** Whole minutes from each step to the end. */
function minutesLeft(steps: readonly StepWords[]): number[] {
  let sum = 0;
  return steps
    .map(paceOf)
    .reverse()
    .map((pace) => Math.max(1, Math.round((sum += pace))))
    .reverse();
}

function quoteOf(state: State, chart: ChartData, home: string): Pick<Step, 'quote'> {
  if (state.scene !== 'letter') return {};
  const text = chart.letters.find(({ id }) => id === state.letter)?.quotes[state.mark]?.en;
  return text ? { quote: { text, cite: `${home}sources/#${state.letter}` } } : {};
}

/** Reads, checks and puts together one edition. Throws one ContentError with every fault found. */
export function makeEdition(content: EditionContent): Edition {
  const { settings } = content;
  const problems: Problem[] = [...(content.problems ?? [])];
  const ledger = readLedger(content.ledger, 'src/content/ledger.json', problems);
  if (!checkShape(content, problems)) throw new ContentError(problems);
  checkPlan(content, problems);
  const words = readWords(content.source, content.file, problems);
  if (!words) throw new ContentError(problems);
  const lookup = new Lookup(ledger, problems);
  checkWords(words, content, lookup);
  const states = new Map(
    content.steps.map((plan) => [
      plan.id,
      lookup.resolve<State>(plan.state, `${storyFile} steps.${plan.id}.state`)
    ])
  );
  const chart = chartData(content.chart, words, lookup, content.file, settings);
  for (const [id, state] of states)
    checkState(state, chart, `${storyFile} steps.${id}.state`, problems);
  checkUnused(words, content, [...states.values()], ledger, problems);
  if (problems.length) throw new ContentError(problems);
  checkFit(words, states, chart, content, problems);
  if (problems.length) throw new ContentError(problems);

  const home = homeOf(content.base, settings);
  const written = new Map(words.steps.map((step) => [step.id, step]));
  const titled = new Map(words.chapters.map((chapter) => [chapter.id, chapter]));
  const left = minutesLeft(content.steps.flatMap(({ id }) => written.get(id) ?? []));
  const notes = new Notes(ledger, words, settings, home);
  const steps = content.steps.flatMap((plan, i): Step[] => {
    const step = written.get(plan.id);
    const state = states.get(plan.id);
    if (!step || !state) return [];
    const options = {
      cite: notes.citer(plan),
      english: settings.lang === 'en',
      actors: words.actors
    };
    const { circulates, record } = step;
    const legend = { big: step.big, unit: step.unit };
    return [
      {
        id: plan.id,
        ...(plan.chapter === undefined ? {} : { chapter: plan.chapter }),
        heading: step.heading,
        body: prose(step.body, options),
        ...(circulates && record
          ? {
              check: {
                circulates: prose(circulates, options),
                record: prose(record, options),
                sources: notes.publishers(citesOf(circulates + record))
              }
            }
          : {}),
        picture: step.picture,
        source: step.source,
        legend,
        state,
        figure: figureSize({ id: plan.id, state, legend, source: step.source }, words.ui),
        table: tableOf(state, chart, words.ui, settings),
        left: left[i] ?? 1,
        ...quoteOf(state, chart, home)
      }
    ];
  });
  return {
    settings,
    home,
    headline: words.headline,
    standfirst: words.standfirst,
    description: words.description,
    minutes: left[0] ?? 1,
    chapters: content.chapters.flatMap((id) => titled.get(id) ?? []),
    steps,
    chart,
    ui: words.ui,
    parts: words.parts,
    about: words.about,
    share: words.share,
    embed: words.embed,
    notes: notes.all()
  };
}
