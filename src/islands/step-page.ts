import type { ComponentProps } from 'svelte';
import { articleIn, propsIn, refuseOld, replaceIsland } from '../lib/island/hydrate.ts';
import { markHydrated } from '../lib/island/hydrated.ts';
import { nextTask } from '../lib/next-task.ts';
import { firstSign } from '../lib/reading/first-sign.ts';
import { keepForOffline } from '../lib/reading/offline.ts';
import { piecesAround } from '../lib/story/pieces.ts';
import { trusted } from '../lib/trusted.ts';
import { followOriginals } from '../lib/reading/originals.ts';

/** The text of another page of this site. Rejects where it does not come. */
async function fetchPage(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.text();
}

const parse = (html: string): Document =>
  new DOMParser().parseFromString(trusted('createHTML', html), 'text/html');

const { home, step, worker } = propsIn<{ home: string; step: string; worker: string }>(document);
followOriginals();
markHydrated();
keepForOffline(worker);
try {
  refuseOld();
  // The story takes the step's place. Where it does not come, the page stays and is whole by itself.
  const [html, { default: Story }] = await Promise.all([
    fetchPage(home),
    import('../lib/story/Story.svelte')
  ]);
  await firstSign();
  const page = parse(html);
  await nextTask();
  const props = propsIn<Omit<ComponentProps<typeof Story>, 'text'>>(page);
  const article = articleIn(page);
  const bringRest = piecesAround(article, step);
  await nextTask();
  history.replaceState(null, '', `${home}#${step}`);
  document.title = page.title;
  const stage = document.querySelector('.stage figure');
  let done = () => {};
  const whole = new Promise<void>((resolve) => (done = resolve));
  replaceIsland(Story, { ...props, opened: step, whole }, article, stage);
  await bringRest(document.querySelector('article')!);
  done();
} catch (error) {
  console.info(error);
}
