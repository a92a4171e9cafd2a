import { checkNotes } from './check-notes.ts';
import type { EditionSettings } from '../../content/editions.ts';
import { statesOf } from '../../content/grammar.ts';
import type { ChartData } from '../chart/scene.ts';
import type { State } from '../chart/scenes/index.ts';
import type { Stage } from '../chart/keyframes.ts';
import { formerIds } from './addresses.ts';
import { chartData } from './chart-data.ts';
import { checkFit, checkPlan, checkState, checkWords, storyFile } from './check.ts';
import { checkWays } from './check-ways.ts';
import { figureSize } from './figure.ts';
import { readLedger } from './ledger.ts';
import { Lookup } from './lookup.ts';
import { Notes } from './notes.ts';
import { minutesLeft } from './pace.ts';
import { ContentError, type Problem } from './problems.ts';
import { numbered, plain, prose } from './prose.ts';
import { checkShape } from './schema.ts';
import { tableOf, tableOfAll } from './table.ts';
import { checkUnused } from './unused.ts';
import type { Edition, EditionContent, Step } from './types.ts';
import { legendOf, readWords, showsOf } from './words.ts';

/** Address of an edition's front page on a site served under `base`. */
export const homeOf = (base: string, { path }: EditionSettings): string =>
  path ? `${base}/${path}/` : `${base}/`;

function quoteOf(state: State, chart: ChartData, home: string): Pick<Step, 'quote'> {
  if (state.scene !== 'letter') return {};
  const marked = state.sheets.flatMap(({ letter: id, mark }) => {
    const lines = chart.letters.find((one) => one.id === id)?.messages.flatMap((one) => one.lines);
    return mark.flatMap((k) => lines?.[k - 1] ?? []);
  });
  const [first] = marked;
  const text = marked.map(({ en }) => en).join(' ');
  return first ? { quote: { text, cite: `${home}sources/#${first.claim}` } } : {};
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
  checkNotes(words, content, lookup);
  const states = new Map(
    content.steps.map((plan) => [
      plan.id,
      statesOf(plan).map((state) =>
        lookup.resolve<State>(state, `${storyFile} steps.${plan.id}.state`)
      )
    ])
  );
  const staged = new Map(
    content.steps.flatMap((plan) =>
      plan.staged
        ? [[plan.id, lookup.resolve<Stage[]>(plan.staged, `${storyFile} steps.${plan.id}.staged`)]]
        : []
    )
  );
  const chart = chartData(content.chart, words, lookup, content.file, settings);
  for (const [id, list] of states)
    list.forEach((state, i) => {
      const place = `${storyFile} steps.${id}.${list.length > 1 ? `states.${i}` : 'state'}`;
      checkState(state, chart, place, problems);
    });
  const onTheWay = [...staged.values()].flat().flatMap(({ state }) => state ?? []);
  checkUnused(words, content, [...[...states.values()].flat(), ...onTheWay], ledger, problems);
  if (problems.length) throw new ContentError(problems);
  checkFit(words, states, chart, content, problems);
  checkWays(words, states, staged, chart, content, problems);
  if (problems.length) throw new ContentError(problems);

  const home = homeOf(content.base, settings);
  const written = new Map(words.steps.map((step) => [step.id, step]));
  const titled = new Map(words.chapters.map((chapter) => [chapter.id, chapter]));
  const left = minutesLeft(content.steps.flatMap(({ id }) => written.get(id) ?? []));
  const notes = new Notes(ledger, words, settings, home);
  const steps = content.steps.flatMap((plan, i): Step[] => {
    const step = written.get(plan.id);
    const all = states.get(plan.id) ?? [];
    const state = all.at(-1);
    if (!step || !state) return [];
    const many = all.length > 1;
    const options = {
      cite: notes.citer(plan),
      english: settings.lang === 'en',
      original: words.ui['original'],
      actors: words.actors
    };
    const { circulates, record } = step;
    // Each square of the reckoning opens its note.
    if (state.scene === 'reckoning') for (const { id } of chart.reckoning) options.cite(id);
    const legends = all.map((_, i) => legendOf(step, i + 1));
    const legend = legends.at(-1)!;
    return [
      {
        id: plan.id,
        formerly: formerIds(plan.id, content.addresses.steps),
        ...(plan.chapter === undefined ? {} : { chapter: plan.chapter }),
        heading: step.heading,
        body: many ? numbered(prose(step.body, options)) : prose(step.body, options),
        text: plain(step.body).replace(/\n\s*/g, '\n'),
        ...(circulates && record
          ? {
              check: {
                circulates: prose(circulates, options),
                record: prose(record, options)
              }
            }
          : {}),
        picture: step.picture,
        source: step.source,
        legend,
        state,
        ...(many
          ? {
              states: all,
              legends,
              shows: showsOf(step),
              tableOfAll: tableOfAll(all, chart, words.ui, settings)
            }
          : {}),
        ...(plan.becomes ? { becomes: plan.becomes } : {}),
        ...(staged.has(plan.id) ? { staged: staged.get(plan.id)! } : {}),
        ...(plan.stagedTo ? { stagedTo: plan.stagedTo } : {}),
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
    question: words.question,
    minutes: left[0] ?? 1,
    chapters: content.chapters.flatMap((id) => {
      const told = content.steps.filter(({ chapter }) => chapter === id);
      const shown = told.find(({ forChapter }) => forChapter) ?? told.at(-1);
      const words = titled.get(id);
      const formerly = formerIds(id, content.addresses.chapters);
      return words && shown ? [{ ...words, formerly, shown: shown.id }] : [];
    }),
    steps,
    chart,
    ui: words.ui,
    parts: words.parts,
    about: words.about,
    share: words.share,
    embed: words.embed,
    film: words.film,
    notes: notes.all(content.addresses.claims),
    statements: words.claims
  };
}
