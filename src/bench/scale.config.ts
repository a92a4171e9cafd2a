import { mergeConfig, type UserConfig } from 'vite';
import site from '../../vite.config.ts';
import { longStory } from './scale-content.mjs';

/** The site with its story SCALE times as long. */
export default mergeConfig(site as UserConfig, {
  plugins: [longStory(Number(process.env.SCALE ?? 1))]
});
