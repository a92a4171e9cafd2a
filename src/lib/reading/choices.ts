import { remember } from './memory.ts';

/** The reader's choices, which `app.html` reads again before anything is drawn; the first of each is what is without one. */
export const choices = {
  theme: ['system', 'light', 'dark'],
  reading: ['scroll', 'plain'],
  letters: ['on', 'off']
} as const;

export type Choice = keyof typeof choices;
export type Reading = (typeof choices)['reading'][number];

/** Where a choice stands on the root; what the story shows (`data-reading`) may be another than what the reader chose. */
const places = { theme: 'theme', reading: 'chosen', letters: 'letters' } as const;

/** What the page is set to. */
export function chosen(choice: Choice): string {
  const value = document.documentElement.dataset[places[choice]];
  return choices[choice].find((one) => one === value) ?? choices[choice][0];
}

/** Sets the page to a choice, and remembers it. */
export function choose(choice: Choice, value: string) {
  const { dataset } = document.documentElement;
  if (choice === 'theme' && value === 'system') delete dataset.theme;
  else dataset[places[choice]] = value;
  remember(choice, value);
}
