import { readFile, rename, writeFile } from 'node:fs/promises';

/**
 * Writes a file whole or not at all: builds that run at once share what they keep.
 * @param {string} file
 * @param {Uint8Array} bytes
 */
export async function keep(file, bytes) {
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(draft, bytes);
  await rename(draft, file);
}

/**
 * What was kept as this file; undefined where nothing was.
 * @param {string} file
 */
export async function kept(file) {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}
