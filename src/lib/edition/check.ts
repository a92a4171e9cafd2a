import { statesOf } from '../../content/grammar.ts';
import { day } from '../chart/day.ts';
import type { ChartData } from '../chart/scene.ts';
import { collisions, outside } from '../chart/fit.ts';
import { draw, type State } from '../chart/scenes/index.ts';
import { validate } from '../chart/scenes/registry.server.ts';
import type { EditionContent } from './types.ts';
import { onlyInChecks } from './ledger.ts';
import type { Lookup } from './lookup.ts';
import type { Problem } from './problems.ts';
import { citedAgain, citesOf, paragraphs } from './prose.ts';
import { legendOf, lineOf, showsOf, type StepWords, type Words } from './words.ts';

export const storyFile = 'src/content/story.ts';
/** The span of the story; no state may show dates outside it. */
const span = { from: '2014-01-01', until: '2026-12-31' };

/** Whether a date lies in the story's span; an invalid one is left to the scene, which reports it. */
function inSpan(date: string): boolean {
  try {
    return day(date) >= day(span.from) && day(date) <= day(span.until);
  } catch {
    return true;
  }
}

export function checkPlan(content: EditionContent, problems: Problem[]) {
  for (const id of content.chapters)
    if (!content.steps.some(({ chapter }) => chapter === id))
      problems.push({
        place: `${storyFile} chapters`,
        fault: `the chapter "${id}" has no steps`,
        fix: 'Give it one, or take it out'
      });
  const seen = new Set<string>();
  for (const plan of content.steps) {
    const place = `${storyFile} steps.${plan.id}`;
    if (seen.has(plan.id))
      problems.push({
        place,
        fault: `the id "${plan.id}" is used twice`,
        fix: 'Give each step its own id'
      });
    seen.add(plan.id);
    if (content.chapters.includes(plan.id))
      problems.push({
        place,
        fault: `the id "${plan.id}" is also a chapter's, and an id must be unique on a page`,
        fix: 'Rename one of the two'
      });
    if (plan.chapter !== undefined && !content.chapters.includes(plan.chapter))
      problems.push({
        place,
        fault: `the chapter "${plan.chapter}" is unknown`,
        fix: `Use one of ${content.chapters.join(', ')}`
      });
    const rival = content.steps.find((one) => one.forChapter && one.chapter === plan.chapter);
    if (plan.forChapter && rival !== plan)
      problems.push({
        place,
        fault: `stands for its chapter, and so does "${rival?.id}"`,
        fix: 'Take `forChapter` from one of the two'
      });
  }
}

export function checkState(state: State, data: ChartData, place: string, problems: Problem[]) {
  if ('from' in state)
    for (const date of [state.from, state.until]) {
      if (!inSpan(date))
        problems.push({
          place,
          fault: `the date ${date} is out of range`,
          fix: `Keep it between ${span.from} and ${span.until}`
        });
    }
  const wrong = validate(state, data);
  if (wrong)
    problems.push({
      place,
      fault: `the scene ${state.scene} cannot draw the state: ${wrong}`,
      fix: 'Fix the state'
    });
}

/** Checks that a step with several states has a paragraph for each, and words for what is seen then. */
function checkSubStates(
  step: StepWords,
  states: number,
  fault: (text: string, fix: string) => void
) {
  const shows = showsOf(step);
  const many = states > 1;
  const count = paragraphs(step.body);
  if (many && count !== states)
    fault(
      `has ${states} states and ${count} ${count === 1 ? 'paragraph' : 'paragraphs'}`,
      'Write one paragraph for each state, with an empty line between two'
    );
  if (many ? shows.length !== states || shows.includes('') : shows.length > 0)
    fault(
      many
        ? `has ${states} states and says what is seen at ${shows.filter(Boolean).length}`
        : 'says what is seen at states that it has not',
      many ? `Write lines "sub-1: …" to "sub-${states}: …"` : 'Take its lines "sub-1: …" out'
    );
}

