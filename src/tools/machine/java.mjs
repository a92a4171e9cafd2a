import { spawnSync } from 'node:child_process';
import { commandFor, install } from './packages.mjs';

const works = (/** @type {string} */ program) =>
  spawnSync(program, ['-version'], { stdio: 'ignore' }).status === 0;

const find = () => (works('java') ? 'java' : undefined);

const packages = {
  'apt-get': ['default-jre-headless'],
  dnf: ['java-latest-openjdk-headless'],
  apk: ['openjdk17-jre-headless']
};

/** A Java to run the HTML checker with: the installed one, or in CI the distribution's package; undefined, with a warning, if there is none. */
export function ensureJava() {
  const found = find() ?? install('Java', packages, find);
  if (!found)
    console.warn(
      `\nTHE HTML CHECKER IS SKIPPED: it needs Java. Install it ("${commandFor(packages)}").`
    );
  return found;
}
