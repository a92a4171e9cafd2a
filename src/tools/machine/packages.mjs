import { spawnSync } from 'node:child_process';

/** Package managers, with their commands to install. */
const managers = {
  'apt-get': [['update'], ['install', '-y']],
  dnf: [['install', '-y']],
  apk: [['add']]
};

/** @typedef {Partial<Record<keyof typeof managers, string[]>>} Packages names by package manager */

const succeeds = (/** @type {string} */ command, /** @type {string[]} */ args) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/**
 * The managers that this machine has, with the packages' names.
 * @param {Packages} packages
 */
const here = (packages) =>
  /** @type {[keyof typeof managers, string[]][]} */ (Object.entries(packages)).filter(
    ([manager]) => succeeds(manager, ['--version'])
  );

/**
 * The command that installs packages: this machine's own, or, where it has no manager that they are known to, Debian's.
 * @param {Packages} packages
 */
export function commandFor(packages) {
  /** @type {[keyof typeof managers, string[]]} */
  const debian = ['apt-get', packages['apt-get'] ?? []];
  const [manager, names] = here(packages)[0] ?? debian;
  return `sudo ${manager} ${managers[manager].at(-1)?.join(' ')} ${names.join(' ')}`;
}

/**
 * Installs the distribution's packages in CI (the variable is set) as root or with sudo. Anywhere else nothing is
 * installed unasked.
 * @template Found
 * @param {string} title what is installed, said to the person at the terminal
 * @param {Packages} packages
 * @param {() => Found | undefined} find where it is, once it is installed
 * @returns {Found | undefined}
 */
export function install(title, packages, find) {
  if (!process.env.CI || process.env.CI === 'false') return undefined;
  const root = process.getuid?.() === 0;
  const sudo = !root && succeeds('sudo', ['-n', 'true']);
  if (!root && !sudo) return undefined;
  for (const [manager, names] of here(packages)) {
    console.log(`\n› Installing ${title} with ${manager}`);
    const commands = managers[manager];
    for (const [i, command] of commands.entries()) {
      const args = i === commands.length - 1 ? [...command, ...names] : command;
      spawnSync(sudo ? 'sudo' : manager, sudo ? [manager, ...args] : args, { stdio: 'inherit' });
    }
    const installed = find();
    if (installed) return installed;
  }
  return undefined;
}
