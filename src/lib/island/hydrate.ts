import { createRawSnippet, hydrate, mount, type Component, type Snippet } from 'svelte';
import { nextTask } from '../next-task.ts';
import { markHydrated } from './hydrated.ts';

/** The props that a page holds for its island, as the server checked them. Throws where the page has no island. */
export const propsIn = <P>(page: ParentNode): P =>
  JSON.parse(page.querySelector('#island')?.textContent ?? '') as P;

/** The element that holds what the server wrote of the island. */
const island = () => document.querySelector('[data-island]')!;

/**
 * Throws in a browser that cannot move the story, known by what it lacks: it keeps the page as it was served. All that
 * the scripts rest on came to browsers before this did, or has a fallback.
 */
export function refuseOld() {
  if (!('at' in Array.prototype))
    throw new Error('This browser is older than the story’s script; text and figures stand.');
}

/** Takes over the page's island: what the server wrote of the component, with the props that it was written with. */
export async function hydrateIsland<P extends object>(
  component: Component<P>,
  props = propsIn<P>(document)
) {
  refuseOld();
  await nextTask();
  hydrate<P, object>(component, { target: island(), props, recover: false });
  markHydrated();
}

/** What stands in a page and is no component's: one `article`, and the first picture of the stage. */
interface Written {
  text: Snippet;
  first?: Snippet;
}
type Around<P> = Component<P & Written>;

/** As `hydrateIsland`; the text and the first picture are left as they stand. */
export async function hydrateAround<P extends object>(
  component: Around<P>,
  props = propsIn<P>(document)
) {
  const asItStands = () => createRawSnippet(() => ({ render: () => '' }));
  await hydrateIsland(component, { ...props, text: asItStands(), first: asItStands() });
}

/** The story's text in a page. A script is there: no picture is for readers without one. */
export function articleIn(page: ParentNode): Element {
  const article = page.querySelector('article')!;
  for (const source of article.querySelectorAll('picture > source')) source.remove();
  return article;
}

/** An element as a snippet, which takes over what it holds. */
const standing = (element: Element): Snippet =>
  createRawSnippet(() => ({
    render: () => (element.cloneNode() as Element).outerHTML,
    setup: (own) => own.append(...element.childNodes)
  }));

/** Puts a component in the island's place, around an article and the first picture of its stage. */
export function replaceIsland<P extends object>(
  component: Around<P>,
  props: P,
  article: Element,
  first?: Element | null
) {
  refuseOld();
  const written = { text: standing(article), ...(first ? { first: standing(first) } : {}) };
  const target = island();
  target.replaceChildren();
  mount<P & Written, object>(component, { target, props: { ...props, ...written } });
  markHydrated();
}
