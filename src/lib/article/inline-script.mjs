/** A script that stands in a page itself, without attributes. */
const inline = /<script>([^]*?)<\/script>/g;

/** Without the comments and the indentation of its source, which would come before the text. */
const lean = (/** @type {string} */ script) =>
  script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('//'))
    .join('\n');

/**
 * A page's HTML with its inline scripts as they are sent.
 * @param {string} html
 */
export const withLeanScripts = (html) =>
  html.replace(inline, (_, /** @type {string} */ script) => `<script>${lean(script)}</script>`);

/**
 * The inline scripts of a page as they are sent, for the hashes of its policy.
 * @param {string} html
 */
export const leanScriptsIn = (html) =>
  [...html.matchAll(inline)].map(([, script = '']) => lean(script));
