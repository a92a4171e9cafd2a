import { readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

const folder = 'src/scripts';
const notScripts = /^(page|told)\.ts$|\.server\.ts$/;

/** The scripts of pages: each file of the folder but the server's and what the scripts share. */
const input = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => !notScripts.test(file))
    .map((file) => [`scripts/${file.replace(/\.ts$/, '')}`, `${folder}/${file}`])
);

/** Makes the scripts that move pages, beside those that SvelteKit makes of its routes. */
export function pageScripts(): Plugin {
  return {
    name: 'page-scripts',
    apply: 'build',
    config: (_, { isSsrBuild }) => (isSsrBuild ? {} : { build: { rolldownOptions: { input } } })
  };
}
