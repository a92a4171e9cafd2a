import { spawnSync } from 'node:child_process';

const succeeds = (/** @type {string} */ command, /** @type {string[]} */ args) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/**
 * Installs the distribution's packages where that is allowed, with the first package manager that there is.
 * @template Found
 * @param {string} title what is installed, said to the person at the terminal
 * @param {Partial<Record<'apt-get' | 'dnf' | 'apk', string[]>>} packages names by package manager
 * @param {() => Found | undefined} find where it is, once it is installed
 * @returns {Found | undefined}
 */
export function install(title, packages, find) {
  const root = process.getuid?.() === 0;
  const sudo = !root && succeeds('sudo', ['-n', 'true']);
  if (!root && !sudo) return undefined;
  const steps = {
    'apt-get': [['update'], ['install', '-y']],
    dnf: [['install', '-y']],
    apk: [['add']]
  };
  for (const [manager, names] of Object.entries(packages)) {
    if (!succeeds(manager, ['--version'])) continue;
    console.log(`\n› Installing ${title} with ${manager}`);
    const commands = steps[/** @type {keyof typeof steps} */ (manager)];
    for (const [i, command] of commands.entries()) {
      const args = i === commands.length - 1 ? [...command, ...names] : command;
      spawnSync(sudo ? 'sudo' : manager, sudo ? [manager, ...args] : args, { stdio: 'inherit' });
    }
    const installed = find();
    if (installed) return installed;
  }
  return undefined;
}