export function checkWords(words: Words, content: EditionContent, lookup: Lookup) {
  const { problems, ledger } = lookup;
  const at = (id: string) => `${content.file}:${lineOf(content.source, id)} ${id}`;
  const duplicates = (kind: string, ids: string[]) =>
    ids.forEach((id, i) => {
      if (ids.indexOf(id) !== i)
        problems.push({
          place: at(id),
          fault: `the ${kind} "${id}" is there twice`,
          fix: 'Take one of the two out'
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
        fix: `Add an item "id: ${id}"`
      });
  for (const { id } of words.steps)
    if (!content.steps.some((plan) => plan.id === id))
      problems.push({
        place: at(id),
        fault: `the step "${id}" is not in the story`,
        fix: `Add it to ${storyFile} or take its words out`
      });

  for (const plan of content.steps) {
    const step = words.steps.find(({ id }) => id === plan.id);
    if (!step) {
      problems.push({
        place: `${content.file} steps`,
        fault: `the step "${plan.id}" has no words`,
        fix: `Add an item "id: ${plan.id}"`
      });
      continue;
    }
    const fault = (text: string, fix: string) =>
      problems.push({ place: at(plan.id), fault: text, fix });
    const { most, unit } = content.settings.heading;
    const length = unit === 'words' ? step.heading.split(/\s+/).length : [...step.heading].length;
    if (plan.chapter !== undefined && length > most)
      fault(`the heading has ${length} ${unit}, over the length of ${most}`, 'Shorten it');
    if (Boolean(step.circulates) !== Boolean(step.record))
      fault('the check has one side only', 'Write both circulates and record');
    checkSubStates(step, statesOf(plan).length, fault);
    const inBody = citesOf(step.body);
    for (const id of citedAgain(step.body))
      fault(
        `cites the claim "${id}" more than once in its text`,
        'Keep its last mark, at the end of the sentences that rest on it'
      );
    const inCheck = citesOf(`${step.circulates ?? ''} ${step.record ?? ''}`);
    // What the step lists every edition tells; an edition may tell more that the ledger has.
    for (const id of new Set([...plan.claims, ...inBody, ...inCheck])) {
      const claim = ledger.get(id);
      if (!claim) {
        problems.push({
          place: `${storyFile} steps.${plan.id}`,
          fault: `the claim "${id}" is unknown`,
          fix: 'Use an id of src/content/ledger.json'
        });
        continue;
      }
      if (!inBody.includes(id) && !inCheck.includes(id))
        fault(
          `lists the claim "${id}" and never cites it`,
          `Cite it as [^${id}] or take it out of ${storyFile}`
        );
      if (content.settings.lang !== 'en') lookup.word(words.claims, id, `${content.file} claims`);
      if (claim.sources.length === 0 && !onlyInChecks(claim))
        problems.push({
          place: `src/content/ledger.json ${id}`,
          fault: 'the claim is used without a source',
          fix: 'Give it at least one source'
        });
      if (onlyInChecks(claim) && inBody.includes(id))
        fault(
          `cites "${id}" in the body, and its status is ${claim.status}`,
          'Move it into the check'
        );
    }
  }
}

/** Stages on which every word must fit: a phone's, and a small embed's. */
export const boxes = [
  { width: 390, height: 439 },
  { width: 280, height: 340 }
];

/** Words of the picture that are longer than their box: off the stage, or on top of something else. */
export function checkFit(
  words: Words,
  states: ReadonlyMap<string, readonly State[]>,
  data: ChartData,
  content: EditionContent,
  problems: Problem[]
) {
  for (const step of words.steps) {
    const { id } = step;
    const pairs = (states.get(id) ?? []).flatMap((state, i) =>
      boxes.map((box) => [state, box, legendOf(step, i + 1)] as const)
    );
    for (const [state, box, legend] of pairs) {
      const marks = draw(state, box, legend, data);
      const said = (key: string) => {
        const mark = marks.find((one) => one.key === key.split(' on ')[0]);
        return mark?.kind === 'text' ? `"${mark.text}"` : key;
      };
      const wrong = [...outside(marks, box), ...collisions(marks)];
      if (!wrong[0]) continue;
      problems.push({
        place: `${content.file}:${lineOf(content.source, id)} ${id}`,
        fault: `the words ${said(wrong[0])} are longer than their box on a stage of ${box.width} by ${box.height}`,
        fix: 'Shorten them'
      });
      break;
    }
  }
}
