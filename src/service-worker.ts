/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { build, version } from '$service-worker';

/**
 * Caches what was read, so that the story opens again offline. The network comes first, for pages and for what belongs to
 * them, and the cache answers only if the network does not: what a reader sees online is always one release. Scripts,
 * styles and drawings have a hash in their names and never change. A cache that is full or refused never loses an answer
 * of the network.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
const store = `two-lines-${version}`;
const immutable = new Set(build);
const neverChanges = (path: string) => immutable.has(path) || /\/drawings\/[^/]+\.json$/.test(path);
/** Cached on installation: scripts and styles of the islands, without the client of SvelteKit, which no page uses, and the worker of films, which few readers ask for. */
const needed = build.filter(
  (file) => !/\/((entry|nodes|chunks)\/|workers\/(?!painter))/.test(file)
);

/** Milliseconds without an answer after which a page is opened from the cache. */
const patience = 4000;
/** Clients whose page came from the cache: what belongs to it comes from there at once, of the same release. */
const opened = new Set<string>();

/** A release built with VITE_OFFLINE=off removes the worker of earlier ones, and all that it cached. */
const off = import.meta.env.VITE_OFFLINE === 'off';

/** The result of using the cache; undefined if it is full or refused. */
async function attempt<T>(use: () => Promise<T>): Promise<T | undefined> {
  try {
    return await use();
  } catch {
    return undefined;
  }
}

/** Names of the caches of other releases, the latest first. */
const others = async () =>
  (await caches.keys()).filter((name) => name.startsWith('two-lines-') && name !== store).reverse();

/** A cached answer, from an older release's cache if it could not be moved from there. */
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
 * Caches what is needed. Fails only if the network does, and is then tried again: a full cache must not leave a reader
 * with the worker of an older release.
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

/** Moves what was read under older releases into this one's cache. */
async function takeOver() {
  const now = await caches.open(store);
  for (const name of await others()) {
    const before = await caches.open(name);
    for (const request of await before.keys()) {
      const answer = (await now.match(request)) ? undefined : await before.match(request);
      if (answer) await now.put(request, answer);
      // One by one, so that little is stored twice, and nothing is deleted before its copy is there.
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

/** Caches what the pictures of a page are drawn from, which it names among its props, before a reader asks for them. */
async function keepDrawings(page: Response) {
  const [, address] = /"drawings":"([^"]+)"/.exec(await page.text()) ?? [];
  if (!address || (await kept(new Request(address)))) return;
  const fresh = await fetch(address);
  if (fresh.ok) await keep(address, fresh);
}

/** Asks the network. A complete answer is cached while it is on its way to the reader. */
async function ask(event: FetchEvent): Promise<Response> {
  const fresh = await fetch(event.request);
  if (fresh.status === 200 && fresh.type === 'basic') {
    event.waitUntil(keep(event.request, fresh.clone()));
    if (fresh.headers.get('Content-Type')?.startsWith('text/html'))
      event.waitUntil(attempt(() => keepDrawings(fresh.clone())));
  }
  return fresh;
}

/** The place in the story of a step or chapter whose own page is not kept: reading names it, and never fetches it. */
async function inStory({ url }: Request): Promise<Response | undefined> {
  const [, home = '', place] =
    /^(.*\/)(?:moments|chapters)\/([^/]+)\/$/.exec(new URL(url).pathname) ?? [];
  if (!place || home.endsWith('/embed/')) return undefined;
  const story = await kept(new Request(home), { ignoreSearch: true, ignoreVary: true });
  return story && Response.redirect(`${home}#${place}`);
}

async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  if (neverChanges(new URL(request.url).pathname)) {
    const copy = await kept(request);
    if (copy) return copy;
  }
  const fresh = ask(event);
  const given = fresh.catch(() => undefined);
  // Also if the cache answers: a late answer renews the copy.
  event.waitUntil(given);
  const isPage = request.mode === 'navigate';
  if (isPage || !opened.has(event.clientId)) {
    const silence = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
    // What belongs to a page from the network waits for the network too, so that both are of one release.
    const inTime = await (isPage ? Promise.race([given, silence]) : given);
    if (inTime) return inTime;
  }
  const copy = await kept(request, { ignoreSearch: true, ignoreVary: true });
  if (copy && isPage) opened.add(event.resultingClientId);
  return copy ?? (isPage ? await inStory(request) : undefined) ?? fresh;
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const own = new URL(request.url).origin === worker.location.origin;
  if (!off && request.method === 'GET' && own) event.respondWith(answer(event));
});
