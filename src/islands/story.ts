import { hydrateAround } from '../lib/island/hydrate.ts';
import Story from '../lib/story/Story.svelte';
import { followOriginals } from '../lib/reading/originals.ts';

followOriginals();
await hydrateAround(Story);
