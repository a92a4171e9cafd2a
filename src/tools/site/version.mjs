import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All that a build is made from: folders and files, from the project's root. */
const sources = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

/** The settings that change what a build writes. */
const settings = /^(BASE_PATH|SITE_URL|VITE_\w+)$/;

const filesIn = (/** @type {string} */ path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [path];

/**
 * The name of this release: the same for the same words, code, packages and settings, wherever and whenever it is
 * built. Sixteen hexadecimal digits.
 */
export function version() {
  const sum = createHash('sha256');
  for (const file of sources.flatMap(filesIn).sort())
    sum
      .update(`${file.replaceAll('\\', '/')}\0`)
      .update(readFileSync(file))
      .update('\0');
  for (const name of Object.keys(process.env)
    .filter((name) => settings.test(name))
    .sort())
    sum.update(`${name}=${process.env[name]}\0`);
  return sum.digest('hex').slice(0, 16);
}
