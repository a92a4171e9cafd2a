import type { ComponentProps } from 'svelte';
import { storyOf } from '../lib/embedded/part.ts';
import EmbeddedStory from '../lib/embedded/EmbeddedStory.svelte';
import { articleIn, hydrateAround, mountApart, propsIn } from '../lib/island/hydrate.ts';
import { followOriginals } from '../lib/reading/originals.ts';

/** Brings the story in a host's frame to life. */
export default async function begin() {
  followOriginals();
  const { edition, ...rest } =
    propsIn<Omit<ComponentProps<typeof EmbeddedStory>, 'text'>>(document);
  // The page's first script has left of the text what the address asks for.
  const shown = new Set([...document.querySelectorAll('section[data-step]')].map(({ id }) => id));
  if (shown.size === edition.steps.length) await hydrateAround(EmbeddedStory, { ...rest, edition });
  else
    mountApart(
      EmbeddedStory,
      { ...rest, edition: storyOf(edition, shown) },
      articleIn(document),
      document.querySelector('.stage figure')
    )();
}
