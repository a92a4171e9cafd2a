import { existsSync } from 'node:fs';
import { install } from './packages.mjs';

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

/** Finds a Chromium, or installs the distribution's package where that is allowed. Throws a message that says what to install. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const installed = install(
    'Chromium',
    {
      'apt-get': ['chromium', 'fonts-noto-cjk'],
      dnf: ['chromium', 'google-noto-serif-cjk-fonts'],
      apk: ['chromium', 'font-noto-cjk']
    },
    findChromium
  );
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium. Install it (Debian, Ubuntu: "sudo apt-get install chromium"; macOS: "brew install --cask chromium"), or set CHROME_PATH to its program.'
  );
}
