import type { ComponentProps } from 'svelte';
import { articleIn, mountApart, propsIn, refuseOld } from '../lib/island/hydrate.ts';
import { markHydrated } from '../lib/island/hydrated.ts';
import { nextTask } from '../lib/next-task.ts';
import { standAsKept, stepFromHash } from '../lib/reading/address.ts';
import { keepForOffline } from '../lib/reading/offline.ts';
import { piecesAround } from '../lib/story/pieces.ts';
import { trusted } from '../lib/trusted.ts';
import { followOriginals } from '../lib/reading/originals.ts';

/** How many characters of a page are parsed in one task. */
const piece = 20_000;

/** Another page of this site, read as a document, piece by piece. Rejects where it does not come. */
async function fetchPage(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const page = document.implementation.createHTMLDocument();
  const parts = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value: html } = await parts.read();
    if (done) break;
    for (let at = 0; at < html.length; at += piece) {
      await nextTask();
      page.write(trusted('createHTML', html.slice(at, at + piece)));
    }
  }
  page.close();
  return page;
}

/** Brings the page of a moment to life: the story takes the step's place. */
export default async function begin() {
  // Until the story is there, an entry of the history that names another page is that page.
  const elsewhere = new AbortController();
  const { pathname } = location;
  addEventListener(
    'popstate',
    () => {
      if (location.pathname !== pathname) location.reload();
    },
    { signal: elsewhere.signal }
  );

  const { home, step, worker } = propsIn<{ home: string; step: string; worker: string }>(document);
  followOriginals();
  markHydrated();
  keepForOffline(worker);
  try {
    refuseOld();
    // Where the story does not come, the page stays and is whole by itself.
    const [page, { default: Story }] = await Promise.all([
      fetchPage(home),
      nextTask().then(() => import('../lib/story/Story.svelte'))
    ]);
    await nextTask();
    const props = propsIn<Omit<ComponentProps<typeof Story>, 'text'>>(page);
    const article = articleIn(page);
    // A link within the story, opened for itself: it names its place beside the step that was in view.
    const named = stepFromHash(location.hash);
    if (named && named !== step && article.querySelector(`#${CSS.escape(named)}`)) {
      location.replace(home + location.hash);
      return;
    }
    const bringRest = piecesAround(article, step);
    await nextTask();
    document.title = page.title;
    // It stands out here as it does there.
    article.querySelector(`#${step}`)?.setAttribute('aria-current', 'step');
    const stage = document.querySelector('.stage figure');
    let done = () => {};
    const whole = new Promise<void>((resolve) => (done = resolve));
    const put = mountApart(Story, { ...props, opened: step, whole }, article, stage);
    await nextTask();
    const own = () => document.getElementById(step);
    const top = () => own()?.getBoundingClientRect().top ?? 0;
    const before = scrollY > 0 ? top() : undefined;
    put();
    // Who has scrolled meanwhile reads on in the same line.
    if (before === undefined) own()?.scrollIntoView({ behavior: 'instant' });
    else scrollBy({ top: top() - before, behavior: 'instant' });
    // Who comes back finds the page as it stood; where it is too short for that, once all of it is there.
    const stands = before !== undefined || standAsKept();
    await bringRest(document.querySelector('article')!);
    if (!stands) standAsKept();
    elsewhere.abort();
    done();
  } catch (error) {
    console.info(error);
  }
}
