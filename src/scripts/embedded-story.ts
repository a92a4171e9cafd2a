import { storyFrom } from '../lib/embed/child/start.ts';
import EmbeddedStory from '../lib/embed/EmbeddedStory.svelte';
import { articleIn, takeOverStory, tell, toldIn } from './page.ts';

const { edition, ...rest } = toldIn<'embedded-story'>(document);
const told = storyFrom(edition, new URLSearchParams(location.search).get('start'));
if (told === edition) takeOverStory(EmbeddedStory, { ...rest, edition });
else {
  const article = articleIn(document);
  const kept = new Set([...told.steps, ...told.chapters].map(({ id }) => id));
  for (const section of article.querySelectorAll('section[data-step], section.chapter'))
    if (!kept.has(section.id)) section.remove();
  tell(EmbeddedStory, { ...rest, edition: told }, article);
}
