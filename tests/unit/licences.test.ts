import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allows, dependencies, refused } from '../../src/tools/commands/licences.mjs';
import { noticesOf } from '../../src/tools/plugins/notices.ts';

describe('the terms of what is installed', () => {
  test('are known and allowed for every package', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<
      typeof dependencies
    >[0];
    const list = dependencies(lock);
    expect(refused(list)).toEqual([]);
    const builds = list.filter((one) => one.builds).map(({ name }) => name);
    expect(builds).toEqual(expect.arrayContaining(['d3-scale', 'layercake', 'svelte', 'vite']));
    expect(builds).not.toContain('vitest');
  });

  test.each([
    ['a copyleft to build with', { license: 'LGPL-3.0-or-later' }, false],
    ['one that asks for more', { license: 'GPL-3.0-only' }, true],
    ['terms that nobody knows', { license: 'SEE LICENSE IN x', dev: true }, true],
    ['none at all', { dev: true }, true],
    ['a choice with one that may', { license: '(GPL-3.0-only OR MIT)' }, false],
    ['two that both hold', { license: 'MIT AND GPL-3.0-only', dev: true }, true]
  ])('%s', (_, locked, wrong) => {
    const list = dependencies({ packages: { '': {}, 'node_modules/@a/some-package': locked } });
    expect(refused(list).map(({ name }) => name)).toEqual(wrong ? ['@a/some-package'] : []);
  });

  test('brackets bind first, then AND, then OR', () => {
    const may = ['MIT', 'ISC'];
    expect(allows('MIT OR MPL-2.0 AND Zlib', may)).toBe(true);
    expect(allows('(MIT OR MPL-2.0) AND Zlib', may)).toBe(false);
    expect(allows('(MIT OR MPL-2.0) AND (Zlib OR (ISC AND MIT))', may)).toBe(true);
  });

  test('the command lists them, what a build needs apart', () => {
    const { stdout, status } = spawnSync(process.execPath, ['src/tools/commands/licences.mjs'], {
      encoding: 'utf8'
    });
    expect(status).toBe(0);
    const [build = '', rest = ''] = stdout.split('Tests and tools alone:');
    expect(build).toMatch(/^ {2}layercake \S+ {2}MIT$/m);
    expect(rest).toMatch(/^ {2}vitest \S+ {2}MIT$/m);
  });
});

describe('the notices that go with the site', () => {
  const svelte = { name: 'svelte', version: '5.0.0', identifier: 'MIT', text: 'Copyright of some' };
  const text = () => noticesOf([svelte]);
  test.each([
    ['a package', /^svelte 5\.0\.0, MIT\n-+\n\nCopyright of some$/m],
    ['the bundler', /^rolldown \S+, MIT$/m],
    ['the face', /SIL OPEN FONT LICENSE Version 1\.1/]
  ])('%s', (_, notice) => expect(text()).toMatch(notice));

  test('without those of what only stands in the bundler', () => {
    expect(text()).toMatch(/^vite \S+, MIT$/m);
    expect(text()).not.toContain('Licenses of bundled');
  });

  test('a package whose terms ask for more stops the build with its name', () => {
    expect(() => noticesOf([{ ...svelte, identifier: 'MPL-2.0' }])).toThrow(
      /svelte goes to readers' browsers under "MPL-2\.0"/
    );
    expect(() => noticesOf([{ name: 'bare', version: '1.0.0', text: 'Mine' }])).toThrow(
      /bare goes to readers' browsers under "no terms"/
    );
  });

  test('a package whose terms ask for its source is named with it', () => {
    const source = 'https://git.example/svelte';
    expect(noticesOf([{ ...svelte, identifier: 'MPL-2.0', source }])).toContain(
      `svelte 5.0.0, MPL-2.0\n---------------------\n\nIts source: ${source}\n\nCopyright`
    );
  });

  test('a package without one stops the build with its name', () => {
    expect(() => noticesOf([{ name: 'bare', version: '1.0.0', identifier: 'MIT' }])).toThrow(
      /bare goes to readers' browsers and has no licence/
    );
  });
});
