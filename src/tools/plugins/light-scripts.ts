import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Packages that are replaced by a stub of a few lines in `src/tools/stubs`. Beside each: the bytes (brotli) that it
 * saves in the article's script.
 */
const standIns = {
  'd3-format': 'format', // 1,771
  'd3-interpolate': 'interpolate', // 5,476
  'd3-color': 'color' // 3,266 with both others
};

/** Replaces packages whose code never runs for readers by stubs. */
export function lightScripts(): Plugin {
  const alias = Object.entries(standIns).map(([find, name]) => ({
    find,
    replacement: fileURLToPath(new URL(`../stubs/${name}.ts`, import.meta.url))
  }));
  return { name: 'light-scripts', config: () => ({ resolve: { alias } }) };
}
