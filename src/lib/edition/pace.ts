import { plain } from './prose.ts';
import type { StepWords } from './words.ts';

/** What of a step is read. */
type Read = Pick<StepWords, 'body'> & Partial<Pick<StepWords, 'circulates' | 'record'>>;

/** Han characters, and words and numbers in other letters, of a step's text and check. */
export function lengthOf({ body, circulates = '', record = '' }: Read): {
  han: number;
  foreign: number;
} {
  const text = plain(`${body} ${circulates} ${record}`);
  return {
    han: text.match(/\p{Script=Han}/gu)?.length ?? 0,
    foreign: text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d,.'’-]*/gu)?.length ?? 0
  };
}

/** How long a step's text takes, in minutes: 500 Han characters a minute, a usual pace on a screen, or 238 English words (Brysbaert, 2019). */
export function paceOf(step: Read): number {
  const { han, foreign } = lengthOf(step);
  return han / 500 + foreign / 238;
}

/** Whole minutes from each step to the end. */
export function minutesLeft(steps: readonly StepWords[]): number[] {
  let sum = 0;
  return steps
    .map(paceOf)
    .reverse()
    .map((pace) => Math.max(1, Math.round((sum += pace))))
    .reverse();
}
