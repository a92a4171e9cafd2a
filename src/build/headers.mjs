import { existsSync, readdirSync } from 'node:fs';

/**
 * The headers of the published site: what `npm start` sends, and what the files for hosts and servers say. Each rule
 * sets headers for the addresses it names; no two rules set the same header for one address, because hosts join the
 * values of both, and the stricter of two policies would win.
 */

/** @typedef {{ paths: string[], headers: Record<string, string> }} Rule `paths` are addresses from the site's root; a `*` at the end stands for anything. */

const year = 'public, max-age=31536000, immutable';

/** @type {Rule[]} */
const always = [
  {
    // A frame without an origin of its own (`sandbox="allow-scripts"`) loads scripts, styles, faces and data as from
    // another host. All of it is public, and nothing here depends on who asks.
    paths: ['/*'],
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
    }
  },
  { paths: ['/_app/immutable/*', '/embed/v1/fixed/*'], headers: { 'Cache-Control': year } },
  {
    paths: ['/embed/v1/loader.js', '/embed/v1/loader.json'],
    headers: { 'Cache-Control': 'public, max-age=600, stale-while-revalidate=86400' }
  }
];

/**
 * The rules for a site of these pages: those below `embed/` of any edition may be framed by anybody, all others by
 * their own site alone. They are named one by one, so that no policy falls on a page twice.
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
    framedBy[part === 'embed' ? '*' : "'self'"]?.add(rest.length ? `${home}${part}/*` : page);
  }
  return [
    ...always,
    ...Object.entries(framedBy).map(([ancestors, paths]) => ({
      paths: [...paths].sort(),
      headers: { 'Content-Security-Policy': `frame-ancestors ${ancestors}` }
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
  const headers = {};
  for (const rule of rules)
    if (rule.paths.some((path) => matches(path, address))) Object.assign(headers, rule.headers);
  return headers;
}

const shared = `Headers of the published site, made by the build from src/build/headers.mjs.`;

/**
 * The rules as `_headers`, which Netlify and Cloudflare Pages read at the root of what is published.
 * @param {Rule[]} rules
 * @param {string} [base] the path under which the site is served
 */
export function headersFile(rules, base = '') {
  const entries = rules.flatMap(({ paths, headers }) =>
    paths.map((path) =>
      [
        `${base}${path}`,
        ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
      ].join('\n')
    )
  );
  return `# ${shared}\n${entries.join('\n\n')}\n`;
}

/**
 * The rules as maps and headers for nginx; the maps stand in `http`, the headers in `server` or `location`.
 * @param {Rule[]} rules
 * @param {string} [base]
 */
export function nginxFile(rules, base = '') {
  /** @type {Map<string, [string, string][]>} */
  const byName = new Map();
  for (const { paths, headers } of rules)
    for (const [name, value] of Object.entries(headers))
      byName.set(name, [
        ...(byName.get(name) ?? []),
        ...paths.map((path) => /** @type {[string, string]} */ ([path, value]))
      ]);
  const variable = (/** @type {string} */ name) =>
    `$two_lines_${name.toLowerCase().replace(/-/g, '_')}`;
  const pattern = (/** @type {string} */ path) => {
    const escaped = `${base}${path}`.replace(/\*$/, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    return path.endsWith('*') ? `"~^${escaped}"` : `"~^${escaped}$"`;
  };
  const maps = [...byName].map(
    ([name, values]) =>
      `map $uri ${variable(name)} {\n  default "";\n${values
        .map(([path, value]) => `  ${pattern(path)} "${value}";`)
        .join('\n')}\n}`
  );
  const sends = [...byName.keys()].map((name) => `add_header ${name} ${variable(name)} always;`);
  return `# ${shared}\n# In http { }:\n${maps.join('\n')}\n\n# In the server { } or location { } that serves the site:\n${sends.join('\n')}\n`;
}

/**
 * The rules as matchers and headers for a site of a Caddyfile.
 * @param {Rule[]} rules
 * @param {string} [base]
 */
export function caddyFile(rules, base = '') {
  const blocks = rules.map(
    ({ paths, headers }, i) =>
      `@two-lines-${i} path ${paths.map((path) => `${base}${path}`).join(' ')}\nheader @two-lines-${i} {\n${Object.entries(
        headers
      )
        .map(([name, value]) => `  ${name} "${value}"`)
        .join('\n')}\n}`
  );
  return `# ${shared}\n${blocks.join('\n')}\n`;
}
