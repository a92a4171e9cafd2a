import { ensureChromium } from './chromium.mjs';
import { ensureFirefox } from './firefox.mjs';
import { ensureDependencies, run } from './install.mjs';
import { ensureJava } from './java.mjs';
import { ensureWebKit } from './webkit.mjs';

ensureDependencies();
try {
  ensureChromium();
  ensureJava();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
if (!ensureFirefox())
  console.warn(
    '\nTHE TESTS IN FIREFOX ARE SKIPPED: there is none. Install it (Debian, Ubuntu: "sudo apt-get install firefox-esr"), or set FIREFOX_PATH to its program.'
  );
if (!ensureWebKit())
  console.warn(
    '\nTHE TESTS IN WEBKIT ARE SKIPPED: they need WebKitWebDriver, MiniBrowser and Xvfb, without which a print from Chromium is not tested either. Install them (Debian, Ubuntu: "sudo apt-get install webkit2gtk-driver xvfb"), or set WEBKIT_DRIVER_PATH, WEBKIT_PATH and XVFB_PATH to the programs.'
  );
run('Checking types', 'npx', ['svelte-kit', 'sync']);
run('Checking components', 'npx', ['svelte-check', '--fail-on-warnings']);
run('Linting', 'npx', ['eslint', '.']);
run('Checking the format', 'npx', ['prettier', '--check', '.']);
run('Running the tests', 'npx', ['vitest', 'run', ...process.argv.slice(2)]);
