import { momentAt } from '../edition/moment-at.ts';
import { collisions, outside } from '../chart/fit.ts';
import type { Mark, TextMark } from '../chart/marks.ts';
import { margin, type ChartData } from '../chart/scene.ts';
import { draw } from '../chart/scenes/index.ts';
import { keyframesOf, type Keyframe, type Pictures } from '../chart/keyframes.ts';
import { passageBetween } from '../chart/ways.ts';
import { headlineParts } from '../edition/excerpt.ts';
import { fps, paceOf } from './pace.ts';
import { formats, setWords, type Area, type FilmFormat, type FilmWords } from './words.ts';

/** What a film tells of a step. */
export interface FilmStep extends Pictures {
  id: string;
  heading: string;
  sentence: string;
  /** What the picture shows. */
  picture: string;
  source: string;
  /** Its id, and its title and years; the cover has none. */
  chapter?: { id: string; name: string };
  /** How long heading and sentence take to read. */
  seconds: number;
}

/** What an edition's films are made from; `home` is its front page's address from the site's root. */
export interface FilmEdition {
  id: string;
  lang: string;
  headline: string;
  newsroom: string;
  home: string;
  chart: ChartData;
  steps: FilmStep[];
}

/**
 * Ids of the steps of a film that begins at `step`: that one (`moment`), all of its chapter (`chapter`), or those up to
 * the step whose id is `extent`.
 */
export function stepsWithin({ steps }: FilmEdition, step: string, extent: string): string[] {
  const placeOf = (wanted: string) => steps.findIndex(({ id }) => id === wanted);
  if (extent === 'moment') return [step];
  const own = steps[placeOf(step)]?.chapter?.id;
  const told =
    extent === 'chapter'
      ? steps.filter(({ chapter }) => chapter && chapter.id === own)
      : steps.slice(placeOf(step), placeOf(extent) + 1);
  return told.map(({ id }) => id);
}

/** A frame, back to front: the picture, in px of its stage, and the words, in px of the film. A frame that shows what the one before it shows is the same object. */
export interface Frame {
  picture: readonly Mark[];
  words: readonly Mark[];
}

/** Where the picture's stage lies in a film, in px, and how much larger it is there than in its own px; what leaves it is not seen. */
export interface FilmStage extends Area {
  zoom: number;
}

export interface Film {
  width: number;
  height: number;
  frames: number;
  stage: FilmStage;
  /** The frame of that number, from 0. Asked for in their order they come quickest. */
  at(frame: number): Frame;
  /** All its texts, for the faces that it needs. */
  texts(): TextMark[];
  /** Its heading, and what it shows and where that is from, for those who cannot see it. */
  title: string;
  description: string;
}

/**
 * The scene is laid out small and enlarged, so that it can be read on a phone: by the first of these at which all its
 * words fit, on a stage no lower than a phone's.
 */
const zooms = [2.6, 2.4, 2.2, 2.05, 1.9, 1.75, 1.6, 1.45, 1.3, 1.15, 1];
const lowest = 270;

/** The stage for pictures in an area: its margin lies outside, so that they stand in line with the words. */
function stageIn(area: Area, pictures: readonly Keyframe[], data: ChartData, most: number) {
  const stages = zooms.map((zoom): FilmStage => {
    const edge = margin({ width: area.width / zoom, height: area.height / zoom }) * zoom;
    return { ...area, x: area.x - edge, width: area.width + 2 * edge, zoom };
  });
  const roomy = stages.filter(({ height, zoom }) => zoom <= most && height / zoom >= lowest);
  const fits = (stage: FilmStage) =>
    pictures.every(({ state, legend }) => {
      const size = sizeOf(stage);
      const marks = draw(state, size, legend, data);
      return !collisions(marks).length && !outside(marks, size).length;
    });
  return roomy.find(fits) ?? stages.at(-1)!;
}

/** The size of a film's stage in its own px. */
export const sizeOf = ({ width, height, zoom }: FilmStage) => ({
  width: width / zoom,
  height: height / zoom
});

