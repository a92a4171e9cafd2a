import { existsSync } from 'node:fs';
import { install } from './packages.mjs';

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

/** Finds a Firefox, or installs the distribution's package where that is allowed; undefined where there is none. */
export const ensureFirefox = () =>
  findFirefox() ??
  install(
    'Firefox',
    { 'apt-get': ['firefox-esr'], dnf: ['firefox'], apk: ['firefox-esr'] },
    findFirefox
  );
