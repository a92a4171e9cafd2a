import type { ComponentProps } from 'svelte';
import { articleIn, propsIn, refuseOld, replaceIsland } from '../lib/island/hydrate.ts';
import { markHydrated } from '../lib/island/hydrated.ts';
import { keepForOffline } from '../lib/reading/offline.ts';
import { trusted } from '../lib/trusted.ts';

/** Another page of this site, read as a document. Rejects where it does not come. */
async function fetchPage(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const html = trusted('createHTML', await answer.text());
  return new DOMParser().parseFromString(html, 'text/html');
}

const { home, step, worker } = propsIn<{ home: string; step: string; worker: string }>(document);
markHydrated();
keepForOffline(worker);
try {
  refuseOld();
  // The story takes the step's place. Where it does not come, the page stays and is whole by itself.
  const [article, { default: Story }] = await Promise.all([
    fetchPage(home),
    import('../lib/story/Story.svelte')
  ]);
  const { edition, page } = propsIn<Omit<ComponentProps<typeof Story>, 'text'>>(article);
  // A slow phone answers its reader between reading the page and showing it.
  await new Promise((resolve) => setTimeout(resolve));
  history.replaceState(null, '', `${home}#${step}`);
  document.title = article.title;
  replaceIsland(Story, { edition, page, opened: step }, articleIn(article));
} catch (error) {
  console.info(error);
}
