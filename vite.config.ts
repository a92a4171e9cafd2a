import { sveltekit } from '@sveltejs/kit/vite';
import { classicScripts } from './src/build/classic.ts';
import { islands } from './src/build/islands.ts';
import { liveContent } from './src/build/live-content.ts';
import { lightScripts } from './src/build/light-scripts.ts';
import { notices } from './src/build/notices.ts';
import { defineConfig } from 'vite';

/** The oldest browsers in which the story moves; README says what older ones show. */
const oldest = ['chrome92', 'edge92', 'firefox112', 'safari16'];

export default defineConfig({
  build: { target: oldest, cssTarget: oldest },
  plugins: [
    classicScripts(),
    sveltekit(),
    lightScripts(),
    islands(lightScripts(), notices()),
    liveContent()
  ]
});
