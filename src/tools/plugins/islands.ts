import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import {
  build,
  type Manifest,
  type PluginOption,
  type ResolvedConfig,
  type UserConfig
} from 'vite';
import { lightScripts } from './light-scripts.ts';
import { noticesOfWorker } from './notices.ts';

const entries = 'src/islands';
const files = '_app/immutable/islands';

/**
 * Chunks that islands share, by what they are for: the runtime that all need, the chart with the cover's scene (the other
 * scenes come when they are needed), and what steers the reading. Smaller chunks compress worse.
 */
const groups = [
  {
    name: 'runtime',
    test: /node_modules\/(svelte|esm-env|clsx)\/|preload-helper|src\/lib\/(island\/|[a-z-]+\.ts)/,
    priority: 1
  },
  {
    name: 'chart',
    test: /src\/lib\/chart\/(?!scenes\/[a-z]+\/)|scenes\/storyline\/|layercake|d3-|src\/tools\/stubs\//,
    minShareCount: 3
  },
  { name: 'reading', test: /src\/lib\/reading\/[a-z-]+\.ts/, minShareCount: 2 }
];

/** Where workers stand: apart from what every reader's browser gets. */
const workerFiles = '_app/immutable/workers';

/** How workers are bundled: as modules, with these plugins. */
export const workers = (...plugins: PluginOption[]): UserConfig['worker'] => ({
  format: 'es',
  plugins: () => plugins,
  rolldownOptions: {
    output: {
      entryFileNames: `${workerFiles}/[name].[hash].js`,
      chunkFileNames: `${workerFiles}/[hash].js`
    }
  }
});

/** Merges the islands' manifest into that of SvelteKit's client, which pages and service worker read. */
function enlist(folder: string) {
  const [all, own] = ['manifest', 'islands'].map((name) => `${folder}/.vite/${name}.json`) as [
    string,
    string
  ];
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  writeFileSync(all, JSON.stringify({ ...read(all), ...read(own) }));
}

/**
 * Bundles each file in `src/islands`, in a build of their own: together with SvelteKit's router, which no page here
 * uses, they would share its modules and be 3.7 KB (brotli) larger. `plugins` are those of this build.
 */
export function islands(...plugins: PluginOption[]): PluginOption {
  let config: ResolvedConfig;
  return {
    name: 'islands',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    configResolved(resolved) {
      config = resolved;
    },
    async writeBundle({ dir = '' }) {
      await build({
        configFile: false,
        root: config.root,
        base: '',
        logLevel: 'warn',
        plugins: [svelte(), ...plugins],
        worker: workers(lightScripts(), noticesOfWorker()),
        build: {
          outDir: dir,
          emptyOutDir: false,
          copyPublicDir: false,
          manifest: '.vite/islands.json',
          target: config.build.target,
          cssTarget: config.build.cssTarget,
          rolldownOptions: {
            input: readdirSync(entries).map((file) => `${entries}/${file}`),
            output: {
              codeSplitting: { groups },
              entryFileNames: `${files}/[name].[hash].js`,
              chunkFileNames: `${files}/[hash].js`,
              assetFileNames: `${files}/[name].[hash][extname]`
            }
          }
        }
      });
      enlist(dir);
    }
  };
}
