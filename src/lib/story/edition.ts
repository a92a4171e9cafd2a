import { scenes } from '../chart/scenes/index.ts';
import { day } from '../chart/day.ts';
import type { ChartData, Legend } from '../chart/scene.ts';
import type { State } from '../chart/states.ts';
import { chartData, Lookup, type ChartContent } from './chart-data.ts';
import { onlyInChecks, readLedger, type Claim } from './ledger.ts';
import type { Plan } from './plan.ts';
import { ContentError, type Problem } from './problems.ts';
import { citesOf, plain, prose } from './prose.ts';
import { lineOf, readWords, type StepWords, type UiKey, type Words } from './words.ts';

/** Longest heading, in signs. */
const headingLimit = 14;
/** The story's own span; no state may look outside it. */
const span = { from: '2014-01-01', until: '2026-12-31' };

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

const storyFile = 'src/content/story.ts';

function checkPlan(content: EditionContent, problems: Problem[]) {
  const seen = new Set<string>();
  for (const plan of content.steps) {
    const place = `${storyFile} steps.${plan.id}`;
    if (seen.has(plan.id))
      problems.push({
        place,
        fault: `the id "${plan.id}" stands twice`,
        mend: 'Give each step its own id'
      });
    seen.add(plan.id);
    if (plan.chapter !== undefined && !content.chapters.includes(plan.chapter))
      problems.push({
        place,
        fault: `the chapter "${plan.chapter}" is unknown`,
        mend: `Use one of ${content.chapters.join(', ')}`
      });
  }
}

function checkState(state: State, data: ChartData, place: string, problems: Problem[]) {
  if ('from' in state)
    for (const date of [state.from, state.until]) {
      let inside = false;
      try {
        inside = day(date) >= day(span.from) && day(date) <= day(span.until);
      } catch {
        // The scene names a date that is none in its own words below.
        continue;
      }
      if (!inside)
        problems.push({
          place,
          fault: `the date ${date} is out of range`,
          mend: `Keep it between ${span.from} and ${span.until}`
        });
    }
  const scene = scenes.find(state.scene);
  if (!scene) {
    problems.push({
      place,
      fault: `the scene "${String(state.scene)}" is unknown`,
      mend: `Use one of ${scenes.names.join(', ')}`
    });
    return;
  }
  const refusal = scene.refuses(state, data);
  if (refusal)
    problems.push({
      place,
      fault: `the scene ${state.scene} refuses the state: ${refusal}`,
      mend: 'Mend the state'
    });
}

function checkWords(words: Words, content: EditionContent, lookup: Lookup) {
  const { problems, ledger } = lookup;
  const at = (id: string) => `${content.file}:${lineOf(content.source, id)} ${id}`;
  const duplicates = (kind: string, ids: string[]) =>
    ids.forEach((id, i) => {
      if (ids.indexOf(id) !== i)
        problems.push({
          place: at(id),
          fault: `the ${kind} "${id}" stands twice`,
          mend: 'Take one of the two out'
        });
    });
  duplicates(
    'step',
    words.steps.map(({ id }) => id)
  );
  duplicates(
    'chapter',
    words.chapters.map(({ id }) => id)
  );
  for (const id of content.chapters)
    if (!words.chapters.some((chapter) => chapter.id === id))
      problems.push({
        place: `${content.file} chapters`,
        fault: `the chapter "${id}" has no words`,
        mend: `Add an item "id: ${id}"`
      });
  for (const { id } of words.steps)
    if (!content.steps.some((plan) => plan.id === id))
      problems.push({
        place: at(id),
        fault: `the step "${id}" is not in the story`,
        mend: `Add it to ${storyFile} or take its words out`
      });

  for (const plan of content.steps) {
    const step = words.steps.find(({ id }) => id === plan.id);
    if (!step) {
      problems.push({
        place: `${content.file} steps`,
        fault: `the step "${plan.id}" has no words`,
        mend: `Add an item "id: ${plan.id}"`
      });
      continue;
    }
    const fault = (text: string, mend: string) =>
      problems.push({ place: at(plan.id), fault: text, mend });
    const length = [...step.heading].length;
    if (plan.chapter !== undefined && length > headingLimit)
      fault(`the heading has ${length} signs, over the length of ${headingLimit}`, 'Shorten it');
    if (Boolean(step.circulates) !== Boolean(step.record))
      fault('the check has one side only', 'Write both circulates and record');
    const inBody = citesOf(step.body);
    const inCheck = citesOf(`${step.circulates ?? ''} ${step.record ?? ''}`);
    for (const id of [...inBody, ...inCheck])
      if (!plan.claims.includes(id))
        fault(
          `cites the claim "${id}", which the step does not list`,
          `Add it to ${storyFile} or take the mark out`
        );
    for (const id of plan.claims) {
      const claim = ledger.get(id);
      if (!claim) {
        problems.push({
          place: `${storyFile} steps.${plan.id}`,
          fault: `the claim "${id}" is unknown`,
          mend: 'Use an id of src/content/ledger.json'
        });
        continue;
      }
      if (!inBody.includes(id) && !inCheck.includes(id))
        fault(
          `lists the claim "${id}" and never cites it`,
          `Cite it as [^${id}] or take it out of ${storyFile}`
        );
      if (claim.sources.length === 0 && !onlyInChecks(claim))
        problems.push({
          place: `src/content/ledger.json ${id}`,
          fault: 'the claim is used without a source',
          mend: 'Give it at least one source'
        });
      if (onlyInChecks(claim) && inBody.includes(id))
        fault(
          `cites "${id}" in the body, and its status is ${claim.status}`,
          'Move it into the check'
        );
    }
  }
}

/** How long the text takes at 500 signs a minute, a usual pace for Chinese prose on a screen. */
function minutesFor(steps: readonly StepWords[]): number {
  const signs = steps.map(
    (step) => plain(step.body + (step.circulates ?? '') + (step.record ?? '')).length
  );
  return Math.max(1, Math.round(signs.reduce((a, b) => a + b, 0) / 500));
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
        state
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
