import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { commandFor, install } from './packages.mjs';

const usual = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe'
];

/**
 * The oldest version that does what the tests ask by WebDriver BiDi: the one they are known to pass in. 140 (ESR) knows
 * neither a screen's orientation nor a frame's element, and lets a page's policy stop a wait.
 */
const oldest = 153;

/** The first installed of FIREFOX_PATH and the usual places. */
const installed = () =>
  [process.env.FIREFOX_PATH, ...usual].find((path) => path && existsSync(path));

/** Browsers' main versions by their paths, once they were asked. @type {Map<string, number>} */
const versions = new Map();
/** @param {string} path */
function versionOf(path) {
  const known = versions.get(path);
  if (known !== undefined) return known;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const version = Number(/Firefox (\d+)/.exec(stdout)?.[1]);
  versions.set(path, version);
  return version;
}

/**
 * Where a Firefox is installed that is new enough: FIREFOX_PATH, or the first of the usual places; undefined where there
 * is none or an older one.
 */
export function findFirefox() {
  const path = installed();
  // One that does not say its version is left to show what it can.
  return path && versionOf(path) < oldest ? undefined : path;
}

const packages = { 'apt-get': ['firefox-esr'], dnf: ['firefox'], apk: ['firefox-esr'] };

/** Finds a Firefox that is new enough, or in CI installs the distribution's package; undefined, with a warning, if there is none. */
export function ensureFirefox() {
  const found =
    findFirefox() ??
    install('Firefox', packages, () => {
      versions.clear();
      return findFirefox();
    });
  if (found) return found;
  const old = installed();
  console.warn(
    `\nTHE TESTS IN FIREFOX ARE SKIPPED: ${old ? `${old} is ${versionOf(old)}, older than ${oldest}` : 'there is none'}. Install it ("${commandFor(packages)}"), or set FIREFOX_PATH to its program.`
  );
  return undefined;
}
