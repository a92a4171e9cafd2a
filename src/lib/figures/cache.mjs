import { readFile, rename, writeFile } from 'node:fs/promises';

/**
 * Writes a file whole or not at all, since builds that run at the same time share the cache.
 * @param {string} file
 * @param {Uint8Array} bytes
 */
export async function keep(file, bytes) {
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(draft, bytes);
  await rename(draft, file);
}

/**
 * The content of a cached file; undefined if there is none.
 * @param {string} file
 */
export async function kept(file) {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}
