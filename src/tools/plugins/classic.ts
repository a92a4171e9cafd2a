import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { editions } from '../../content/editions.ts';
import { siteUrl } from '../../lib/edition/site-url.mjs';

/** Paths of the editions below the site's root, by id: all that a script on a host's page needs to know of them. */
const paths = Object.fromEntries(editions.map(({ id, path }) => [id, path]));

/** Where the site is published, for a script that another server hands out; empty where a build does not know it. */
const host = siteUrl(process.env['SITE_URL']);
const root = host ? `${host}${process.env['BASE_PATH'] ?? ''}/` : '';

/** Bundles a file and its modules into one classic script: minified, with nothing in the global scope. */
export async function classic(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    logLevel: 'error',
    define: { EDITION_PATHS: JSON.stringify(paths), SITE_ROOT: JSON.stringify(root) },
    build: {
      write: false,
      copyPublicDir: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'twoLines', fileName: 'script' }
    }
  });
  const [chunk] = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${entry} makes no script.`);
  return chunk.code.trim();
}

/** `import code from './script.ts?classic'` gives a script's text, to be put into a page or published for hosts. */
export function classicScripts(): Plugin {
  return {
    name: 'classic-scripts',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('?classic')) return undefined;
      const entry = id.slice(0, -'?classic'.length);
      this.addWatchFile(entry);
      return `export default ${JSON.stringify(await classic(entry))};`;
    }
  };
}
