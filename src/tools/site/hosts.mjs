/** @typedef {import('./headers.mjs').Rule} Rule */

/**
 * The rules of headers.mjs as `_headers`, which Netlify and Cloudflare Pages read at the root of what is published.
 * @param {Rule[]} rules
 * @param {{ base?: string }} [place] `base` is the path under which the site is served
 */
export function headersFile(rules, { base = '' } = {}) {
  const entries = rules.flatMap(({ paths, headers }) =>
    paths.map((path) =>
      [
        `${base}${path}`,
        ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
      ].join('\n')
    )
  );
  return `# Headers of the published site, made by the build from src/tools/site/headers.mjs.\n${entries.join('\n\n')}\n`;
}
