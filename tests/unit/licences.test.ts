import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allows, dependencies, refused } from '../../src/build/licences.mjs';
import { noticesOf } from '../../src/build/notices.ts';

describe('the terms of what is installed', () => {
  test('are known and allowed for every package', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<
      typeof dependencies
    >[0];
    const list = dependencies(lock);
    expect(refused(list)).toEqual([]);
    const runtime = list.filter((one) => one.runtime).map(({ name }) => name);
    expect(runtime).toEqual(expect.arrayContaining(['d3-scale', 'layercake', 'svelte', 'uqr']));
    expect(runtime).not.toContain('vitest');
  });

  test.each([
    ['a copyleft that goes to readers', { license: 'LGPL-3.0-or-later' }, true],
    ['the same to build with', { license: 'LGPL-3.0-or-later', dev: true }, false],
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
    expect(allows('MIT OR X AND Y', may)).toBe(true);
    expect(allows('(MIT OR X) AND Y', may)).toBe(false);
    expect(allows('(MIT OR X) AND (Y OR (ISC AND MIT))', may)).toBe(true);
  });

  test('the command lists them, what readers get apart', () => {
    const { stdout, status } = spawnSync(process.execPath, ['src/build/licences.mjs'], {
      encoding: 'utf8'
    });
    expect(status).toBe(0);
    const [reach = '', build = ''] = stdout.split('Building and testing alone:');
    expect(reach).toMatch(/^ {2}layercake \S+ {2}MIT$/m);
    expect(build).toMatch(/^ {2}vitest \S+ {2}MIT$/m);
  });
});

describe('the notices that go with the site', () => {
  const text = () => noticesOf(['svelte', '@sveltejs/kit', 'd3-scale', 'vite']);
  test.each([
    ['Svelte', /^svelte \S+, MIT$[^]*Svelte Contributors/m],
    ['Kit', /^@sveltejs\/kit \S+, MIT$/m],
    ['D3', /^d3-scale \S+, ISC$[^]*Copyright 2010-\d+ Mike Bostock/m],
    ['the face', /SIL OPEN FONT LICENSE Version 1\.1/]
  ])('%s', (_, notice) => expect(text()).toMatch(notice));

  test('without those of what only stands in the bundler', () => {
    expect(text()).toMatch(/^vite \S+, MIT$/m);
    expect(text()).not.toContain('Licenses of bundled');
  });

  test('a package whose terms ask for more stops the build with its name', () => {
    expect(() => noticesOf(['@resvg/resvg-js'])).toThrow(
      /@resvg\/resvg-js goes to readers' browsers under "MPL-2\.0"/
    );
  });

  test('a package without one stops the build with its name', () => {
    expect(() => noticesOf(['iframe-resizer'])).toThrow(
      /node_modules\/iframe-resizer goes to readers' browsers and has no licence/
    );
  });
});
