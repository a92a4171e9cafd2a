import { hydrateAround } from '../lib/island/hydrate.ts';
import Story from '../lib/story/Story.svelte';
import { followOriginals } from '../lib/reading/originals.ts';

/** Brings the article to life. */
export default async function begin() {
  followOriginals();
  await hydrateAround(Story);
}
