import type { ComponentProps } from 'svelte';
import { storyFrom } from '../lib/embedded/start.ts';
import EmbeddedStory from '../lib/embedded/EmbeddedStory.svelte';
import { stepAt } from '../lib/reading/address.ts';
import { articleIn, hydrateAround, propsIn, replaceIsland } from '../lib/island/hydrate.ts';
import { followOriginals } from '../lib/reading/originals.ts';

followOriginals();
const { edition, ...rest } = propsIn<Omit<ComponentProps<typeof EmbeddedStory>, 'text'>>(document);
const start = new URLSearchParams(location.search).get('start');
const shown = storyFrom(edition, start && (stepAt(start)?.id ?? start));
if (shown === edition) await hydrateAround(EmbeddedStory, { ...rest, edition });
else {
  const article = articleIn(document);
  const kept = new Set([...shown.steps, ...shown.chapters].map(({ id }) => id));
  for (const section of article.querySelectorAll('section[data-step], section.chapter'))
    if (!kept.has(section.id)) section.remove();
  replaceIsland(EmbeddedStory, { ...rest, edition: shown }, article);
}
