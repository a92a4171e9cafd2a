/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { build, version } from '$service-worker';

/**
 * Keeps what was read, so that the story opens again without a network. Everything is asked of the network first,
 * pages and what belongs to them alike, and the store answers only when the network does not: what a reader sees
 * online is always one release. Scripts and styles carry their release in their names and never change. The store may
 * be full or refuse; it never costs an answer of the network.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
const store = `two-lines-${version}`;
const immutable = new Set(build);
/** Whole before anything is asked for: what the story's scripts and styles may ask for; forms need their network. */
const needed = build.filter((file) => !/\/(entry|nodes|chunks)\//.test(file));

/** Milliseconds of silence after which what was kept is opened in the network's place. */
const patience = 4000;
/** Pages that came from the store: what belongs to them comes from there at once, and is of their release. */
const opened = new Set<string>();

/** A release built with VITE_OFFLINE=off takes the worker of earlier ones away, and all that it kept. */
const off = import.meta.env.VITE_OFFLINE === 'off';

/** What the store gives; nothing where it is full or refuses. */
async function attempt<T>(use: () => Promise<T>): Promise<T | undefined> {
  try {
    return await use();
  } catch {
    return undefined;
  }
}

/** The stores of other releases, the latest first. */
const others = async () =>
  (await caches.keys()).filter((name) => name.startsWith('two-lines-') && name !== store).reverse();

/** The copy of an answer. What could not be moved from an older release's store is found there. */
const kept = (request: Request, options?: CacheQueryOptions) =>
  attempt(async () => {
    for (const cacheName of [store, ...(await others())]) {
      const copy = await caches.match(request, { ...options, cacheName });
      if (copy) return copy;
    }
    return undefined;
  });

const keep = (request: RequestInfo, answer: Response) =>
  attempt(async () => (await caches.open(store)).put(request, answer));

/**
 * Keeps what is needed. Fails only where the network does, and is then tried again: a full store must not leave a
 * reader with the worker of an older release.
 */
async function prepare() {
  const files = needed.map(async (file) => {
    const fresh = await fetch(file);
    if (!fresh.ok) throw new Error(`${file}: ${fresh.status}`);
    await Promise.all([keep(file, fresh.clone()), fresh.arrayBuffer()]);
  });
  await Promise.all(files);
}

worker.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      if (!off) await prepare();
      await worker.skipWaiting();
    })()
  );
});

/** Takes over what was read under older releases: its pages come over, its scripts stay with them. */
async function takeOver() {
  const now = await caches.open(store);
  for (const name of await others()) {
    const before = await caches.open(name);
    for (const request of await before.keys()) {
      const answer = (await now.match(request)) ? undefined : await before.match(request);
      if (answer) await now.put(request, answer);
      // One by one, so that nothing needs its room twice, and nothing goes before its copy is there.
      await before.delete(request);
    }
    await caches.delete(name);
  }
}

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      if (off) {
        await attempt(async () => {
          for (const name of await others()) await caches.delete(name);
        });
        await worker.registration.unregister();
        return;
      }
      await attempt(takeOver);
      await worker.clients.claim();
    })()
  );
});

/** Asks the network. A complete answer is kept while it is already on its way to the reader. */
async function ask(event: FetchEvent): Promise<Response> {
  const fresh = await fetch(event.request);
  if (fresh.status === 200 && fresh.type === 'basic')
    event.waitUntil(keep(event.request, fresh.clone()));
  return fresh;
}

async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  if (immutable.has(new URL(request.url).pathname)) {
    const copy = await kept(request);
    if (copy) return copy;
  }
  const fresh = ask(event);
  const given = fresh.catch(() => undefined);
  // Also when the store has answered: what comes late renews the copy.
  event.waitUntil(given);
  const isPage = request.mode === 'navigate';
  if (isPage || !opened.has(event.clientId)) {
    const silence = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
    // What belongs to a page that the network gave waits for the network too: both are of one release.
    const inTime = await (isPage ? Promise.race([given, silence]) : given);
    if (inTime) return inTime;
  }
  const copy = await kept(request, { ignoreSearch: true, ignoreVary: true });
  if (copy && isPage) opened.add(event.resultingClientId);
  return copy ?? fresh;
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const own = new URL(request.url).origin === worker.location.origin;
  if (!off && request.method === 'GET' && own) event.respondWith(answer(event));
});
