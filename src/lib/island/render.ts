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
