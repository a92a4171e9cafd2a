import { rmSync } from 'node:fs';
import { ensureDependencies, run } from './install.mjs';

/** Builds the site into `build/` (BUILD_DIR). What stood there goes first, so that a failing build leaves nothing half-built. */
export function build() {
  const folder = process.env.BUILD_DIR ?? 'build';
  rmSync(folder, { recursive: true, force: true });
  run('Building the article', 'npx', ['vite', 'build']);
}

if (process.argv[1]?.endsWith('build.mjs')) {
  ensureDependencies();
  build();
}
