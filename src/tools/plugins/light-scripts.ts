import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Packages of which no reader needs more than a few lines, by what stands in for them. Without it the article's script
 * would be longer, in bytes of brotli, by the figure beside each.
 */
const standIns = {
  'd3-format': 'format', // 1,771
  'd3-interpolate': 'interpolate', // 5,476
  'd3-color': 'color' // 3,266 with both others
};

/** Keeps out of readers' scripts what never runs for them. */
export function lightScripts(): Plugin {
  const alias = Object.entries(standIns).map(([find, name]) => ({
    find,
    replacement: fileURLToPath(new URL(`../stubs/${name}.ts`, import.meta.url))
  }));
  return { name: 'light-scripts', config: () => ({ resolve: { alias } }) };
}
