/** Stands in for Svelte's writer of HTML: pages are written when the site is built, never for readers. */
export const render = () => ({ body: '' });
