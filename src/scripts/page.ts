import { createRawSnippet, hydrate, mount, type Component, type Snippet } from 'svelte';
import { alive } from '../lib/reading/alive.ts';
import type { ToldTo } from './told.ts';

/** What a page tells its script. */
export const toldIn = <N extends keyof ToldTo>(page: ParentNode): ToldTo[N] =>
  JSON.parse(page.querySelector('#told')?.textContent ?? '') as ToldTo[N];

/** The story's text as it stands in a page. A script is there: no picture is for readers without one. */
export function articleIn(page: ParentNode): Element {
  const article = page.querySelector('article')!;
  for (const source of article.querySelectorAll('picture > source')) source.remove();
  return article;
}

/** What of a page its script takes over. */
const live = () => document.querySelector('[data-live]')!;

/**
 * Browsers that cannot move the story are told by what they lack: they keep the page as it was served. All that the
 * scripts rest on came to browsers before this did, or has something to stand in for it.
 */
export function refuseOld() {
  if (!('at' in Array.prototype))
    throw new Error('This browser is older than the story’s script; text and figures stand.');
}

/** Takes over what the server wrote of a component. */
export function takeOver<P extends object>(component: Component<P>, props: P) {
  refuseOld();
  hydrate<P, object>(component, { target: live(), props, recover: false });
  alive();
}

type Telling<P> = Component<P & { text: Snippet }>;

/** As `takeOver`, for a story: its text stays as the server wrote it. */
export function takeOverStory<P extends object>(component: Telling<P>, props: P) {
  const text = createRawSnippet(() => ({ render: () => '' }));
  takeOver(component, { ...props, text });
}

/** Puts a story in place of what the page shows. Its text is an article's, which loses it. */
export function tell<P extends object>(component: Telling<P>, props: P, article: Element) {
  const text = createRawSnippet(() => ({
    render: () => (article.cloneNode() as Element).outerHTML,
    setup: (own) => own.append(...article.childNodes)
  }));
  const target = live();
  refuseOld();
  target.replaceChildren();
  mount<P & { text: Snippet }, object>(component, { target, props: { ...props, text } });
  alive();
}
