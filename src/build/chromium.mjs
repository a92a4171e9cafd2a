import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/** Where a Chromium is installed: CHROME_PATH, or one of the usual places; undefined where there is none. */
export function findChromium() {
  return [process.env.CHROME_PATH, ...usual].find((path) => path && existsSync(path));
}

const succeeds = (/** @type {string} */ command, /** @type {string[]} */ args) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Finds a Chromium, or installs the distribution's package where that is allowed. Throws a message that says what to install. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const root = process.getuid?.() === 0;
  const sudo = !root && succeeds('sudo', ['-n', 'true']);
  const managers = [
    ['apt-get', [['update'], ['install', '-y', 'chromium', 'fonts-noto-cjk']]],
    ['dnf', [['install', '-y', 'chromium', 'google-noto-serif-cjk-fonts']]],
    ['apk', [['add', 'chromium', 'font-noto-cjk']]]
  ];
  if (root || sudo)
    for (const [manager, steps] of /** @type {[string, string[][]][]} */ (managers)) {
      if (!succeeds(manager, ['--version'])) continue;
      console.log(`\n› Installing Chromium with ${manager}`);
      for (const args of steps)
        spawnSync(sudo ? 'sudo' : manager, sudo ? [manager, ...args] : args, { stdio: 'inherit' });
      const installed = findChromium();
      if (installed) return installed;
    }
  throw new Error(
    'The browser tests need Chromium. Install it (Debian, Ubuntu: "sudo apt-get install chromium"; macOS: "brew install --cask chromium"), or set CHROME_PATH to its program.'
  );
}
