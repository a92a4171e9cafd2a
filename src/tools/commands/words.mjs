import { ensureDependencies } from '../machine/install.mjs';

/** `npm run words` prints how long each step's text is in the written editions, and the whole, against what it may be. */
ensureDependencies();
const { runnerImport } = await import('vite');
const { module } = await runnerImport(new URL('../words/tally.ts', import.meta.url).pathname, {
  configFile: false,
  logLevel: 'error'
});
const { tally, written } = /** @type {typeof import('../words/tally.ts')} */ (module);
for (const edition of written) console.log(`${tally(edition)}\n`);
