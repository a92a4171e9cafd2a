import { afterEach, expect, test, vi } from 'vitest';
import { lighthouseVersion } from '../../src/bench/lighthouse.mjs';
import { findFirefox } from '../../src/tools/machine/firefox.mjs';
import { commandFor, install } from '../../src/tools/machine/packages.mjs';

const { programs } = vi.hoisted(() => ({
  programs: { ran: [] as string[], has: ['dnf'], says: '' }
}));
vi.mock('node:child_process', async (original) => ({
  ...(await original<object>()),
  spawnSync: (command: string, args: string[]) => {
    programs.ran.push([command, ...args].join(' '));
    return { status: programs.has.includes(command) ? 0 : 1, stdout: programs.says };
  }
}));
afterEach(() => {
  programs.ran = [];
  programs.has = ['dnf'];
  vi.unstubAllEnvs();
});

const chromium = { 'apt-get': ['chromium', 'fonts'], dnf: ['chromium'] };

test('the command to install is that of this machine, else that of Debian', () => {
  expect(commandFor(chromium)).toBe('sudo dnf install -y chromium');
  programs.has = [];
  expect(commandFor(chromium)).toBe('sudo apt-get install -y chromium fonts');
});

test.each([
  ['', []],
  ['false', []],
  ['true', ['dnf install -y chromium']]
])('where CI is "%s" the tests install of themselves: %j', (ci, ran) => {
  vi.stubEnv('CI', ci);
  vi.spyOn(process, 'getuid').mockReturnValue(0);
  vi.spyOn(console, 'log').mockReturnValue();
  install('Chromium', chromium, () => undefined);
  expect(programs.ran.filter((command) => command.includes('install'))).toEqual(ran);
});

test.each([
  ['20.19.0', '12'],
  ['22.18.0', '12'],
  ['22.19.0', '13'],
  ['24.0.0', '13']
])('Node %s runs Lighthouse %s', (node, major) =>
  expect(lighthouseVersion(node)).toMatch(new RegExp(`^${major}\\.\\d+\\.\\d+$`))
);

test.each([
  ['140.12.0esr', process.execPath, undefined],
  ['153.8.0esr', import.meta.filename, import.meta.filename]
])('a Firefox that says %s, at %s, is taken for %s', (version, path, found) => {
  vi.stubEnv('FIREFOX_PATH', path);
  programs.says = `Mozilla Firefox ${version}`;
  expect(findFirefox()).toBe(found);
});
