import { text, type TextMark } from '../chart/marks.ts';
import { draw } from '../chart/scenes/index.ts';
import { keyframesOf } from '../chart/ways.ts';
import type { Edition } from '../edition/types.ts';
import { filmEdition } from './edition.ts';
import { faceOf, filmFaces, type FilmFace } from './faces.ts';
import type { FilmStep } from './film.ts';

/** Stages like those of films: what has a label on one may have none on another. */
const stages = [
  { width: 415, height: 360 },
  { width: 480, height: 290 },
  { width: 620, height: 430 }
];

/** What an address may hold: that of the host is not known before a film is made. */
const inAddresses = 'abcdefghijklmnopqrstuvwxyz0123456789.-:/_~';

const known = new Map<Edition, Record<FilmFace, string>>();

/** The characters that an edition's films set in each face; what another face lacks is set in that of the labels. */
export function charactersOf(edition: Edition): Record<FilmFace, string> {
  const before = known.get(edition);
  if (before) return before;
  const { headline, newsroom, chart, steps } = filmEdition(edition);
  const pictures = (step: FilmStep) =>
    keyframesOf(step).flatMap(({ state, legend, staged = [] }) =>
      [state, ...staged.flatMap(({ state }) => state ?? [])].flatMap((one) =>
        stages.flatMap((size) => draw(one, size, legend, chart))
      )
    );
  const words = ({ heading, sentence, source, chapter }: FilmStep) => [
    text({ key: 'heading', x: 0, y: 0, text: heading, face: 'display' }),
    text({ key: 'chapter', x: 0, y: 0, text: chapter?.name ?? '', bold: true }),
    text({ key: 'others', x: 0, y: 0, text: sentence + source + headline + newsroom + inAddresses })
  ];
  const texts = steps
    .flatMap((step) => [...words(step), ...pictures(step)])
    .filter((mark): mark is TextMark => mark.kind === 'text');
  const set = (face: FilmFace) =>
    texts.flatMap((mark) => (face === 'label' || faceOf(mark) === face ? [mark.text] : []));
  const characters = Object.fromEntries(
    filmFaces.map((face) => [face, [...new Set(set(face).join(''))].join('')])
  ) as Record<FilmFace, string>;
  known.set(edition, characters);
  return characters;
}
