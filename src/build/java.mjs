import { spawnSync } from 'node:child_process';
import { installPackages } from './packages.mjs';

const works = (/** @type {string} */ program) =>
  spawnSync(program, ['-version'], { stdio: 'ignore' }).status === 0;

/** A Java to run the HTML checker with: the installed one, or the distribution's package where that may be installed; undefined, and said loudly, where there is none. */
export function ensureJava() {
  if (works('java')) return 'java';
  installPackages('Java', {
    'apt-get': ['default-jre-headless'],
    dnf: ['java-latest-openjdk-headless'],
    apk: ['openjdk17-jre-headless']
  });
  if (works('java')) return 'java';
  console.warn(
    '\nTHE HTML CHECKER IS SKIPPED: it needs Java. Install it (Debian, Ubuntu: "sudo apt-get install default-jre-headless").'
  );
  return undefined;
}
