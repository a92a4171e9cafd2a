import { describe, expect, test } from 'vitest';
import { collisions, outside } from '../../src/lib/chart/fit.ts';
import { draw } from '../../src/lib/chart/scenes/index.ts';
import { keyframesOf } from '../../src/lib/chart/keyframes.ts';
import { passageBetween } from '../../src/lib/chart/ways.ts';
import { leading } from '../../src/lib/edition/excerpt.ts';
import { pictureFaces, need } from '../../src/lib/figures/faces.ts';
import { charactersOf } from '../../src/lib/film/characters.ts';
import { filmEdition } from '../../src/lib/film/edition.ts';
import { faceOf } from '../../src/lib/film/faces.ts';
import { filmOf, sizeOf, type Film, type Frame } from '../../src/lib/film/film.ts';
import { fps, lasts, paceOf } from '../../src/lib/film/pace.ts';
import { formats, type FilmFormat } from '../../src/lib/film/words.ts';
import { editions } from './invariants.ts';

const origin = 'https://news.example';
const ids = Object.keys(editions) as (keyof typeof editions)[];
const forms = Object.keys(formats) as FilmFormat[];
const sources = Object.fromEntries(ids.map((id) => [id, filmEdition(editions[id])]));
const shrinking = 'a-hundred-and-fifty-seven';

/** What a way shows is changed as it goes on. */
const at = (film: Film, frame: number) => structuredClone(film.at(frame));
const textsIn = (frame: Frame) =>
  frame.words.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

describe.each(ids.flatMap((id) => forms.map((format) => [id, format] as const)))(
  'the films of %s, %s',
  (id, format) => {
    const source = sources[id]!;
    const story = source.steps.flatMap(keyframesOf);
    const films = source.steps.map((step) => ({
      step,
      film: filmOf(source, [step.id], format, origin)
    }));

    test('last from 5 to 12 seconds', () => {
      for (const { step, film } of films) {
        expect([step.id, film.frames >= lasts.least * fps]).toEqual([step.id, true]);
        expect([step.id, film.frames <= lasts.most * fps]).toEqual([step.id, true]);
      }
    });

    test('begin with the state before and end with the step’s own, as the stage lays them out', () => {
      for (const { step, film } of films) {
        const size = sizeOf(film.stage);
        const own = keyframesOf(step);
        const before =
          story[story.indexOf(story.find(({ state }) => state === own[0]!.state)!) - 1];
        const marks = ({ state, legend }: (typeof story)[number]) =>
          draw(state, size, legend, source.chart);
        const shown = [film.at(0), film.at(film.frames - 1)].map(({ picture }) => picture);
        const laid = [before ? marks(before) : [], marks(own.at(-1)!)];
        expect([step.id, JSON.stringify(shown) === JSON.stringify(laid)]).toEqual([step.id, true]);
      }
    });

    test('no word is cut, covers another or leaves the film', () => {
      for (const { step, film } of films) {
        const { words, picture } = film.at(film.frames - 1);
        const { x, y, width, height, zoom } = film.stage;
        const area = { ...film, key: '' };
        expect([step.id, collisions(words), outside(words, area)]).toEqual([step.id, [], []]);
        const size = sizeOf(film.stage);
        expect([step.id, collisions(picture), outside(picture, size)]).toEqual([step.id, [], []]);
        // The picture's stage lies in the film, and no word lies on it.
        expect(x >= 0 && y >= 0 && x + width <= film.width && y + height <= film.height).toBe(true);
        for (const mark of words)
          if (mark.kind === 'text' && (format !== 'wide' || mark.x > x || mark.y > y + height))
            expect([mark.text, mark.y < y || mark.y - mark.size > y + height]).toEqual([
              mark.text,
              true
            ]);
        expect(zoom).toBeGreaterThanOrEqual(format === 'upright' ? 2 : 1.6);
      }
    });

    test('show heading, sentence, chapter, source, newsroom and address', () => {
      for (const { step, film } of films.slice(1)) {
        const said = textsIn(film.at(0)).join('').replace(/\s/g, '');
        for (const words of [
          step.heading,
          step.sentence,
          step.chapter!.name,
          step.source,
          source.newsroom,
          `news.example${source.home}moments/${step.id}`
        ])
          expect(said).toContain(words.replace(/\s/g, ''));
      }
    });

    test('lack no glyph', async () => {
      const characters = charactersOf(editions[id]);
      await need(pictureFaces[id], characters.label);
      const lacking = films.flatMap(({ film }) =>
        film.texts().flatMap((mark) => {
          const has = new Set(characters[faceOf(mark)]);
          return [...mark.text].some((sign) => !has.has(sign)) ? [mark.text] : [];
        })
      );
      expect(lacking).toEqual([]);
    });
  }
);

