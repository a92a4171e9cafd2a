import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readAstro } from './astro.ts';
import { startDatabase, type Database } from './database.ts';
import { readGhost } from './ghost-pages.ts';
import { readHugo } from './hugo.ts';
import { readNext } from './next.ts';
import { cache, endPrograms, leftRunning } from './programs.ts';
import { readOnce, startBrowsers, type Also, type Browsers } from './read.ts';
import { readBuilder, type Pasted, type Printed } from './snippets.ts';
import { serveStory, type Serve, type Story } from './story.ts';
import { failed, tableOf, verdictOf, type Cell, type Reading, type Verdict } from './verdict.ts';
import { readVue } from './vue.ts';
import { readWordPress } from './wordpress-pages.ts';

/** What each host's part of the run gets. */
export interface Run {
  story: Story;
  /** What the builder prints. */
  printed: Printed;
  /** The database of the hosts that need one, started when one asks. */
  database(): Promise<Database>;
  browsers: Browsers;
  /** Notes the version of something that was read in. */
  used(version: string): void;
  /**
   * Publishes a snippet and reads its page in all browsers at all sizes, and notes the verdict; `also` finds more faults.
   * A page that cannot be published fails.
   */
  read(host: string, pasted: Pasted, publish: () => Promise<string>, also?: Also): Promise<void>;
  /** Notes a verdict that was found otherwise. */
  note(cell: Cell): void;
}

const parts = {
  wordpress: readWordPress,
  ghost: readGhost,
  next: readNext,
  vue: readVue,
  astro: readAstro,
  hugo: readHugo
};
export const hosts = Object.keys(parts);

interface Asked {
  /** Hosts by name. */
  only: string[];
  /** Whether the story's last build will do. */
  built: boolean;
  serve: Serve;
}

/** The file for a picture of a page on which something is wrong. */
function pictureOf(names: string[]): string {
  const folder = join(cache, 'pictures');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${names.join(' ').replace(/\W+/g, '-')}.png`);
}

/**
 * Starts the hosts, reads all pages, ends everything: the table, the versions, the cells that have failed,
 * the hosts that could not be read to their end, and what still runs.
 */
export async function runHosts({ only, built, serve }: Asked) {
  let browsers: Browsers | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      browsers?.kill();
      // The programs end with this process: their pipes to it close.
      process.exit(130);
    });
  const story = await serveStory(serve, built);
  const cells: Cell[] = [];
  const versions = new Set<string>();
  const broken: string[] = [];
  try {
    browsers = await startBrowsers();
    for (const version of browsers.versions) versions.add(version);
    const { chrome, firefox } = browsers;
    const note = (cell: Cell) => {
      cells.push(cell);
      const { verdict } = cell.verdict;
      const reason = 'reason' in cell.verdict ? `: ${cell.verdict.reason}` : '';
      console.log(`  ${cell.host} | ${cell.snippet} | ${verdict}${reason}`);
    };
    let database: Promise<Database> | undefined;
    const start = async () => {
      const started = await startDatabase(['wordpress', 'ghost']);
      versions.add(`MariaDB ${started.version}`);
      return started;
    };
    /** What each browser sees at each size; `names` name the pictures of what is wrong. */
    const readings = async (
      address: string,
      pasted: Pasted,
      also: Also | undefined,
      names: string[]
    ) => {
      const all: Record<string, Reading> = {};
      const readIn = async (name: string, browser: typeof chrome) => {
        for (const size of ['phone', 'desktop']) {
          const picture = pictureOf([...names, name, size]);
          all[`${name}, ${size}`] = await readOnce(
            browser,
            size === 'phone',
            address,
            pasted,
            also,
            picture
          );
        }
      };
      await Promise.all([readIn('Chromium', chrome), readIn('Firefox', firefox)]);
      return all;
    };
    const run: Run = {
      story,
      printed: await readBuilder(story, browsers),
      browsers,
      database: () => (database ??= start()),
      used: (version) => void versions.add(version),
      note,
      read: async (host, pasted, publish, also) => {
        const verdict = await publish()
          .then((address) => readings(address, pasted, also, [host, pasted.name]))
          .then((all) => verdictOf(host, pasted, all))
          .catch((error: unknown): Verdict => ({ verdict: 'fails', reason: String(error) }));
        note({ host, snippet: pasted.name, verdict });
      }
    };
    for (const name of only)
      await parts[name as keyof typeof parts](run).catch((error: unknown) => {
        console.error(error);
        broken.push(`${name}: ${String(error)}`);
      });
  } finally {
    await browsers?.close();
    await endPrograms();
    await story.close();
  }
  const left = await leftRunning();
  return { table: tableOf(cells), versions: [...versions], failed: failed(cells), broken, left };
}
