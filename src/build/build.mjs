import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile, rulesIn } from './headers.mjs';
import { ensureDependencies, run } from './install.mjs';

/** Builds the site into `build/` (BUILD_DIR). What stood there goes first, so that a failing build leaves nothing half-built. */
export function build() {
  const folder = process.env.BUILD_DIR ?? 'build';
  rmSync(folder, { recursive: true, force: true });
  run('Building the article', 'npx', ['vite', 'build']);
  writeFileSync(
    join(folder, '_headers'),
    headersFile(rulesIn(folder), process.env.BASE_PATH ?? '')
  );
}

if (process.argv[1]?.endsWith('build.mjs')) {
  ensureDependencies();
  build();
}
