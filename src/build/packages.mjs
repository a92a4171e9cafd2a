import { spawnSync } from 'node:child_process';

const succeeds = (/** @type {string} */ command, /** @type {string[]} */ args) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/**
 * Installs the distribution's packages, where there is a package manager that is known here and this user may.
 * @param {string} what what they are for, said to the person at the terminal
 * @param {Partial<Record<'apt-get' | 'dnf' | 'apk', string[]>>} packages their names, by package manager
 */
export function installPackages(what, packages) {
  const root = process.getuid?.() === 0;
  const sudo = !root && succeeds('sudo', ['-n', 'true']);
  if (!root && !sudo) return;
  const manager = /** @type {const} */ (['apt-get', 'dnf', 'apk']).find(
    (name) => packages[name] && succeeds(name, ['--version'])
  );
  const names = manager && packages[manager];
  if (!names) return;
  console.log(`\n› Installing ${what} with ${manager}`);
  const steps = {
    'apt-get': [['update'], ['install', '-y', ...names]],
    dnf: [['install', '-y', ...names]],
    apk: [['add', ...names]]
  }[manager];
  for (const args of steps)
    spawnSync(sudo ? 'sudo' : manager, sudo ? [manager, ...args] : args, { stdio: 'inherit' });
}
