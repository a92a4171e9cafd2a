import { createRawSnippet, type Component, type Snippet } from 'svelte';
import { render } from 'svelte/server';

/** The HTML of a component: what the same component takes over in the browser. */
export const renderToHtml = <P extends object>(component: Component<P>, props: P): string =>
  render(component as Component, { props }).body;

/** A component of one element as a snippet of plain HTML, which no script looks into. */
export const rawSnippet = <P extends object>(component: Component<P>, props: P): Snippet =>
  createRawSnippet(() => ({
    render: () => renderToHtml(component, props).replace(/<!--[^>]*-->/g, '')
  }));

/** Props as JSON in a page, in which a "<" is as good written by its number, and ends no script. */
export const propsTag = (props: object): string =>
  `<script type="application/json" id="island">${JSON.stringify(props).replace(/</g, '\\u003c')}</script>`;

/** A module's tag. It is fetched with what the text, its style and its face leave of the line. */
export const scriptTag = (address: string): string =>
  `<script type="module" src="${address}" fetchpriority="low"></script>`;
