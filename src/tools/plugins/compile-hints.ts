import type { PluginOption } from 'vite';

/** Chunks most of which runs as soon as an island starts, or its stage: the names are those of files and groups. */
const atOnce =
  /^(base|runtime|reading|stage|painter|Story|Scrolly|StepStage|story|step-page|embedded-(story|chart))$/;

/**
 * Has a browser compile these chunks whole while they load, beside the page. Compiled function by function as each is
 * first called, the start of an island is one task half as long again. Chromium does so from 136 on, if the words stand
 * first in the file; to others they are a comment. The names of files are made before: a chunk does the same without.
 */
export const compileHints = (): PluginOption => ({
  name: 'compile-hints',
  generateBundle: {
    // After Vite has written the addresses of what a chunk preloads into its first line.
    order: 'post',
    handler(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && atOnce.test(chunk.name))
          chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
    }
  }
});
