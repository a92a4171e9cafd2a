import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';

/**
 * Runs a command with its output shown; ends this process with the command's status when it fails.
 * @param {string} title what is being done, said to the person at the terminal
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [env]
 */
export function run(title, command, args, env = {}) {
  console.log(`\n› ${title}`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env }
  });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * Installs the packages of the lockfile when they are missing or older than it: those that a build needs, and with
 * `dev` those of tests and tools too. If these are installed they stay.
 */
export function ensureDependencies({ dev = false } = {}) {
  const installed = 'node_modules/.package-lock.json';
  const age = (/** @type {string} */ file) => statSync(file).mtimeMs;
  /** @type {{ dev?: boolean }[]} */
  const there = existsSync(installed)
    ? Object.values(JSON.parse(readFileSync(installed, 'utf8')).packages)
    : [];
  const hasDev = there.some((one) => one.dev);
  const fresh = there.length > 0 && age(installed) >= age('package-lock.json');
  if (fresh && (hasDev || !dev)) return;
  const which = dev || hasDev ? '--include=dev' : '--omit=dev';
  run('Installing packages', 'npm', ['ci', which, '--no-fund', '--no-audit']);
}
