import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { answers, freePort, runCommand, startProgram, whenReady } from './programs.ts';
import type { Run } from './run.ts';

/** An app made from its framework's own template, with a page for each thing of the table and one elsewhere. */
export interface App {
  host: string;
  folder: string;
  /** The framework's packages, whose versions are noted. */
  packages: string[];
  /** Programs below `node_modules/.bin`, with their arguments: what builds the app, and what serves it at a port. */
  build: string[];
  serve: (port: number) => string[];
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

const quiet = {
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NODE_ENV: 'production'
};

/** Follows the app's link to elsewhere and goes Back: whether the reader stands where they stood. */
async function backFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const story = document.querySelector('two-lines-story')!;
    const top = story.getBoundingClientRect().top + scrollY;
    scrollTo({ top: top + 5000, behavior: 'instant' });
  });
  // Routers note the place once the scroll has ended.
  const stood = await page.evaluate(
    () => new Promise<number>((done) => setTimeout(() => done(scrollY), 500))
  );
  await page.evaluate(() => document.querySelector<HTMLElement>('#away')!.click());
  await page.waitForSelector('#elsewhere', { timeout: 20_000 });
  await page.evaluate(() => history.back());
  await page.waitForSelector('two-lines-story[live]', { timeout: 30_000 });
  const near = (y: number) => Math.abs(scrollY - y) < 60;
  return page.waitForFunction(near, { timeout: 5000 }, stood).then(
    () => [],
    async () => [
      `Back leads to ${await page.evaluate(() => Math.round(scrollY))} px in place of ${Math.round(stood)}`
    ]
  );
}

/** Builds an app, serves it and reads the pages: the recipe as the builder prints it, for the story and for one chart. */
export async function readApp({ printed, read, used, note }: Run, app: App) {
  const { host, folder, packages, build, serve } = app;
  const bin = (name = '') => join(folder, 'node_modules/.bin', name);
  for (const name of packages) {
    const about = join(folder, 'node_modules', name, 'package.json');
    const { version } = JSON.parse(readFileSync(about, 'utf8')) as { version: string };
    used(`${name} ${version}`);
  }
  const snippets = printed.pasted.filter(({ name }) => name.startsWith('script'));
  const [builder, ...args] = build;
  try {
    runCommand(bin(builder), args, { cwd: folder, env: quiet });
  } catch (error) {
    const lines = String(error).split('\n').slice(1);
    const said = lines
      .filter((line) => /error|import/i.test(line))
      .slice(0, 3)
      .join(' ');
    for (const { name } of snippets)
      note({
        host,
        snippet: name,
        verdict: { verdict: 'fails', reason: `does not build: ${said}` }
      });
    return;
  }
  const port = await freePort();
  const [server, ...options] = serve(port);
  const address = `http://127.0.0.1:${port}`;
  const program = startProgram(host, bin(server), options, { cwd: folder, env: quiet });
  await whenReady(program, answers(address));
  for (const snippet of snippets)
    await read(
      host,
      snippet,
      async () => `${address}/${snippet.name.replace('script, ', '')}`,
      snippet.name === 'script, story' ? backFaults : undefined
    );
}
