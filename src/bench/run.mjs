import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from '../tools/machine/chromium.mjs';
import { editionPaths } from '../tools/site/editions.mjs';
import { ensureDependencies } from '../tools/machine/install.mjs';
import { help, readArguments } from './arguments.mjs';
import { inRounds } from './rounds.mjs';

/** @typedef {import('./arguments.mjs').Options} Options */
/** @typedef {import('./entries.mjs').Entry} Entry */
/** @typedef {import('./verdicts.mjs').Line} Line */

/**
 * Serves each folder that an entry names, once, and gives all pages their addresses.
 * @param {readonly Entry[]} entries
 */
async function hostAll(entries) {
  const { host } = await import('./hosting.mjs');
  /** @type {Map<string, Awaited<ReturnType<typeof host>>>} */
  const hosts = new Map();
  for (const entry of entries)
    if ('folder' in entry && !hosts.has(entry.folder))
      hosts.set(entry.folder, await host(entry.folder));
  const address = (/** @type {Entry} */ entry) =>
    'url' in entry ? entry.url : new URL(entry.path, hosts.get(entry.folder)?.url).href;
  return {
    pages: entries.map((entry) => ({ ...entry, url: address(entry) })),
    close: () => Promise.all([...hosts.values()].map((one) => one.close()))
  };
}

/**
 * One run of a page, as lines; a run that fails is a line too. Its picture goes into the folder.
 * @param {Entry & { url: string }} page
 * @param {{ round: number, run: import('./measure.mjs').Run, chromePath: string, out: string }} how
 * @returns {Promise<Line[]>}
 */
async function linesOf(page, { round, run, chromePath, out }) {
  const { measure } = await import('./measure.mjs');
  const { quiet } = await import('./quiet.mjs');
  const at = { round, page: page.name, url: page.url, busy: await quiet() };
  try {
    const measured = await measure(run, page.url, chromePath);
    return measured.map(({ test, metrics, picture }) => {
      if (picture) writeFileSync(join(out, `${page.name}-${test}.jpg`), picture);
      return { ...at, test, ...metrics };
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ ...at, test: run, error: why.split('\n')[0] ?? '' }];
  }
}

/**
 * Measures everything and writes each line as it comes.
 * @param {readonly (Entry & { url: string })[]} pages
 * @param {Options} options
 */
async function measureAll(pages, { rounds, tests, out }) {
  const { runsOf } = await import('./measure.mjs');
  const chromePath = ensureChromium();
  const steps = tests.flatMap((test) =>
    inRounds(
      pages.filter((page) => page.tests.includes(test)),
      runsOf[test],
      // Sizes are the same each time.
      test === 'sizes' ? 1 : rounds
    )
  );
  /** @type {Line[]} */
  const lines = [];
  for (const { round, run, page } of steps.sort((a, b) => a.round - b.round)) {
    const begun = performance.now();
    const found = await linesOf(page, { round, run, chromePath, out });
    for (const line of found) appendFileSync(join(out, 'raw.jsonl'), `${JSON.stringify(line)}\n`);
    lines.push(...found);
    const failed = found.find(({ error }) => error);
    const seconds = Math.round((performance.now() - begun) / 1000);
    console.error(
      `round ${round} of ${rounds}: ${page.name}, ${run}: ${failed ? `FAILED: ${failed.error}` : `${seconds} s`}`
    );
  }
  return lines;
}

/** @param {Options} options */
async function bench(options) {
  const { ownPages, readEntries } = await import('./entries.mjs');
  const { copyOf, prepare, site, twin } = await import('./site.mjs');
  const home = editionPaths[options.edition];
  const own = ownPages(site, twin, home);
  const peers = options.peers
    ? readEntries(
        options.peers,
        own.map(({ name }) => name)
      )
    : [];
  if (options.tests.includes('lighthouse'))
    await (await import('./lighthouse.mjs')).fetchLighthouse();
  await prepare(home, options.reuse);
  mkdirSync(options.out, { recursive: true });
  writeFileSync(join(options.out, 'raw.jsonl'), '');
  const { pages, close } = await hostAll([...own, ...(await Promise.all(peers.map(copyOf)))]);
  try {
    const { report } = await import('./table.mjs');
    const text = report(await measureAll(pages, options));
    writeFileSync(join(options.out, 'table.md'), `${text}\n`);
    console.log(text);
  } finally {
    await close();
  }
}

try {
  const options = readArguments(process.argv.slice(2));
  if (options.help) console.log(help);
  else {
    ensureDependencies({ dev: true });
    await bench(options);
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
