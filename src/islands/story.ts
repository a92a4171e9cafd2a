import { hydrateAround } from '../lib/island/hydrate.ts';
import Story from '../lib/story/Story.svelte';

await hydrateAround(Story);
