import { readFileSync } from 'node:fs';
import { lengthOf, minutesLeft } from '../../lib/edition/pace.ts';
import { ContentError, type Problem } from '../../lib/edition/problems.ts';
import { readWords } from '../../lib/edition/words.ts';

/** What a step's text may have: Han characters in Chinese, words in English; and the share of steps that may open on a date. */
const bounds = { 'zh-hant': [15, 140], en: [10, 85] } as const;
const mostDated = 1 / 3;
/** The longest that the whole may take, in minutes, as the page reckons it. */
const longest = 10;

export type Written = keyof typeof bounds;
export const written = Object.keys(bounds) as Written[];

/** A text opens on a date: digits with a unit of the calendar, or a month's name. */
const dated =
  /^(\d{1,4}(年|月)|(In|On|By) ((early|late|the \w+ of) )?(\d{4}|\d{1,2} [A-Z][a-z]+|(January|February|March|April|May|June|July|August|September|October|November|December)\b))/;

/** The length of each step of an edition, those out of bounds marked, and of the whole. Throws one ContentError if it cannot be read. */
export function tally(edition: Written): string {
  const file = `src/content/${edition}.aml`;
  const problems: Problem[] = [];
  const words = readWords(readFileSync(file, 'utf8'), file, problems);
  if (!words) throw new ContentError(problems);
  const [least, most] = bounds[edition];
  const lines = words.steps.map((step) => {
    // The sentence alone: what a check adds counts for the time that the whole takes.
    const { han, foreign } = lengthOf({ ...step, circulates: '', record: '' });
    const length = edition === 'en' ? foreign : han;
    const marks = [
      length < least ? `under ${least}` : length > most ? `over ${most}` : '',
      dated.test(step.body) ? 'opens on a date' : ''
    ].filter(Boolean);
    return `${String(length).padStart(5)}  ${step.id}${marks.length ? `  (${marks.join(', ')})` : ''}`;
  });
  const [minutes] = minutesLeft(words.steps);
  const opening = words.steps.filter(({ body }) => dated.test(body)).length;
  return [
    `${edition}: ${edition === 'en' ? 'words' : 'characters'} of each step`,
    ...lines,
    `${minutes} minutes with checks, of at most ${longest}; ${opening} of ${words.steps.length} steps open on a date, of at most ${Math.floor(words.steps.length * mostDated)}.`
  ].join('\n');
}
