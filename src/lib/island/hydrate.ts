import { createRawSnippet, hydrate, mount, type Component, type Snippet } from 'svelte';
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
export function hydrateIsland<P extends object>(
  component: Component<P>,
  props = propsIn<P>(document)
) {
  refuseOld();
  hydrate<P, object>(component, { target: island(), props, recover: false });
  markHydrated();
}

/** A component whose text is not its own: one `article`, as the server wrote it. */
type WithText<P> = Component<P & { text: Snippet }>;

/** As `hydrateIsland`; the text is left as it stands. */
export function hydrateAround<P extends object>(
  component: WithText<P>,
  props = propsIn<P>(document)
) {
  const text = createRawSnippet(() => ({ render: () => '' }));
  hydrateIsland(component, { ...props, text });
}

/** The story's text in a page. A script is there: no picture is for readers without one. */
export function articleIn(page: ParentNode): Element {
  const article = page.querySelector('article')!;
  for (const source of article.querySelectorAll('picture > source')) source.remove();
  return article;
}

/** Puts a component in the island's place. Its text is an article's, which loses it. */
export function replaceIsland<P extends object>(
  component: WithText<P>,
  props: P,
  article: Element
) {
  refuseOld();
  const text = createRawSnippet(() => ({
    render: () => (article.cloneNode() as Element).outerHTML,
    setup: (own) => own.append(...article.childNodes)
  }));
  const target = island();
  target.replaceChildren();
  mount<P & { text: Snippet }, object>(component, { target, props: { ...props, text } });
  markHydrated();
}
