import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';

/** What stands in for a part of a library that no reader needs. */
const plain = (find: string | RegExp, name: string) => ({
  find,
  replacement: fileURLToPath(new URL(`plain/${name}.ts`, import.meta.url))
});

const everywhere = [
  plain('d3-format', 'format'),
  plain('d3-interpolate', 'interpolate'),
  plain(/^\.\.?\/.*settings\/dimensions\.js$/, 'dimensions'),
  plain(/^\.\.?\/.*helpers\/measureExtent\.js$/, 'measure'),
  plain(/^\.\.?\/.*utils\/padScale\.js$/, 'pad'),
  plain(/^\.\.?\/.*helpers\/(printDebug|warnEmptySize)\.js$/, 'nothing')
];

const forReaders = [
  plain('devalue', 'devalue'),
  plain('svelte/server', 'server'),
  plain(/^\.\/dom\/elements\/custom-element\.js$/, 'nothing')
];

/** What d3-array does when it is loaded, for functions that nothing here calls. */
const unused = ['bisector', 'Blur2', 'blurfImage', 'shuffler'];

const reading: UserConfig = {
  resolve: { alias: [...everywhere, ...forReaders] },
  build: {
    // A few percent smaller than what Vite uses, for some seconds more.
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 3 } },
    rolldownOptions: { treeshake: { manualPureFunctions: unused } }
  }
};

/** Keeps out of readers' scripts what they do not need, and makes the rest small. */
export function lightScripts(): Plugin {
  return {
    name: 'light-scripts',
    config: ({ build }, { command }) =>
      command === 'build' && !build?.ssr ? reading : { resolve: { alias: everywhere } }
  };
}
