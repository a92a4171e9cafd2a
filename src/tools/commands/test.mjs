import { ensureChromium } from '../machine/chromium.mjs';
import { ensureFfmpeg } from '../machine/ffmpeg.mjs';
import { ensureFirefox } from '../machine/firefox.mjs';
import { ensureDependencies, run } from '../machine/install.mjs';
import { ensureJava } from '../machine/java.mjs';
import { ensureServers } from '../machine/servers.mjs';
import { ensureWebKit } from '../machine/webkit.mjs';

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
ensureFfmpeg();
run('Checking types', 'npx', ['svelte-kit', 'sync']);
run('Checking components', 'npx', ['svelte-check', '--fail-on-warnings']);
run('Linting', 'npx', ['eslint', '.']);
run('Checking the format', 'npx', ['prettier', '--check', '.']);
run('Running the tests', 'npx', ['vitest', 'run', ...process.argv.slice(2)]);
