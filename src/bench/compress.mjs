import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const squeeze = promisify(brotliCompress);
const text = /\.(?:html|css|js|json|svg|xml|txt|csv|webmanifest)$/;

/**
 * Puts a brotli of each text file of a folder beside it, where there is none, as a published site sends them.
 * @param {string} folder
 */
export async function compress(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => text.test(file))
    .map((file) => join(folder, file))
    .filter((file) => !existsSync(`${file}.br`));
  // As many at once as Node has threads for it.
  const next = files.values();
  const work = async () => {
    for (const file of next) await writeFile(`${file}.br`, await squeeze(await readFile(file)));
  };
  await Promise.all(Array.from({ length: 4 }, work));
}
