import { createRawSnippet, hydrate, mount, type Component, type Snippet } from 'svelte';
import { nextTask } from '../next-task.ts';
import { markHydrated } from './hydrated.ts';

/** The props of a page's island, as the server checked them. Throws if the page has no island. */
export const propsIn = <P>(page: ParentNode): P =>
  JSON.parse(page.querySelector('#island')?.textContent ?? '') as P;

/** The element around the island's HTML. */
const island = () => document.querySelector('[data-island]')!;

/**
 * Throws in a browser that is too old for the scripts, so that it keeps the page as it was served. Whatever the scripts
 * need came to browsers before `structuredClone`, or has a fallback.
 */
export function refuseOld() {
  if (!('structuredClone' in window))
    throw new Error(
      'This browser is too old for the story’s script; the page shows text and figures.'
    );
}

/** Hydrates the page's island, with the props that the server rendered it with. */
export async function hydrateIsland<P extends object>(
  component: Component<P>,
  props = propsIn<P>(document)
) {
  refuseOld();
  await nextTask();
  hydrate<P, object>(component, { target: island(), props, recover: false });
  markHydrated();
}

/** Parts of an island that are not hydrated: one `article`, and the stage's first picture. */
interface Written {
  text: Snippet;
  first?: Snippet;
}
type Around<P> = Component<P & Written>;

/** As `hydrateIsland`, but leaves the text and the first picture as they are. */
export async function hydrateAround<P extends object>(
  component: Around<P>,
  props = propsIn<P>(document)
) {
  const asItStands = () => createRawSnippet(() => ({ render: () => '' }));
  await hydrateIsland(component, { ...props, text: asItStands(), first: asItStands() });
}

/** The story's text in a page, without the sources of pictures for readers without scripts. */
export function articleIn(page: ParentNode): Element {
  const article = page.querySelector('article')!;
  for (const source of article.querySelectorAll('picture > source')) source.remove();
  return article;
}

/** An element as a snippet: a copy of it, given to `made` when it is rendered. */
const copyOf = (element: Element, made: (copy: Element) => void): Snippet =>
  createRawSnippet(() => ({
    render: () => (element.cloneNode() as Element).outerHTML,
    setup: made
  }));

/**
 * Mounts a component around an article and the stage's first picture, apart from the page. Gives what puts it in the
 * island's place, with what it shows: done in a task of its own, the browser lays it out in that.
 */
export function mountApart<P extends object>(
  component: Around<P>,
  props: P,
  article: Element,
  first?: Element | null
): () => void {
  refuseOld();
  let picture: Element | undefined;
  const written = {
    text: copyOf(article, (copy) => copy.append(...article.childNodes)),
    ...(first ? { first: copyOf(first, (copy) => (picture = copy)) } : {})
  };
  const target = island().cloneNode() as Element;
  mount<P & Written, object>(component, { target, props: { ...props, ...written } });
  return () => {
    // Until now it was seen where it stood.
    if (first) picture?.append(...first.childNodes);
    island().replaceWith(target);
    markHydrated();
  };
}
