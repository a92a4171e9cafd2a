import { mkdirSync, writeFileSync } from 'node:fs';
import { ensureChromium } from '../machine/chromium.mjs';
import { ensureFirefox } from '../machine/firefox.mjs';
import { ensureDependencies, run } from '../machine/install.mjs';
import { serve } from '../site/serve.mjs';

/**
 * Puts each snippet into real hosts on this machine and reads the published pages in Chromium and Firefox, on a phone
 * and a desktop: `npm run test:hosts -- [HOST …] [--built]`. Without a host all are read; `--built` takes the story as
 * the last run built it. Prints the table host × snippet, writes it to `hosts-report/`, and ends with 1 where a cell
 * fails, or degrades though the host does not force it.
 */
ensureDependencies({ dev: true });
ensureChromium();
if (!ensureFirefox()) process.exit(1);
run('Preparing types', 'npx', ['svelte-kit', 'sync']);
const { runnerImport } = await import('vite');
const { module } = await runnerImport(
  new URL('../../../tests/hosts/real/run.ts', import.meta.url).pathname,
  { configFile: false, logLevel: 'error' }
);
const { hosts, runHosts } = /** @type {typeof import('../../../tests/hosts/real/run.ts')} */ (
  module
);
const asked = process.argv.slice(2);
const built = asked.includes('--built');
const only = asked.filter((word) => word !== '--built');
const unknown = only.find((name) => !hosts.includes(name));
if (unknown !== undefined) {
  console.error(`There is no host "${unknown}". Name some of: ${hosts.join(', ')}.`);
  process.exit(1);
}
const { table, versions, failed, broken, left } = await runHosts({
  only: only.length ? only : hosts,
  built,
  serve
});
const report = `${table}\n\nRead with ${versions.join(', ')}.\n`;
mkdirSync('hosts-report', { recursive: true });
writeFileSync('hosts-report/table.md', report);
console.log(`\n${report}`);
for (const line of broken) console.error(`Not read to its end: ${line}`);
for (const line of left) console.error(`Left running: ${line}`);
process.exit(failed.length || broken.length || left.length ? 1 : 0);
