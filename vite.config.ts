import { sveltekit } from '@sveltejs/kit/vite';
import { chunkAddresses } from './src/tools/plugins/chunks.ts';
import { classicScripts } from './src/tools/plugins/classic.ts';
import { islands, workers } from './src/tools/plugins/islands.ts';
import { liveContent } from './src/tools/plugins/live-content.ts';
import { lightScripts } from './src/tools/plugins/light-scripts.ts';
import { notices } from './src/tools/plugins/notices.ts';
import { defineConfig } from 'vite';

/** The oldest browsers in which the story moves; docs/browsers.md says what older ones show. */
const oldest = ['chrome98', 'edge98', 'firefox112', 'safari16'];

export default defineConfig({
  build: { target: oldest, cssTarget: oldest },
  worker: workers(lightScripts()),
  plugins: [
    classicScripts(),
    chunkAddresses(false),
    sveltekit(),
    lightScripts(),
    islands(lightScripts(), notices()),
    liveContent()
  ]
});
