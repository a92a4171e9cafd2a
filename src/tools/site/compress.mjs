import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { keep, kept } from '../../lib/figures/cache.mjs';

const cache = 'node_modules/.cache/compressed';

/** Text files; pictures and faces are compressed already. */
const text = /\.(html|js|css|json|svg|xml|txt|csv|webmanifest)$/;

/** Smallest file to compress, in bytes: below it a copy saves no packet. */
const least = 1024;

const week = 7 * 864e5;

const kinds = {
  br: (/** @type {Buffer} */ bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
      }
    }),
  gz: (/** @type {Buffer} */ bytes) => promisify(gzip)(bytes, { level: 9 })
};

/**
 * A file's compressed bytes, from the cache where its content was compressed before.
 * @param {Buffer} bytes
 * @param {keyof typeof kinds} kind
 */
async function compressed(bytes, kind) {
  const file = join(cache, `${createHash('sha256').update(bytes).digest('hex')}.${kind}`);
  const before = await kept(file);
  if (before) return before;
  const made = await kinds[kind](bytes);
  await keep(file, made);
  return made;
}

/**
 * Writes a `.br` and a `.gz` beside each text file of a built site that is worth it, for servers that hand out
 * compressed copies.
 * @param {string} folder
 */
export async function compress(folder) {
  mkdirSync(cache, { recursive: true });
  // Pages change with every release: entries are dropped after a week, so that the cache does not grow for ever.
  for (const name of readdirSync(cache)) {
    const file = join(cache, name);
    const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - made > week) rmSync(file, { force: true });
  }
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    text.test(file)
  );
  const next = async () => {
    for (let file = files.pop(); file; file = files.pop()) {
      const bytes = await readFile(join(folder, file));
      if (bytes.length < least) continue;
      for (const kind of /** @type {const} */ (['br', 'gz'])) {
        const copy = await compressed(bytes, kind);
        if (copy.length < bytes.length) await writeFile(join(folder, `${file}.${kind}`), copy);
      }
    }
  };
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, next));
}
