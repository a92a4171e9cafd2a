import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compress } from '../site/compress.mjs';
import { rulesIn } from '../site/headers.mjs';
import { headersFile } from '../site/hosts.mjs';
import { ensureDependencies, run } from '../machine/install.mjs';
import { siteUrl, warning } from '../../lib/edition/site-url.mjs';

/**
 * Builds the site into `build/` (BUILD_DIR), which is emptied first, so that a failing build leaves nothing half-built.
 * Ends with a message if SITE_URL is not an address, and warns if it is missing.
 */
export async function build() {
  try {
    if (!siteUrl(process.env.SITE_URL)) console.warn(warning);
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
  const folder = process.env.BUILD_DIR ?? 'build';
  rmSync(folder, { recursive: true, force: true });
  run('Building the article', 'npx', ['vite', 'build']);
  // Data for SvelteKit's router, which no page uses.
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('__data.json')) rmSync(join(folder, file));
  const rules = headersFile(rulesIn(folder), { base: process.env.BASE_PATH ?? '' });
  writeFileSync(join(folder, '_headers'), rules);
  // GitHub Pages leaves out folders that begin with "_" unless this file stands there.
  writeFileSync(join(folder, '.nojekyll'), '');
  console.log('\n› Compressing text');
  await compress(folder);
}

if (process.argv[1]?.endsWith('build.mjs')) {
  ensureDependencies();
  await build();
}
