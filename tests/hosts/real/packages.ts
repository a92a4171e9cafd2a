import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, runCommand } from './programs.ts';

/** What runs WordPress, and WordPress itself: Debian's names. Their libraries come with the first ones. */
const programs = ['php-cli', 'php-mysql', 'php-xml', 'php-mbstring', 'php-gd', 'php-curl'];
const database = ['mariadb-server-core'];
const files = [
  'wordpress',
  'wordpress-theme-twentytwentyone',
  'wordpress-theme-twentytwentytwo',
  'wordpress-theme-twentytwentythree',
  'libjs-cropper',
  'libjs-prototype',
  'libjs-scriptaculous',
  'libjs-underscore',
  'php-getid3'
];

/** Where the distribution's packages are unpacked. Nothing is installed: no service of the machine starts or changes. */
export const unpacked = join(cache, 'distribution');

/** The version of an unpacked package. */
export const versionOf = (name: string) =>
  readdirSync(join(cache, 'debs'))
    .find((file) => file.startsWith(`${name}_`))
    ?.split('_')[1]
    ?.replace(/^\d+%3a/, '')
    .replace(/[-+].*$/, '') ?? 'unknown';

/** Downloads and unpacks PHP, MariaDB and WordPress below the cache, once; throws where there is no apt to ask. */
export function unpackDistribution() {
  if (existsSync(unpacked)) return;
  const debs = join(cache, 'debs');
  mkdirSync(debs, { recursive: true });
  console.log('› Downloading WordPress, PHP and MariaDB from the distribution');
  const wanted = () => {
    // As if nothing were installed: what comes is the same on each machine.
    const said = runCommand('apt-get', [
      ...['install', '--simulate', '--no-install-recommends', '-o', 'Dir::State::status=/dev/null'],
      ...programs,
      ...database
    ]);
    const all = [...said.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name!);
    const installed = new Set(runCommand('dpkg-query', ['-W', '-f', '${Package}\n']).split('\n'));
    return all.filter((name) => !installed.has(name) || /^(php|mariadb)/.test(name));
  };
  let names: string[];
  try {
    names = wanted();
  } catch {
    runCommand('apt-get', ['update']);
    names = wanted();
  }
  runCommand('apt-get', ['download', ...names, ...files], { cwd: debs });
  const next = `${unpacked}.next`;
  rmSync(next, { recursive: true, force: true });
  for (const file of readdirSync(debs)) runCommand('dpkg', ['-x', join(debs, file), next]);
  renameSync(next, unpacked);
}

const libraries = ['usr/lib', 'lib'].map((path) =>
  join(unpacked, path, process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu')
);
/** The environment of unpacked programs: where their libraries are. */
export const unpackedEnv = { LD_LIBRARY_PATH: libraries.join(':') };

/** The unpacked PHP, and the options that make its extensions known to it. */
export function php(): { program: string; options: string[] } {
  const bin = join(unpacked, 'usr/bin');
  const name = readdirSync(bin).find((name) => /^php\d+\.\d+$/.test(name));
  const libraries = join(unpacked, 'usr/lib/php');
  const api = readdirSync(libraries).find((name) => /^\d{8}$/.test(name));
  if (!name || !api) throw new Error(`There is no PHP in ${unpacked}.`);
  const extensions = [
    ...['mysqlnd', 'mysqli', 'curl', 'mbstring', 'gd', 'xml', 'dom', 'simplexml', 'tokenizer'],
    ...['fileinfo', 'exif', 'iconv', 'ctype', 'xmlreader', 'posix']
  ];
  return {
    program: join(bin, name),
    options: [
      '-n',
      ...[
        `extension_dir=${join(libraries, api)}`,
        ...extensions.map((name) => `extension=${name}`),
        'memory_limit=512M',
        'display_errors=stderr'
      ].flatMap((setting) => ['-d', setting])
    ]
  };
}

/** An npm command in a folder, as whoever installs by hand would give it; a run asks nobody. */
export const npm = (args: string[], cwd: string) =>
  runCommand('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    env: { CI: '1', NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' }
  });

/** Makes a folder below the cache once: `make` fills it, and a failure leaves nothing that looks made. */
export function madeOnce(name: string, make: (folder: string) => void): string {
  const folder = join(cache, name);
  const done = join(folder, '.made');
  if (existsSync(done)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  make(folder);
  writeFileSync(done, '');
  return folder;
}
