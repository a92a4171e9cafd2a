import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { brotliCompressSync, constants } from 'node:zlib';
import { serve } from '../tools/site/serve.mjs';
import { measure } from './scale-read.mjs';

/**
 * Builds the story once, ten times and a hundred times as long, reads each, and prints a table: what grows, grows no
 * faster than the story, and a step costs the same. `npm run bench:scale -- 1 10` takes other lengths; a hundred
 * takes some ten minutes and 4 GB.
 */

const asked = process.argv.slice(2).map(Number);
const lengths = asked.length ? asked : [1, 10, 100];
if (!lengths.every((times) => Number.isInteger(times) && times > 0)) {
  console.error('Give the lengths as whole numbers: npm run bench:scale -- 1 10');
  process.exit(1);
}

/**
 * Builds the story `times` over into a folder of its own.
 * @param {number} times
 * @returns {Promise<{ folder: string, checked: number, files: number, all: number }>} seconds until the first file
 * was made, until the last, and until all stood in its place
 */
async function build(times) {
  const folder = `node_modules/.cache/scale-${times}`;
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'src/bench/scale.config.ts'];
  const start = performance.now();
  const passed = () => (performance.now() - start) / 1000;
  const child = spawn(process.execPath, ['--max-old-space-size=12000', ...vite], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SCALE: String(times),
      BUILD_DIR: folder,
      KIT_DIR: `node_modules/.cache/scale-kit-${times}`
    }
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  let [checked, files] = [0, 0];
  for await (const line of createInterface(child.stdout)) {
    if (!/^ +(pictures|moments): /.test(line)) continue;
    console.error(`× ${times} ${line}`);
    checked ||= passed();
    files = passed();
  }
  if ((await ended) !== 0) throw new Error(`The build of the story × ${times} failed.`);
  return { folder, checked, files: files - checked, all: passed() };
}

const round = (/** @type {number} */ value, digits = 0) =>
  value.toLocaleString('en', { maximumFractionDigits: digits });
const kb = (/** @type {number} */ bytes) => round(bytes / 1024);
const brotli = (/** @type {Buffer} */ bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

/** @type {Record<string, string[]>} */
const rows = {};
const row = (/** @type {string} */ name, /** @type {string} */ value) =>
  (rows[name] ??= []).push(value);

for (const times of lengths) {
  const { folder, checked, files, all } = await build(times);
  const article = readFileSync(`${folder}/en/index.html`);
  const moment = readFileSync(`${folder}/en/moments/the-lines-part/index.html`);
  const { url, close } = await serve(folder);
  const read = await measure(`${url}en/`);
  await close();
  row('build, s', round(all));
  row('of it bundling and checking, s', round(checked));
  row('of it pages and pictures, s', round(files));
  row('article, KB', kb(article.length));
  row('article, KB brotli', kb(brotli(article)));
  row('page of a moment, KB', kb(moment.length));
  row('elements', round(read.nodes));
  row('FCP, ms', round(read.fcp));
  row('LCP, ms', round(read.lcp));
  row('TBT, ms', round(read.tbt));
  row('script at the start, ms', round(read.start));
  row('script a step, ms', round(read.script));
  row('style and layout a step, ms', round(read.style));
  row('frames over 33 ms', `${round(read.late * 100)} %`);
  row('heap, MB', round(read.heap));
}
const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
console.log(
  [
    line(['story', ...lengths.map((times) => `× ${times}`)]),
    line(['---', ...lengths.map(() => '---:')]),
    ...Object.entries(rows).map(([name, cells]) => line([name, ...cells]))
  ].join('\n')
);
