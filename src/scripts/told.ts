import type { ComponentProps } from 'svelte';
import type OneChart from '../lib/embed/Moment.svelte';
import type { Told } from '../lib/story/edition.ts';
import type { Page } from '../lib/story/page.ts';

/** What a page tells its script, by the script's name; `worker` is the address of what keeps pages for offline. */
export interface ToldTo {
  story: { edition: Told; page: Page; worker: string };
  moment: { home: string; step: string; worker: string };
  'embedded-story': { edition: Told; page: Page; read: string };
  'embedded-chart': ComponentProps<typeof OneChart>;
}
type Name = keyof ToldTo;

/** A page's script with what it is told. */
export type PageScript = { [N in Name]: { name: N; told: ToldTo[N] } }[Name];
