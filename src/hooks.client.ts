import { base } from '$app/paths';
import type { ClientInit } from '@sveltejs/kit';
import { keepForOffline } from './lib/reading/offline.ts';

/**
 * Waits for every part of the page, so that one that fails leaves the page as it was served, and not an error in its
 * place.
 */
export const init: ClientInit = async () => {
  const parts = document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]');
  await Promise.all(Array.from(parts, ({ href }) => import(/* @vite-ignore */ href)));
};

keepForOffline(`${base}/service-worker.js`);
