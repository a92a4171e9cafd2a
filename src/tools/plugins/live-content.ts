import type { Plugin } from 'vite';

/** While editing: a change of words, claims or chart states, which only the server reads, reloads the open page. */
export function liveContent(): Plugin {
  return {
    name: 'live-content',
    apply: 'serve',
    handleHotUpdate({ file, server }) {
      if (file.includes('/src/content/')) server.ws.send({ type: 'full-reload' });
    }
  };
}
