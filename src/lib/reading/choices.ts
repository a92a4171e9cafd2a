import { remember } from './memory.ts';

/** The reader's choices, which `app.html` reads again before anything is drawn; the first of each is what is without one. */
export const choices = {
  theme: ['system', 'light', 'dark'],
  reading: ['scroll', 'plain']
} as const;

export type Choice = keyof typeof choices;
export type Reading = (typeof choices)['reading'][number];

/** What the page is set to. */
export function chosen(choice: Choice): string {
  const value = document.documentElement.dataset[choice];
  return choices[choice].find((one) => one === value) ?? choices[choice][0];
}

/** Sets the page to a choice, and remembers it. */
export function choose(choice: Choice, value: string) {
  const root = document.documentElement;
  if (choice === 'theme' && value === 'system') delete root.dataset.theme;
  else root.dataset[choice] = value;
  remember(choice, value);
}
