/** What hosts and servers read: the rules of headers.mjs, and how to serve the built files. */

import { headersFor, otherwise } from './headers.mjs';

/** @typedef {import('./headers.mjs').Rule} Rule */
/** @typedef {{ base?: string, site?: string, folder?: string }} Place `base`: the path under which the site is served; `site`: the address of the host; `folder`: where the built files stand on the server. */

const shared = `Headers of the published site, made by the build from src/build/headers.mjs.`;
const usual = { base: '', site: 'http://localhost', folder: '/var/www/two-lines' };

const lines = (/** @type {string[]} */ all, /** @type {string} */ indent) =>
  all.map((line) => `${indent}${line}`).join('\n');

/**
 * The rules as `_headers`, which Netlify and Cloudflare Pages read at the root of what is published.
 * @param {Rule[]} rules
 * @param {Place} [place]
 */
export function headersFile(rules, place) {
  const { base } = { ...usual, ...place };
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

const escaped = (/** @type {string} */ text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** @param {string} base @param {string} folder */
const nginxFiles = (base, folder) =>
  base
    ? [
        `location = ${base} { return 301 ${base}/; }`,
        `location ^~ ${base}/ {`,
        `  alias ${folder}/;`,
        `  error_page 404 ${base}/404.html;`,
        '}'
      ]
    : [`root ${folder};`, 'error_page 404 /404.html;'];

/**
 * A server of nginx with the rules as maps, for a file in `http`, such as `/etc/nginx/conf.d/two-lines.conf`.
 * @param {Rule[]} rules
 * @param {Place} [place]
 */
export function nginxFile(rules, place) {
  const { base, site, folder } = { ...usual, ...place };
  const { hostname, port } = new URL(site);
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
  const pattern = (/** @type {string} */ path) =>
    path.endsWith('*')
      ? `"~^${escaped(`${base}${path.slice(0, -1)}`)}"`
      : `"~^${escaped(`${base}${path}`)}$"`;
  const maps = [...byName].map(([name, values]) =>
    [
      `map $uri ${variable(name)} {`,
      `  default "${/** @type {Record<string, string>} */ (otherwise)[name] ?? ''}";`,
      ...values.map(([path, value]) => `  ${pattern(path)} "${value}";`),
      '}'
    ].join('\n')
  );
  const server = [
    `listen ${port || 80};`,
    `server_name ${hostname};`,
    ...nginxFiles(base, folder),
    'absolute_redirect off;',
    'charset utf-8;',
    'charset_types text/css text/csv text/plain text/xml application/javascript application/json application/manifest+json;',
    '# The compressed copies that the build has made. Debian: apt-get install libnginx-mod-http-brotli-static;',
    '# without that module take the line with brotli out.',
    'brotli_static on;',
    'gzip_static on;',
    'gzip_vary on;',
    ...[...byName.keys()].map((name) => `add_header ${name} ${variable(name)} always;`)
  ];
  return `# ${shared}
# HTTPS and Strict-Transport-Security are the host's: add them as for its other sites.
${maps.join('\n')}

types {
  text/csv csv;
  application/manifest+json webmanifest;
}

server {
${lines(server, '  ')}
}
`;
}

/**
 * A site for a Caddyfile.
 * @param {Rule[]} rules
 * @param {Place} [place]
 */
export function caddyFile(rules, place) {
  const { base, site, folder } = { ...usual, ...place };
  const sets = (/** @type {Record<string, string>} */ headers) =>
    Object.entries(headers).map(([name, value]) => `  ${name} "${value}"`);
  const files = ['file_server {', '  precompressed br gzip', '}'];
  const within = base
    ? [
        `redir ${base} ${base}/`,
        `handle_path ${base}/* {`,
        ...files.map((line) => `  ${line}`),
        '}'
      ]
    : files;
  // In a route headers are set in this order, each over those before; elsewhere Caddy sorts.
  const route = [
    'header {',
    ...sets(otherwise),
    '}',
    ...rules.flatMap(({ paths, headers }, i) => [
      `@two-lines-${i} path ${paths.map((path) => `${base}${path}`).join(' ')}`,
      `header @two-lines-${i} {`,
      ...sets(headers),
      '}'
    ]),
    '@two-lines-manifest path *.webmanifest',
    'header @two-lines-manifest Content-Type application/manifest+json',
    ...within
  ];
  const lost = ['header {', ...sets(headersFor(rules, '/404.html')), '}'];
  const page = ['rewrite * /404.html', ...files];
  return `# ${shared}
# Strict-Transport-Security is the host's: add it where all its sites have HTTPS.
${site} {
  root * ${folder}
  route {
${lines(route, '    ')}
  }
  handle_errors {
${lines([...lost, ...page], '    ')}
  }
}
`;
}
