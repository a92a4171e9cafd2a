import { ensureChromium } from './chromium.mjs';
import { ensureFirefox } from './firefox.mjs';
import { ensureDependencies, run } from './install.mjs';
import { ensureJava } from './java.mjs';
import { ensureServers } from './servers.mjs';
import { ensureWebKit } from './webkit.mjs';

ensureDependencies({ dev: true });
try {
  ensureChromium();
  ensureJava();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
ensureFirefox();
ensureWebKit();
ensureServers();
run('Checking types', 'npx', ['svelte-kit', 'sync']);
run('Checking components', 'npx', ['svelte-check', '--fail-on-warnings']);
run('Linting', 'npx', ['eslint', '.']);
run('Checking the format', 'npx', ['prettier', '--check', '.']);
run('Running the tests', 'npx', ['vitest', 'run', ...process.argv.slice(2)]);
