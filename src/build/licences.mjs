import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ version?: string, license?: string, dev?: boolean, link?: boolean }} Locked a package as package-lock.json has it */
/** @typedef {{ name: string, version: string, licence: string, runtime: boolean }} Dependency */

/** Terms that ask for no more than their notice: what may go into a reader's browser. */
export const free = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Zlib'],
  ...['BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'OFL-1.1']
];
/** What may also be used to build: programs whose own code stays under their terms and does not go into the site. */
const toBuild = [...free, 'MPL-2.0', 'LGPL-3.0-or-later'];

/** Terms of packages that state them in words alone, or by half a name: where they do. */
const inWords = /** @type {Record<string, string>} */ ({
  isostring: 'MIT', // Readme.md
  'parse-cache-control': 'BSD-3-Clause' // LICENSE
});

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
 * All packages of a lockfile, by name; what only building and testing needs is not `runtime`.
 * @param {{ packages: Record<string, Locked> }} lock
 * @returns {Dependency[]}
 */
export function dependencies({ packages }) {
  return Object.entries(packages)
    .filter(([path, { link }]) => path && !link)
    .map(([path, { version = '', license, dev = false }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      const licence = inWords[name] ?? license ?? stated(path) ?? 'unknown';
      return { name, version, licence, runtime: !dev };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/**
 * Whether all terms that must be met are allowed: of `A OR B` one, of `A AND B` both. AND binds before OR; what stands in
 * brackets is one term.
 * @param {string} licence an SPDX expression
 * @param {string[]} allowed
 * @returns {boolean}
 */
export function allows(licence, allowed) {
  const inner = /\(([^()]*)\)/.exec(licence);
  if (inner)
    return allows(
      licence.replace(inner[0], allows(inner[1] ?? '', allowed) ? (allowed[0] ?? '') : 'refused'),
      allowed
    );
  return licence
    .split(/\s+OR\s+/)
    .some((all) => all.split(/\s+AND\s+/).every((term) => allowed.includes(term.trim())));
}

/**
 * The packages whose terms are not allowed where they are used.
 * @param {Dependency[]} list
 */
export const refused = (list) =>
  list.filter(({ licence, runtime }) => !allows(licence, runtime ? free : toBuild));

if (process.argv[1]?.endsWith('licences.mjs')) {
  const list = dependencies(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  for (const runtime of [true, false]) {
    console.log(
      runtime
        ? '\nThe article and what it needs (what goes out of it stands in licences.txt of the build):'
        : '\nBuilding and testing alone:'
    );
    for (const { name, version, licence } of list.filter((one) => one.runtime === runtime))
      console.log(`  ${name} ${version}  ${licence}`);
  }
  const wrong = refused(list);
  for (const { name, version, licence, runtime } of wrong)
    console.error(
      `\n${name} ${version} is under "${licence}", which is not among the terms for ${runtime ? 'what goes to readers' : 'building'}. Do without it, or read its terms and add them in src/build/licences.mjs.`
    );
  console.log(`\n${list.length} packages, ${wrong.length} with terms that are not allowed.`);
  if (wrong.length) process.exit(1);
}
