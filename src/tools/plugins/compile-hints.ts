import type { PluginOption } from 'vite';

/** Chunks most of which runs as soon as an island starts, or its stage: the names are those of files and groups. */
const atOnce = [
  ...['base', 'runtime', 'reading', 'following', 'stage', 'painter', 'Story', 'StepStage'],
  ...['story', 'step-page', 'embedded-story', 'embedded-chart']
];

/**
 * Has a browser compile these chunks whole while they load, beside the page. Compiled function by function as each is
 * first called, the start of an island is one task half as long again. Chromium does so from 136 on, if the words stand
 * first in the file; to others they are a comment. The names of files are made before: a chunk does the same without.
 * Fails the build on a name that no chunk has.
 */
export const compileHints = (): PluginOption => ({
  name: 'compile-hints',
  generateBundle: {
    // After Vite has written the addresses of what a chunk preloads into its first line.
    order: 'post',
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      for (const name of atOnce) {
        const named = chunks.filter((chunk) => chunk.name === name);
        if (!named.length)
          this.error(
            `src/tools/plugins/compile-hints.ts: no chunk is named "${name}". Take it out, or name the chunk that has its modules.`
          );
        for (const chunk of named) chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
      }
    }
  }
});
