import { plain } from './prose.ts';
import type { StepWords } from './words.ts';

/** How long each step's text takes, in minutes: 500 Han characters a minute, a usual pace on a screen, or 238 English words (Brysbaert, 2019). */
function paceOf({ body, circulates = '', record = '' }: StepWords): number {
  const text = plain(`${body} ${circulates} ${record}`);
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const foreign = text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d,.'’-]*/gu) ?? [];
  return han / 500 + foreign.length / 238;
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
