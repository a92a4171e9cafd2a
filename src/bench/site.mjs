import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compress } from '../tools/site/compress.mjs';
import { local } from '../lib/edition/site-url.mjs';
import { writeTwin } from './twin.mjs';

const cache = 'node_modules/.cache/bench';
export const site = join(cache, 'site');
export const twin = join(cache, 'twin');

/**
 * Builds the site and the twin of its article into folders of their own, compressed.
 * @param {string} home the edition's path below the root
 * @param {boolean} reuse whether a site that stands there is taken as it is
 */
export async function prepare(home, reuse) {
  if (!reuse || !existsSync(site)) {
    // The build's output goes to stderr, as the bench's own: stdout has the table alone.
    const { status } = spawnSync(process.execPath, ['src/tools/commands/build.mjs'], {
      env: { ...process.env, BUILD_DIR: site, BASE_PATH: '', SITE_URL: local },
      stdio: ['ignore', 2, 2]
    });
    if (status !== 0) throw new Error('The site was not built: fix what the build reports above.');
  }
  writeTwin(site, twin, home);
  await compress(twin);
}

/**
 * A page of somebody's folder, from a copy that is compressed as the site is; a page with an address stays as it is.
 * @param {import('./entries.mjs').Entry} entry
 */
export async function copyOf(entry) {
  if (!('folder' in entry)) return entry;
  const folder = join(cache, 'peers', entry.name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(entry.folder, folder, { recursive: true });
  await compress(folder);
  return { ...entry, folder };
}