/** An address as it is read: without its scheme and without a slash at its end. */
const spoken = (address: string) => address.replace(/^https?:\/\//, '').replace(/\/$/, '');

const wordsOf = (
  { headline, newsroom, home }: FilmEdition,
  { id, heading, sentence, chapter, source }: FilmStep,
  origin: string
): FilmWords => ({
  headline: chapter ? headline : '',
  heading: chapter ? [heading] : headlineParts(heading),
  sentence,
  chapter: chapter?.name ?? '',
  source,
  address: spoken(origin + (chapter ? momentAt(home, id) : home)),
  newsroom
});

/** Frames over which the words of a step give way to those of the next one, in a film of several. */
const turn = 6;

/** Words on their way in, where `frame` frames of a step have passed, or at rest. */
function turned(words: readonly Mark[], before: readonly Mark[], frame: number): readonly Mark[] {
  const fading = frame < turn;
  const share = fading ? 1 - (frame + 1) / turn : (frame + 1 - turn) / turn;
  const stays = new Set((fading ? words : before).map((mark) => JSON.stringify(mark)));
  return (fading ? before : words).map((mark) =>
    stays.has(JSON.stringify(mark)) ? mark : { ...mark, opacity: mark.opacity * share }
  );
}

/** A run of frames: `of` makes the frame of each number from 0. */
interface Run {
  frames: number;
  of: (frame: number) => Frame;
}

/**
 * The film of these steps of an edition, in the story's order: from the picture before the first of them, by the stage's
 * own ways, to the last one's. `origin` is the site's, for the address in the foot. The scenes must be here.
 * @throws RangeError for a step that is not there, none at all, and more than fit into the longest film
 */
export function filmOf(
  edition: FilmEdition,
  ids: readonly string[],
  format: FilmFormat,
  origin: string
): Film {
  const unknown = ids.find((id) => !edition.steps.some((step) => step.id === id));
  if (unknown !== undefined) throw new RangeError(`there is no step "${unknown}"`);
  const steps = edition.steps.filter(({ id }) => ids.includes(id));
  const [first] = steps;
  if (!first) throw new RangeError('a film needs a step');
  const { chart } = edition;
  const story = edition.steps.flatMap(keyframesOf);
  const pictures = steps.map((step) => {
    const [opens] = keyframesOf(step);
    const at = story.findIndex(({ state }) => state === opens!.state);
    return story.slice(at, at + keyframesOf(step).length);
  });
  const prior = story[story.indexOf(pictures[0]![0]!) - 1];
  const all = [prior ?? pictures[0]![0]!, ...pictures.flat()];
  /** How long the way to a picture of the film lasts on the stage, in ms: on a stage of any size. */
  const msTo = (picture: Keyframe) =>
    passageBetween(story, all[all.lastIndexOf(picture) - 1]!, picture, formats[format], chart).ms;
  const paces = paceOf(steps.map(({ seconds }, i) => ({ ways: pictures[i]!.map(msTo), seconds })));
  const {
    marks: words,
    area,
    zoom
  } = setWords(
    steps.map((step) => wordsOf(edition, step, origin)),
    format
  );
  const stage = stageIn(area, all, chart, zoom);
  const size = sizeOf(stage);

  const marksOf = ({ state, legend }: Keyframe) => draw(state, size, legend, chart);
  // What nothing comes before draws itself, on an empty stage.
  let last = prior ?? pictures[0]![0]!;
  let shown: readonly Mark[] = prior ? marksOf(prior) : [];
  const ways = pictures.map((of) =>
    of.map((picture) => {
      const passage = passageBetween(story, last, picture, size, chart);
      const [from, to] = [shown, marksOf(picture)];
      last = picture;
      shown = to;
      let tween: ReturnType<typeof passage.begin> | undefined;
      return {
        from,
        to,
        at: (share: number) => (tween ??= passage.begin(from, to))(share)
      };
    })
  );
  const runs = steps.flatMap((_, i): Run[] => {
    const [own, pace] = [words[i]!, paces[i]!];
    const hold = (picture: readonly Mark[], frames: number): Run => {
      const frame = { picture, words: own };
      return { frames, of: () => frame };
    };
    const opens = hold(ways[i]![0]!.from, pace.before);
    const before = words[i - 1];
    return [
      before
        ? {
            ...opens,
            of: (frame) =>
              frame < 2 * turn
                ? { picture: ways[i]![0]!.from, words: turned(own, before, frame) }
                : opens.of(frame)
          }
        : opens,
      ...ways[i]!.flatMap(({ at, to }, j, { length }): Run[] => {
        const frames = pace.ways[j]!;
        return [
          { frames, of: (frame) => ({ picture: at((frame + 1) / frames), words: own }) },
          hold(to, j === length - 1 ? pace.after : pace.between)
        ];
      })
    ];
  });

  const title = [...steps.map(({ heading }) => heading), edition.headline]
    .filter((words, i, all) => all.indexOf(words) === i)
    .join(' · ');
  return {
    ...formats[format],
    frames: runs.reduce((sum, { frames }) => sum + frames, 0),
    stage,
    title,
    description: steps
      .map((step) => {
        const { sentence, source, address } = wordsOf(edition, step, origin);
        return [step.heading, sentence, step.picture, source, address].join('\n');
      })
      .concat(edition.newsroom)
      .join('\n'),
    texts: () =>
      [
        ...words.flat(),
        ...ways.flat().flatMap(({ from, to }) => [...from, ...to]),
        ...pictures
          .flat()
          .flatMap(({ staged = [], legend }) =>
            staged.flatMap(({ state }) => (state ? marksOf({ state, legend }) : []))
          )
      ].filter((mark) => mark.kind === 'text'),
    at(frame) {
      let rest = frame;
      for (const run of runs) {
        if (rest < run.frames) return run.of(rest);
        rest -= run.frames;
      }
      throw new RangeError(`the film has no frame ${frame}`);
    }
  };
}

/** A language's tag as a film's file wants it: the three letters of ISO 639-2. */
export const languageOf = (lang: string): string =>
  ({ zh: 'zho', en: 'eng' })[lang.slice(0, 2)] ?? 'und';

/** When a frame begins, in seconds. */
export const timeOf = (frame: number): number => frame / fps;
