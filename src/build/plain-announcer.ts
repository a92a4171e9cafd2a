import type { Plugin } from 'vite';

/**
 * SvelteKit hides what it announces to screen readers by a style in the element's text, which the policy of the pages
 * refuses; `#svelte-announcer` in `app.css` hides it instead.
 */
export function plainAnnouncer(): Plugin {
  return {
    name: 'plain-announcer',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/generated/root.svelte')) return undefined;
      const plain = code.replace(/(id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1');
      if (plain === code)
        throw new Error(
          "SvelteKit's announcer has no style any more: take plainAnnouncer out of vite.config.ts, and #svelte-announcer out of app.css."
        );
      return plain;
    }
  };
}
