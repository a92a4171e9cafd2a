import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filmEdition } from '../../src/lib/film/edition.ts';
import { filmOf } from '../../src/lib/film/film.ts';
import { ensureFfmpeg, findFfmpeg } from '../../src/tools/machine/ffmpeg.mjs';
import { editions } from '../unit/invariants.ts';
import { expectFilm, probe } from './films.ts';

ensureFfmpeg();

const films = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['src/tools/commands/films.mjs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, VITEST: undefined, ...env }
  });

test.each([
  ['an edition', ['fr'], 'There is no edition "fr"; it is one of zh-hant, zh-hans, en.'],
  ['a theme', ['en', '--theme=blue'], 'The theme is light or dark, not "blue".'],
  ['an option', ['en', '--loud'], "Unknown option '--loud'"]
])('%s that is not there is named', (_, args, message) => {
  const { status, stderr } = films(args);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).toContain('npm run films -- EDITION');
});

test('without ffmpeg it says with which command to install it', () => {
  const { status, stderr } = films(['en', 'too-late'], { FFMPEG_PATH: '/nowhere/ffmpeg' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^No ffmpeg is installed, .* Install it \("sudo .* ffmpeg\S*"\)/);
});

test.skipIf(!findFfmpeg()).each([
  ['a step', ['en', 'nowhere'], 'There is no step "nowhere".'],
  ['more than a minute', ['en', '--one'], 'too many for a film of 60 seconds']
])('%s that there cannot be is named', (_, args, message) => {
  const { status, stderr } = films(args);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
});

test.skipIf(!findFfmpeg())(
  'a film is the one that the page makes, with light moving pictures',
  async () => {
    const { status, stdout, stderr } = films(
      ['zh-hant', 'the-shadow', '--format=square', '--theme=dark', '--gif', '--webp'],
      { SITE_URL: 'https://news.example', BASE_PATH: '' }
    );
    expect([status, stderr]).toEqual([0, '']);
    const [file = '', gif = '', webp = ''] = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('  ')[0]!);
    try {
      const film = filmOf(
        filmEdition(editions['zh-hant']),
        ['the-shadow'],
        'square',
        'https://news.example'
      );
      expect(file).toBe('films/zh-hant/the-shadow-square-dark.mp4');
      await expectFilm(file, film, 'zh-hant', 'dark');
      for (const moving of [gif, webp]) expect(statSync(moving).size).toBeLessThan(1_000_000);
      expect(Number(probe(gif).streams[0]!.nb_read_frames)).toBeGreaterThan(20);
    } finally {
      for (const one of [file, gif, webp]) rmSync(one, { force: true });
    }
  }
);
