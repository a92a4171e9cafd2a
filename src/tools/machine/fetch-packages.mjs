import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './install.mjs';

/**
 * Installs what a single command needs, in exactly these versions, apart from the project's own packages, unless it is
 * installed already. Returns the folder that holds them.
 * @param {string} title what is fetched, said to the person at the terminal
 * @param {string} name of a folder for them alone
 * @param {Record<string, string>} packages versions by name
 */
export function fetchPackages(title, name, packages) {
  const folder = join('node_modules/.cache', name);
  const installed = join(folder, 'node_modules');
  const stands = ([name, version] = ['', '']) => {
    const file = join(installed, name, 'package.json');
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
  };
  if (!Object.entries(packages).every(stands)) {
    mkdirSync(folder, { recursive: true });
    const project = { private: true, dependencies: packages };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(project));
    run(title, 'npm', [
      ...['install', '--prefix', folder, '--omit=dev'],
      ...['--no-package-lock', '--no-fund', '--no-audit']
    ]);
  }
  return installed;
}
