import type { ChartData, Legend } from '../chart/scene.ts';
import type { State } from '../chart/states.ts';
import { chartData, Lookup, type ChartContent } from './chart-data.ts';
import { checkPlan, checkState, checkWords, storyFile } from './check.ts';
import { readLedger, type Claim } from './ledger.ts';
import type { Plan } from './plan.ts';
import { ContentError, type Problem } from './problems.ts';
import { plain, prose } from './prose.ts';
import { readWords, type StepWords, type UiKey } from './words.ts';

export interface Step {
  id: string;
  chapter?: string;
  heading: string;
  /** HTML. */
  body: string;
  /** HTML of both sides. */
  check?: { circulates: string; record: string };
  /** What the picture shows, in one sentence. */
  picture: string;
  source: string;
  legend: Legend;
  state: State;
  /** The sentence that a letter's state marks, for readers who cannot see the stage. */
  quote?: { text: string; cite: string };
}

export interface Chapter {
  id: string;
  title: string;
  years: string;
  summary: string;
}

/** A claim as the sources page shows it, with its number. */
export interface SourceNote {
  number: number;
  claim: Claim;
  steps: string[];
}

export interface Edition {
  headline: string;
  standfirst: string;
  description: string;
  minutes: number;
  chapters: Chapter[];
  steps: Step[];
  chart: ChartData;
  ui: Record<UiKey, string>;
  notes: SourceNote[];
}

/** Everything that an edition is made from. `base` is the path under which the site is served. */
export interface EditionContent {
  file: string;
  source: string;
  ledger: unknown;
  chapters: readonly string[];
  steps: readonly Plan[];
  chart: ChartContent;
  base: string;
}

/** How long the text takes, in minutes: 500 Han signs or 220 foreign words a minute, usual paces on a screen. */
function minutesFor(steps: readonly StepWords[]): number {
  const text = steps
    .map(({ body, circulates, record }) => `${body} ${circulates} ${record}`)
    .join(' ');
  const han = plain(text).match(/\p{Script=Han}/gu)?.length ?? 0;
  const foreign = plain(text).match(/[\p{Script=Latin}\d][\p{Script=Latin}\d,.'-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(han / 500 + foreign / 220));
}

function quoteOf(state: State, chart: ChartData, base: string): Pick<Step, 'quote'> {
  if (state.scene !== 'letter') return {};
  const text = chart.letters.find(({ id }) => id === state.letter)?.quotes[state.mark]?.en;
  return text ? { quote: { text, cite: `${base}/sources/#${state.letter}` } } : {};
}

/** Reads, checks and puts together one edition. Throws one ContentError with every fault found. */
export function makeEdition(content: EditionContent): Edition {
  const problems: Problem[] = [];
  const ledger = readLedger(content.ledger, 'src/content/ledger.json', problems);
  checkPlan(content, problems);
  const words = readWords(content.source, content.file, problems);
  if (!words) throw new ContentError(problems);
  const lookup = new Lookup(ledger, problems);
  checkWords(words, content, lookup);
  const chart = chartData(content.chart, words, lookup, content.file);
  const states = new Map(
    content.steps.map((plan) => {
      const place = `${storyFile} steps.${plan.id}.state`;
      const state = lookup.resolve<State>(plan.state, place);
      checkState(state, chart, place, problems);
      return [plan.id, state];
    })
  );
  if (problems.length) throw new ContentError(problems);

  const notes = new Map<string, SourceNote>();
  const cite = (step: string) => (id: string) => {
    const claim = ledger.get(id);
    if (!claim)
      throw new ContentError([
        { place: step, fault: `the claim "${id}" is unknown`, mend: 'Use an id of the ledger' }
      ]);
    const note = notes.get(id) ?? { number: notes.size + 1, claim, steps: [] };
    if (!note.steps.includes(step)) note.steps.push(step);
    notes.set(id, note);
    return {
      number: note.number,
      href: `${content.base}/sources/#${id}`,
      label: `${words.ui['source-mark']} ${note.number}`
    };
  };
  const steps = content.steps.flatMap((plan): Step[] => {
    const step = words.steps.find(({ id }) => id === plan.id);
    const state = states.get(plan.id);
    if (!step || !state) return [];
    const options = { cite: cite(plan.id), actors: words.actors };
    return [
      {
        id: plan.id,
        ...(plan.chapter === undefined ? {} : { chapter: plan.chapter }),
        heading: step.heading,
        body: prose(step.body, options),
        ...(step.circulates && step.record
          ? {
              check: {
                circulates: prose(step.circulates, options),
                record: prose(step.record, options)
              }
            }
          : {}),
        picture: step.picture,
        source: step.source,
        legend: { big: step.big, unit: step.unit },
        state,
        ...quoteOf(state, chart, content.base)
      }
    ];
  });
  return {
    headline: words.headline,
    standfirst: words.standfirst,
    description: words.description,
    minutes: minutesFor(words.steps),
    chapters: content.chapters.flatMap(
      (id) => words.chapters.find((chapter) => chapter.id === id) ?? []
    ),
    steps,
    chart,
    ui: words.ui,
    notes: [...notes.values()]
  };
}
