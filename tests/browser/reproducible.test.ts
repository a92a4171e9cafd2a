import { spawnSync } from 'node:child_process';
import {
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Another checkout of the same project: git does not see it, and its packages are links. */
const again = '.svelte-kit/again';
const project = [
  ...['src', 'static', 'package.json', 'package-lock.json'],
  ...['svelte.config.js', 'vite.config.ts', 'tsconfig.json']
];

function link(from: string, to: string) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [here, there] = [join(from, entry.name), join(to, entry.name)];
    // Without what builds keep, so that all is made anew.
    if (entry.name === '.cache') continue;
    if (entry.isDirectory()) link(here, there);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(here), there);
    else linkSync(here, there);
  }
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

beforeAll(() => {
  rmSync(again, { recursive: true, force: true });
  for (const name of project)
    cpSync(name, join(again, name), { recursive: true, preserveTimestamps: true });
  link('node_modules', join(again, 'node_modules'));
});
afterAll(() => rmSync(again, { recursive: true, force: true }));

test('the same input makes the same bytes: elsewhere, in another zone and language, with nothing kept', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tools/commands/build.mjs'], {
    cwd: again,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: undefined,
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'ar_EG.UTF-8'
    },
    encoding: 'utf8'
  });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
  const [first, second] = ['build', join(again, 'build')];
  const differ = [...new Set([...filesIn(first), ...filesIn(second)])].filter((file) => {
    try {
      return !readFileSync(join(first, file)).equals(readFileSync(join(second, file)));
    } catch {
      return true;
    }
  });
  expect(
    differ,
    'These files of two builds of the same project differ. Pictures alone: delete node_modules/.cache/pictures and build again. Else something reads a clock, a path, a setting of the machine or the order of a folder.'
  ).toEqual([]);
});
