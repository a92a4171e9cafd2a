import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { classicScripts } from './src/build/classic.ts';
import { liveContent } from './src/build/live-content.ts';
import { notices } from './src/build/notices.ts';
import { oneStory } from './src/build/one-story.ts';
import { defineConfig } from 'vitest/config';

/** What stands in for a part of a library that no reader needs. */
const plain = (name: string) =>
  fileURLToPath(new URL(`src/build/plain/${name}.ts`, import.meta.url));

export default defineConfig({
  plugins: [classicScripts(), sveltekit(), oneStory(), notices(), liveContent()],
  resolve: {
    alias: [
      { find: 'd3-format', replacement: plain('format') },
      { find: 'd3-interpolate', replacement: plain('interpolate') },
      { find: /^\.\/helpers\/printDebug\.js$/, replacement: plain('debug') }
    ]
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' }
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/browser/setup.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 300_000
        }
      }
    ]
  }
});
