import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import {
  build,
  type Manifest,
  type PluginOption,
  type ResolvedConfig,
  type UserConfig
} from 'vite';
import { chunkAddresses } from './chunks.ts';
import { compileHints } from './compile-hints.ts';
import { lightScripts } from './light-scripts.ts';
import { noticesOfWorker } from './notices.ts';

const entries = 'src/islands';
/** What each page runs first: it fetches the page's own entry. */
const starter = 'src/lib/island/start.ts';
const files = '_app/immutable/islands';

/**
 * Chunks that islands share, by what they are for: what all and the workers need, the runtime, what draws pictures with
 * the cover's scene (in a worker or for print; the other scenes come when they are needed), the stage that shows them,
 * what several islands use of `reading`, what only the story and its embed do, and the notes. Smaller chunks compress
 * worse. A module belongs to the first group of those with the highest priority: `following` takes what `reading` leaves.
 * `Deferred` must import nothing from `following`, or SvelteKit gives its styles, which the page has, to the page again.
 */
const groups = [
  { name: 'base', test: /preload-helper|@oxc-project|src\/lib\/[a-z-]+\.ts/, priority: 2 },
  {
    name: 'runtime',
    test: /node_modules\/(svelte|esm-env|clsx)\/|src\/lib\/island\/(?!start|first-paint)/,
    priority: 1
  },
  {
    name: 'drawing',
    test: /src\/lib\/chart\/(?!scenes\/[a-z]+\/|play\/).+\.ts|scenes\/storyline\/|d3-|src\/tools\/stubs\//,
    minShareCount: 3
  },
  {
    name: 'stage',
    test: /src\/lib\/chart\/.+\.svelte|play\/be|layercake/,
    minShareCount: 2
  },
  {
    name: 'reading',
    test: /src\/lib\/(reading\/((?!steps|place|keys)[a-z-]+\.ts|CopyAddress\.svelte)|story\/drawings\.ts)/,
    minShareCount: 2
  },
  {
    name: 'following',
    test: /src\/lib\/(reading\/[a-z-]+\.ts|story\/Scrolly\.svelte)/,
    minShareCount: 2
  },
  { name: 'notes', test: /sources\/Note(Popover)?\.svelte/, minShareCount: 2 }
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

/**
 * Merges the islands' manifest into that of SvelteKit's client, which pages and service worker read. Vite writes the
 * address of a worker there before its hash is known (`!~{…}~`): `built` are the files there are.
 */
function enlist(folder: string, built: readonly string[]) {
  const [all, own] = ['manifest', 'islands'].map((name) => `${folder}/.vite/${name}.json`) as [
    string,
    string
  ];
  const hashed = (_: string, start: string, end: string) =>
    JSON.stringify(built.find((file) => file.startsWith(start) && file.endsWith(end)));
  const read = (file: string) =>
    JSON.parse(
      readFileSync(file, 'utf8').replace(/"([^"]*)!~\{\w+\}~([^"]*)"/g, hashed)
    ) as Manifest;
  writeFileSync(all, JSON.stringify({ ...read(all), ...read(own) }));
}

/**
 * Bundles each file in `src/islands`, and what starts them, in a build of their own: together with SvelteKit's router,
 * which no page here uses, they would share its modules and be 3.7 KB (brotli) larger. `plugins` are those of this build.
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
      const made = await build({
        configFile: false,
        root: config.root,
        base: '',
        logLevel: 'warn',
        plugins: [svelte(), chunkAddresses(true), compileHints(), ...plugins],
        worker: workers(lightScripts(), noticesOfWorker()),
        build: {
          outDir: dir,
          emptyOutDir: false,
          copyPublicDir: false,
          manifest: '.vite/islands.json',
          target: config.build.target,
          cssTarget: config.build.cssTarget,
          // In a worker there is no document that could preload what a scene needs; it is there by then.
          modulePreload: {
            resolveDependencies: (_, needed, { hostId }) =>
              hostId.includes('/drawing.') ? [] : needed
          },
          rolldownOptions: {
            input: [starter, ...readdirSync(entries).map((file) => `${entries}/${file}`)],
            // What starts a page calls its entry's default.
            preserveEntrySignatures: 'exports-only',
            output: {
              codeSplitting: { groups },
              entryFileNames: `${files}/[name].[hash].js`,
              chunkFileNames: ({ name }) =>
                name === 'painter-worker'
                  ? `${workerFiles}/[name].[hash].js`
                  : `${files}/${name === 'drawing' ? 'drawing.' : ''}[hash].js`,
              assetFileNames: `${files}/[name].[hash][extname]`
            }
          }
        }
      });
      const outputs = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
      enlist(
        dir,
        outputs.map(({ fileName }) => fileName)
      );
    }
  };
}
