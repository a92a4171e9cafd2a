import { createRawSnippet, type Component, type Snippet } from 'svelte';
import { render } from 'svelte/server';

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

/** A module's tag, of low priority: text, styles and the display face come first. */
export const scriptTag = (address: string): string =>
  `<script type="module" src="${address}" fetchpriority="low"></script>`;
