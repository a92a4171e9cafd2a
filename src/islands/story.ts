import { hydrateAround, runIsland } from '../lib/island/hydrate.ts';
import Story from '../lib/story/Story.svelte';
import { followOriginals } from '../lib/reading/originals.ts';

runIsland(async () => {
  followOriginals();
  await hydrateAround(Story);
});