describe('the film of the thousand that shrink', () => {
  const source = sources['zh-hant']!;
  const film = filmOf(source, [shrinking], 'upright', origin);

  test('moves as the stage does, its stages too', () => {
    const story = source.steps.flatMap(keyframesOf);
    const step = source.steps.find(({ id }) => id === shrinking)!;
    const [first, last] = keyframesOf(step).map(({ state }) =>
      story.find((one) => one.state === state)!
    );
    expect(last!.staged?.length).toBeGreaterThan(1);
    const size = sizeOf(film.stage);
    const [from, to] = [first!, last!].map(({ state, legend }) =>
      draw(state, size, legend, source.chart)
    );
    const passage = passageBetween(story, first!, last!, size, source.chart);
    const tween = passage.begin(from!, to!);
    const { ways, before, between } = paceOf([
      { ways: [900, passage.ms], seconds: step.seconds }
    ])[0]!;
    const begins = before + ways[0]! + between;
    // Apart from the keys of what leaves, which are counted on.
    const plain = (picture: Frame['picture']) =>
      picture.map((mark) => ({ ...mark, key: mark.key.replace(/\/\d+/g, '') }));
    for (const share of [0.1, 0.35, 0.5, 0.75, 1]) {
      const frame = Math.round(ways[1]! * share);
      expect(plain(at(film, begins + frame - 1).picture)).toEqual(plain(tween(frame / ways[1]!)));
    }
  });

  test('what stands still is one and the same frame', () => {
    const objects = new Set(Array.from({ length: film.frames }, (_, i) => film.at(i)));
    expect(objects.size).toBeLessThan(film.frames * 0.65);
    expect(film.at(0)).toBe(film.at(20));
    expect(film.at(film.frames - 1)).toBe(film.at(film.frames - 30));
  });

  test('is described with all that it says', () => {
    const step = source.steps.find(({ id }) => id === shrinking)!;
    for (const words of [step.heading, step.sentence, step.picture, step.source, 'news.example'])
      expect(film.description).toContain(words);
    expect(film.title).toBe(`${step.heading} · ${source.headline}`);
  });
});

describe('a film of several steps', () => {
  const source = sources['en']!;
  const chapters = [...new Set(source.steps.flatMap(({ chapter }) => chapter?.id ?? []))];
  const stepsOf = (chapter: string) =>
    source.steps.flatMap((step) => (step.chapter?.id === chapter ? [step.id] : []));

  test.each(chapters)('the chapter %s fits into a minute', (chapter) => {
    const film = filmOf(source, stepsOf(chapter), 'square', origin);
    expect(film.frames).toBeLessThanOrEqual(lasts.mostOfSeveral * fps);
    expect(film.frames).toBeGreaterThan(lasts.least * fps);
  });

  test('goes from the state before the first to that of the last, the words of each in their turn', () => {
    const steps = stepsOf(chapters[0]!);
    const film = filmOf(source, steps, 'upright', origin);
    const headings = source.steps.filter(({ id }) => steps.includes(id)).map((one) => one.heading);
    const seen = Array.from({ length: film.frames }, (_, i) =>
      film
        .at(i)
        .words.filter(({ key, opacity }) => key.startsWith('heading-') && opacity > 0)
        .map((mark) => (mark.kind === 'text' ? mark.text : ''))
        .join(' ')
    );
    expect(seen.filter((heading, i) => heading && heading !== seen[i - 1])).toEqual(headings);
    expect(outside(film.at(film.frames - 1).words, film)).toEqual([]);
  });

  test('is refused where it does not fit, and without a step that is there', () => {
    const all = source.steps.map(({ id }) => id);
    expect(() => filmOf(source, all, 'square', origin)).toThrow(/too many .* 60 seconds/);
    expect(() => filmOf(source, ['nowhere'], 'square', origin)).toThrow(/no step "nowhere"/);
    expect(() => filmOf(source, [], 'square', origin)).toThrow(RangeError);
  });
});

describe('the sentence of a film', () => {
  test.each([
    ['a whole one, though it is longer', 'One that is long. Two.', 5, 'en', 'One that is long.'],
    ['as many as fit', 'One. Two. Three is longer.', 10, 'en', 'One. Two.'],
    ['a quotation is not broken', '他說：「一。二」。三。', 8, 'zh-Hant', '他說：「一。二」。'],
    ['nor a name', '法官岡薩雷斯．羅傑斯說。好。', 9, 'zh-Hant', '法官岡薩雷斯．羅傑斯說。'],
    ['no space between paragraphs in Chinese', '一。\n二。', 9, 'zh-Hant', '一。二。'],
    ['but one in English', 'One.\nTwo.', 9, 'en', 'One. Two.']
  ])('%s', (_, text, most, locale, said) => expect(leading(text, most, locale)).toBe(said));
});
