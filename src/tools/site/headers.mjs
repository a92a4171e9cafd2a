import { existsSync, readdirSync } from 'node:fs';

/**
 * The headers of the published site: what `npm start` sends, and what the files for hosts and servers say. Each rule
 * sets headers for the addresses it names; no two rules set the same header for one address, because hosts join the
 * values of both, and the stricter of two policies would win.
 */

/** @typedef {{ paths: string[], headers: Record<string, string> }} Rule `paths` are addresses from the site's root; a `*` at the end stands for anything. */

const year = 'public, max-age=31536000, immutable';

/**
 * Default headers: a page and what it fetches by a name without a hash belong to one release, so they are revalidated.
 * Netlify and Cloudflare Pages do so by themselves.
 */
export const otherwise = { 'Cache-Control': 'no-cache' };

/** @type {Rule[]} */
const always = [
  {
    // A frame without an origin of its own (`sandbox="allow-scripts"`) loads scripts, styles, faces and data as from
    // another host. All of it is public, and nothing here depends on who asks. No Cross-Origin-Opener-Policy: where a
    // host's sandbox opens a link of a frame, browsers would show an error instead of the page.
    paths: ['/*'],
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
    }
  },
  {
    paths: ['/_app/immutable/*', '/drawings/*', '/embed/v1/fixed/*'],
    headers: { 'Cache-Control': year }
  },
  {
    // An isolated page lets no worker in that is not isolated too. WebKit refuses what a worker with `require-corp` imports.
    paths: ['/_app/immutable/workers/*'],
    headers: { 'Cross-Origin-Embedder-Policy': 'credentialless' }
  },
  {
    paths: ['/embed/v1/loader.js', '/embed/v1/loader.json'],
    headers: { 'Cache-Control': 'public, max-age=600, stale-while-revalidate=86400' }
  }
];

/**
 * The rules for a site of these pages: those below `embed/` of any edition may be framed by anybody, all others by
 * their own site alone. They are listed one by one, so that no page gets two policies.
 * @param {string[]} pages addresses of all pages, from the site's root, such as `/en/sources/`
 * @returns {Rule[]}
 */
export function rulesFor(pages) {
  const homes = ['/', ...pages.flatMap((page) => page.match(/^(\/[^/]+\/)embed\/$/)?.[1] ?? [])];
  /** @type {Record<string, Set<string>>} */
  const framedBy = { "'self'": new Set(), '*': new Set() };
  for (const page of pages) {
    const home = homes.findLast((at) => page.startsWith(at)) ?? '/';
    const [part = '', ...rest] = page.slice(home.length).split('/');
    // A home has two names; nginx goes by the longer one.
    const names = rest.length ? [`${home}${part}/*`] : part ? [page] : [page, `${page}index.html`];
    for (const name of names) framedBy[part === 'embed' ? '*' : "'self'"]?.add(name);
  }
  return [
    ...always,
    ...Object.entries(framedBy).map(([ancestors, paths]) => ({
      paths: [...paths].sort(),
      headers: {
        'Content-Security-Policy': `frame-ancestors ${ancestors}`,
        // A host that isolates itself lets no frame in that does not say the same.
        ...(ancestors === '*' ? { 'Cross-Origin-Embedder-Policy': 'require-corp' } : {})
      }
    }))
  ].filter(({ paths }) => paths.length);
}

/**
 * The rules for the site that stands in a folder.
 * @param {string} folder
 */
export function rulesIn(folder) {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  return rulesFor(
    files
      .filter((file) => file.endsWith('.html'))
      .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
      .sort()
  );
}

const matches = (/** @type {string} */ path, /** @type {string} */ address) =>
  path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : path === address;

/**
 * The headers of an address.
 * @param {Rule[]} rules
 * @param {string} address from the site's root
 */
export function headersFor(rules, address) {
  /** @type {Record<string, string>} */
  const headers = { ...otherwise };
  for (const rule of rules)
    if (rule.paths.some((path) => matches(path, address))) Object.assign(headers, rule.headers);
  return headers;
}
