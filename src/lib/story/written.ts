import { createRawSnippet, type Component, type Snippet } from 'svelte';
import { render } from 'svelte/server';

/** What a component writes: HTML that the same component takes over in the browser. */
export const written = <P extends object>(component: Component<P>, props: P) =>
  render(component as Component, { props }).body;

/** What a component of one element writes, as a snippet: HTML that no script looks into. */
export const still = <P extends object>(component: Component<P>, props: P): Snippet =>
  createRawSnippet(() => ({
    render: () => written(component, props).replace(/<!--[^>]*-->/g, '')
  }));
