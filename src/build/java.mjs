import { spawnSync } from 'node:child_process';
import { install } from './packages.mjs';

const works = (/** @type {string} */ program) =>
  spawnSync(program, ['-version'], { stdio: 'ignore' }).status === 0;

/** A Java to run the HTML checker with: the installed one, or the distribution's package where that may be installed; undefined, and said loudly, where there is none. */
export function ensureJava() {
  const find = () => (works('java') ? 'java' : undefined);
  const found =
    find() ??
    install(
      'Java',
      {
        'apt-get': ['default-jre-headless'],
        dnf: ['java-latest-openjdk-headless'],
        apk: ['openjdk17-jre-headless']
      },
      find
    );
  if (!found)
    console.warn(
      '\nTHE HTML CHECKER IS SKIPPED: it needs Java. Install it (Debian, Ubuntu: "sudo apt-get install default-jre-headless").'
    );
  return found;
}
