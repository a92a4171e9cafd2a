/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { build, version } from '$service-worker';

/**
 * Keeps what was read, so that the story opens again without a network. Everything is asked of the network first,
 * pages and what belongs to them alike, and the store answers only when the network does not: what a reader sees
 * online is always one release. Scripts and styles carry their release in their names and never change.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
const store = `two-lines-${version}`;
const immutable = new Set(build);
/** Whole before anything is asked for: what the story's scripts and styles may ask for; forms need their network. */
const needed = build.filter((file) => !/\/(entry|nodes)\//.test(file));

/** A release built with VITE_OFFLINE=off takes the worker of earlier ones away, and all that it kept. */
const off = import.meta.env.VITE_OFFLINE === 'off';

worker.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      if (!off) await (await caches.open(store)).addAll(needed);
      await worker.skipWaiting();
    })()
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      const old = names.filter((name) => name.startsWith('two-lines-') && name !== store);
      if (off) {
        for (const name of old) await caches.delete(name);
        await worker.registration.unregister();
        return;
      }
      // What was read under an older release stays readable: its pages come over, its scripts stay with them.
      const now = await caches.open(store);
      for (const name of old) {
        const before = await caches.open(name);
        for (const request of await before.keys()) {
          const answer = (await now.match(request)) ? undefined : await before.match(request);
          if (answer) await now.put(request, answer);
        }
        await caches.delete(name);
      }
      await worker.clients.claim();
    })()
  );
});

async function answer(request: Request): Promise<Response> {
  const kept = await caches.open(store);
  const { pathname } = new URL(request.url);
  if (immutable.has(pathname)) {
    const found = await kept.match(request);
    if (found) return found;
  }
  try {
    const fresh = await fetch(request);
    if (fresh.ok && fresh.type === 'basic') await kept.put(request, fresh.clone());
    return fresh;
  } catch (error) {
    const found = await kept.match(request, { ignoreSearch: true, ignoreVary: true });
    if (found) return found;
    throw error;
  }
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const own = new URL(request.url).origin === worker.location.origin;
  if (!off && request.method === 'GET' && own) event.respondWith(answer(request));
});
