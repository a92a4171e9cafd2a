import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Manifest, type PluginOption, type ResolvedConfig } from 'vite';

const entries = 'src/islands';
const files = '_app/immutable/islands';

/** What islands share, by folders: the runtime that all of them need, and the chart. Divided further it is longer. */
const groups = [
  {
    name: 'runtime',
    test: /node_modules\/(svelte|esm-env|clsx)\/|preload-helper|src\/lib\/(island\/|[a-z-]+\.ts)/,
    priority: 1
  },
  { name: 'chart', test: /src\/lib\/chart\/|layercake|d3-|src\/tools\/stubs\//, minShareCount: 3 }
];

/** Adds what was made of the islands to the list of what was made for browsers, which the pages and the worker read. */
function enlist(folder: string) {
  const [all, own] = ['manifest', 'islands'].map((name) => `${folder}/.vite/${name}.json`) as [
    string,
    string
  ];
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  writeFileSync(all, JSON.stringify({ ...read(all), ...read(own) }));
}

/**
 * Makes a script of each file in `src/islands`. They are built apart from what SvelteKit makes for its router, which no
 * page here has: bundled with it they would share its modules, and be 3.7 KB longer in brotli. `plugins` are those of
 * the scripts alone.
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
