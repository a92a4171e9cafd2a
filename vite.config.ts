import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { liveContent } from './src/build/live-content.ts';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit(), liveContent()],
  resolve: {
    alias: { 'd3-format': fileURLToPath(new URL('src/build/plain-format.ts', import.meta.url)) }
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
