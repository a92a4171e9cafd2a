import { existsSync } from 'node:fs';
import { commandFor, install } from './packages.mjs';

const usual = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe'
];

/** Where a Firefox is installed: FIREFOX_PATH, or one of the usual places; undefined where there is none. */
export function findFirefox() {
  return [process.env.FIREFOX_PATH, ...usual].find((path) => path && existsSync(path));
}

const packages = { 'apt-get': ['firefox-esr'], dnf: ['firefox'], apk: ['firefox-esr'] };

/** Finds a Firefox, or in CI installs the distribution's package; undefined, with a warning, if there is none. */
export function ensureFirefox() {
  const found = findFirefox() ?? install('Firefox', packages, findFirefox);
  if (!found)
    console.warn(
      `\nTHE TESTS IN FIREFOX ARE SKIPPED: there is none. Install it ("${commandFor(packages)}"), or set FIREFOX_PATH to its program.`
    );
  return found;
}
