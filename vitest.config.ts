import { availableParallelism } from 'node:os';
import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import site from './vite.config.ts';

/** Tests that take the whole machine by themselves: all engines at once. */
const alone = ['tests/browser/engines-story.test.ts'];
/** What takes longest, a build from nothing: of what runs side by side, projects begin by name. */
const again = ['tests/browser/reproducible.test.ts'];
const browser = {
  environment: 'node',
  globalSetup: ['tests/browser/setup.ts'],
  // What every file imports, the whole story with it, is read once in a worker.
  isolate: false,
  expect: { poll: { timeout: 30_000 } },
  testTimeout: 600_000,
  hookTimeout: 300_000,
  // WebKitGTK at times trips over an assertion of its own and is gone with its session: only such a test begins anew.
  retry: { count: 2, condition: /WebKit, .*: invalid session id/ }
} as const;

export default mergeConfig(
  site,
  defineConfig({
    test: {
      // Files side by side: most of what a browser test does is wait for what moves.
      maxWorkers: availableParallelism(),
      projects: [
        {
          extends: true,
          test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' }
        },
        { extends: true, test: { ...browser, name: 'again', include: again } },
        {
          extends: true,
          test: {
            ...browser,
            name: 'browser',
            include: ['tests/browser/**/*.test.ts'],
            exclude: [...again, ...alone]
          }
        },
        {
          extends: true,
          test: {
            ...browser,
            name: 'alone',
            include: alone,
            maxWorkers: 1,
            sequence: { groupOrder: 1 }
          }
        }
      ]
    }
  })
);
