import { remember } from './memory.ts';

/** The reader's choices, which `app.html` reads before anything is drawn; the first value of each is the default. */
export const choices = {
  theme: ['system', 'light', 'dark'],
  reading: ['scroll', 'plain'],
  letters: ['on', 'off']
} as const;

export type Choice = keyof typeof choices;
export type Reading = (typeof choices)['reading'][number];

/** The data attribute of the root for each choice; what is shown (`data-reading`) may differ from what was chosen. */
const places = { theme: 'theme', reading: 'chosen', letters: 'letters' } as const;

/** The current value of a choice. */
export function chosen(choice: Choice): string {
  const value = document.documentElement.dataset[places[choice]];
  return choices[choice].find((one) => one === value) ?? choices[choice][0];
}

/** Applies a choice and stores it. */
export function choose(choice: Choice, value: string) {
  const { dataset } = document.documentElement;
  if (choice === 'theme' && value === 'system') delete dataset.theme;
  else dataset[places[choice]] = value;
  remember(choice, value);
}
