import type { Plugin } from 'vite';

const query = '?chunk';

/**
 * `import address from './file.ts?chunk'` gives the address of a file that is built as a script of its own, and shares
 * its modules with those of the page: a worker that needs what the page may need too is not fetched twice. `built` says
 * whether this build's scripts go to readers; the others never ask for the address.
 */
export function chunkAddresses(built: boolean): Plugin {
  let serves = false;
  return {
    name: 'chunk-addresses',
    enforce: 'pre',
    configResolved({ command }) {
      serves = command === 'serve';
    },
    load(id) {
      if (!id.endsWith(query)) return undefined;
      const file = id.slice(0, -query.length);
      if (serves) return `export default ${JSON.stringify(`/@fs${file}`)};`;
      if (!built) return `export default '';`;
      return `export default import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'chunk', id: file })};`;
    }
  };
}
