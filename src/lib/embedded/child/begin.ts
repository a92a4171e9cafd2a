import { stepAt } from '../../reading/address.ts';

/** Hides what comes before a step in the flat embed: the steps, and the chapters that hold only them. */
export function beginAt(start: string): void {
  const steps = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
  const first = stepAt(start);
  const at = steps.findIndex((step) => step === first);
  if (at < 0)
    console.warn(`Two Lines: there is no step "${start.slice(0, 60)}"; shown from the start.`);
  for (const step of steps.slice(0, Math.max(0, at))) step.hidden = true;
  for (const chapter of document.querySelectorAll<HTMLElement>('section.chapter'))
    chapter.hidden = !chapter.querySelector('[data-step]:not([hidden])');
}
