import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, runCommand } from './programs.ts';

/** Packages of the distribution below the cache. Nothing is installed: no service of the machine starts or changes. */
export interface Unpacked {
  /** What stands for `/`. */
  root: string;
  /** The environment of its programs: where their libraries are. */
  env: Record<string, string>;
  /** The version of a package. */
  version(name: string): string;
}

/** What `apt-get install` would bring for these packages on an empty machine, without what this one has of libraries. */
function withLibraries(programs: string[]): string[] {
  const said = runCommand('apt-get', [
    ...['install', '--simulate', '--no-install-recommends', '-o', 'Dir::State::status=/dev/null'],
    ...programs
  ]);
  const all = [...said.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name!);
  const installed = new Set(runCommand('dpkg-query', ['-W', '-f', '${Package}\n']).split('\n'));
  // Programs are unpacked even so: what is installed of them may be in use.
  return all.filter((name) => !installed.has(name) || /^(php|mariadb|hugo)/.test(name));
}

/**
 * Downloads and unpacks packages of the distribution, by Debian's names, once: `programs` with their libraries, `files`
 * alone. Throws where there is no apt to ask.
 */
export function unpackDebian(name: string, programs: string[], files: string[] = []): Unpacked {
  const wanted = [...programs, ...files];
  const folder = madeOnce(name, wanted.join(' '), (folder) => {
    console.log(`› Downloading ${wanted.join(', ')}`);
    let names: string[];
    try {
      names = withLibraries(programs);
    } catch {
      runCommand('apt-get', ['update']);
      names = withLibraries(programs);
    }
    const debs = join(folder, 'debs');
    mkdirSync(debs);
    runCommand('apt-get', ['download', ...names, ...files], { cwd: debs });
    for (const file of readdirSync(debs))
      runCommand('dpkg', ['-x', join(debs, file), join(folder, 'root')]);
  });
  const root = join(folder, 'root');
  const architecture = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
  const libraries = ['usr/lib', 'lib'].map((path) => join(root, path, architecture));
  return {
    root,
    env: { LD_LIBRARY_PATH: libraries.join(':') },
    version: (name) => {
      const file = readdirSync(join(folder, 'debs')).find((file) => file.startsWith(`${name}_`));
      const version = file?.split('_')[1]?.replace(/^\d+%3a/, '');
      return version?.replace(/[-+].*$/, '') ?? 'unknown';
    }
  };
}

/** The unpacked PHP, and the options that make its extensions known to it. */
export function php(root: string): { program: string; options: string[] } {
  const bin = join(root, 'usr/bin');
  const name = readdirSync(bin).find((name) => /^php\d+\.\d+$/.test(name));
  const libraries = join(root, 'usr/lib/php');
  const api = readdirSync(libraries).find((name) => /^\d{8}$/.test(name));
  if (!name || !api) throw new Error(`There is no PHP in ${root}.`);
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

/**
 * Makes a folder below the cache once, and anew when what it is made `of` changes: `make` fills it, and a failure leaves
 * nothing that looks made.
 */
export function madeOnce(name: string, of: string, make: (folder: string) => void): string {
  const folder = join(cache, name);
  const mark = join(folder, '.made-of');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === of) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  make(folder);
  writeFileSync(mark, of);
  return folder;
}
