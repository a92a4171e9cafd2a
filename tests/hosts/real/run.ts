import { startDatabase, type Database } from './database.ts';
import { readGhost } from './ghost-pages.ts';
import { unpackDistribution, versionOf } from './packages.ts';
import { endPrograms, leftRunning } from './programs.ts';
import { readOnce, startBrowsers, type Browsers } from './read.ts';
import type { Pasted } from './snippets.ts';
import { serveStory, type Serve, type Story } from './story.ts';
import { failed, tableOf, verdictOf, type Cell, type Reading } from './verdict.ts';
import { readWordPress } from './wordpress-pages.ts';

/** What each host's part of the run gets. */
export interface Run {
  story: Story;
  database: Database;
  browsers: Browsers;
  /** Notes the version of something that was read in. */
  used(version: string): void;
  /** Reads a published page in all browsers at all sizes, and notes the verdict. */
  read(host: string, pasted: Pasted, address: string): Promise<void>;
  /** Notes a verdict that was found otherwise. */
  note(cell: Cell): void;
}

const parts = { wordpress: readWordPress, ghost: readGhost };
export const hosts = Object.keys(parts);

interface Asked {
  /** Hosts by name. */
  only: string[];
  /** Whether the story's last build will do. */
  built: boolean;
  serve: Serve;
}

/** Starts the hosts, reads all pages, ends everything: the table, the versions, and the cells that have failed. */
export async function runHosts({ only, built, serve }: Asked) {
  unpackDistribution();
  const story = await serveStory(serve, built);
  const cells: Cell[] = [];
  const versions: string[] = [];
  let browsers: Browsers | undefined;
  try {
    browsers = await startBrowsers();
    versions.push(...browsers.versions, `MariaDB ${versionOf('mariadb-server-core')}`);
    const { chrome, firefox } = browsers;
    const note = (cell: Cell) => {
      cells.push(cell);
      const { verdict } = cell.verdict;
      const reason = 'reason' in cell.verdict ? `: ${cell.verdict.reason}` : '';
      console.log(`  ${cell.host} | ${cell.snippet} | ${verdict}${reason}`);
    };
    const run: Run = {
      story,
      browsers,
      database: await startDatabase(['wordpress', 'ghost']),
      used: (version) => versions.push(version),
      note,
      read: async (host, pasted, address) => {
        const readings: Record<string, Reading> = {};
        const readIn = async (name: string, browser: typeof chrome) => {
          for (const size of ['phone', 'desktop'])
            readings[`${name}, ${size}`] = await readOnce(
              browser,
              size === 'phone',
              address,
              pasted
            );
        };
        await Promise.all([readIn('Chromium', chrome), readIn('Firefox', firefox)]);
        note({ host, snippet: pasted.name, verdict: verdictOf(host, pasted.meant, readings) });
      }
    };
    for (const [name, read] of Object.entries(parts)) if (only.includes(name)) await read(run);
  } finally {
    await browsers?.close();
    await endPrograms();
    await story.close();
  }
  const left = await leftRunning();
  return { table: tableOf(cells), versions, failed: failed(cells), left };
}
