import { dirname, relative } from 'node:path/posix';
import { createRawSnippet, type Component, type Snippet } from 'svelte';
import { render } from 'svelte/server';
import type { Scripts } from './manifest.server.ts';

/** A component's HTML, for the same component to hydrate. */
export const renderToHtml = <P extends object>(component: Component<P>, props: P): string =>
  render(component as Component, { props }).body;

/** A component of one root element as a snippet of plain HTML, without the comments that hydration needs. */
export const rawSnippet = <P extends object>(component: Component<P>, props: P): Snippet =>
  createRawSnippet(() => ({
    render: () => renderToHtml(component, props).replace(/<!--[^>]*-->/g, '')
  }));

/** Props as JSON in a page. `<` is escaped, so that no string in them ends the script element. */
export const propsTag = (props: object): string =>
  `<script type="application/json" id="island">${JSON.stringify(props).replace(/</g, '\\u003c')}</script>`;

/**
 * The tag of the script that starts an island, with what it imports once the page is painted, as addresses from its own;
 * `root` is the address of the site's root. It is of low priority: text, styles and the display face come first.
 */
export function startTag(root: string, { start, entry, needed }: Scripts): string {
  const fromStart = (file: string) => relative(dirname(start), file);
  return `<script type="module" src="${root + start}" fetchpriority="low" data-entry="${fromStart(entry)}" data-needed="${needed.map(fromStart).join(' ')}"></script>`;
}
