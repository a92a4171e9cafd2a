import { existsSync } from 'node:fs';
import { commandFor, install } from './packages.mjs';

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

/** Where a Chromium is installed: CHROME_PATH, or one of the usual places; undefined if there is none. */
export function findChromium() {
  return [process.env.CHROME_PATH, ...usual].find((path) => path && existsSync(path));
}

const packages = {
  'apt-get': ['chromium', 'fonts-noto-cjk'],
  dnf: ['chromium', 'google-noto-serif-cjk-fonts'],
  apk: ['chromium', 'font-noto-cjk']
};

/** Finds a Chromium, or in CI installs the distribution's package. Throws a message that says how to install one. */
export function ensureChromium() {
  const found = findChromium() ?? install('Chromium', packages, findChromium);
  if (found) return found;
  throw new Error(
    `The browser tests need Chromium. Install it ("${commandFor(packages)}"; macOS: "brew install --cask chromium"), or set CHROME_PATH to its program.`
  );
}
