import { dev } from '$app/environment';
import { base } from '$app/paths';
import type { ClientInit } from '@sveltejs/kit';
import { trusted } from './lib/trusted.ts';

/**
 * Waits for every part of the page, so that one that fails leaves the page as it was served, and not an error in its
 * place.
 */
export const init: ClientInit = async () => {
  const parts = document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]');
  await Promise.all(Array.from(parts, ({ href }) => import(/* @vite-ignore */ href)));
};

const register = () =>
  navigator.serviceWorker
    .register(trusted('createScriptURL', `${base}/service-worker.js`), {
      type: dev ? 'module' : 'classic'
    })
    // Where a worker is refused, the story needs its network.
    .catch(() => {});

/** What was read is kept for a day without network; an embed keeps nothing on the pages of others. */
if ('serviceWorker' in navigator && !document.documentElement.dataset.embed) {
  if (document.readyState === 'complete') void register();
  else addEventListener('load', register, { once: true });
}
