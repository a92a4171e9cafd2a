import { existsSync, readFileSync } from 'node:fs';
import satisfies from 'spdx-satisfies';

/** @typedef {{ version?: string, license?: string, dev?: boolean, link?: boolean }} Locked a package as package-lock.json has it */
/** @typedef {{ name: string, version: string, licence: string, builds: boolean }} Dependency */

/** Terms that ask for no more than their notice: what may go into a reader's browser. */
export const free = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Zlib'],
  ...['BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'OFL-1.1']
];
/** Terms that ask besides to name where the source is: what may go there unchanged, if its package says that. */
export const withSource = ['MPL-2.0'];
/** What may also be used to build: programs whose own code stays under their terms and does not go into the site. */
const toBuild = [...free, ...withSource, 'LGPL-3.0-or-later', 'CC-BY-3.0'];

/**
 * The terms that a package's own file states.
 * @param {string} path from the project's root
 * @returns {string | undefined}
 */
function stated(path) {
  const file = `${path}/package.json`;
  if (!existsSync(file)) return undefined;
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'));
  return license?.type ?? license ?? licenses?.[0]?.type;
}

/**
 * All packages of a lockfile, by name; `builds` is what a build needs, all else is for tests and tools.
 * @param {{ packages: Record<string, Locked> }} lock
 * @returns {Dependency[]}
 */
export function dependencies({ packages }) {
  return Object.entries(packages)
    .filter(([path, { link }]) => path && !link)
    .map(([path, { version = '', license, dev = false }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      return { name, version, licence: license ?? stated(path) ?? 'unknown', builds: !dev };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/**
 * Whether these terms are among those that are allowed: of `A OR B` one, of `A AND B` both.
 * @param {string} licence an SPDX expression; other words are never allowed
 * @param {string[]} allowed
 * @returns {boolean}
 */
export function allows(licence, allowed) {
  try {
    return satisfies(licence, allowed);
  } catch {
    return false;
  }
}

/**
 * The packages whose terms are not allowed for building.
 * @param {Dependency[]} list
 */
export const refused = (list) => list.filter(({ licence }) => !allows(licence, toBuild));

if (process.argv[1]?.endsWith('licences.mjs')) {
  const list = dependencies(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  for (const builds of [true, false]) {
    console.log(
      builds
        ? '\nWhat a build needs (what of it goes to readers stands in its licences.txt):'
        : '\nTests and tools alone:'
    );
    for (const { name, version, licence } of list.filter((one) => one.builds === builds))
      console.log(`  ${name} ${version}  ${licence}`);
  }
  const wrong = refused(list);
  for (const { name, version, licence } of wrong)
    console.error(
      `\n${name} ${version} is under "${licence}", which is not among the terms for building. Do without it, or read its terms and add them in src/tools/commands/licences.mjs.`
    );
  console.log(`\n${list.length} packages, ${wrong.length} with terms that are not allowed.`);
  if (wrong.length) process.exit(1);
}
