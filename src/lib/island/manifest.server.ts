import { existsSync, readFileSync } from 'node:fs';
import { dev } from '$app/environment';

interface Chunk {
  file: string;
  imports?: string[];
}

const manifest = `${process.env.KIT_DIR ?? '.svelte-kit'}/output/client/.vite/manifest.json`;

let made: Record<string, Chunk> | undefined;

/** Vite's manifest: built files by the path of their source from the project's root. */
const chunks = () => (made ??= JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, Chunk>);

const starter = 'src/lib/island/start.ts';

/** Scripts of an island, as paths below the site's root: what starts it, its entry, and all that the entry imports. */
export interface Scripts {
  start: string;
  entry: string;
  needed: string[];
}

/**
 * The scripts of an island. `others` are paths of sources that it fetches at once when it starts; what the entry has in
 * itself is not listed again.
 * @throws if `src/islands` has no entry of that name
 */
export function scriptsOf(name: string, others: readonly string[] = []): Scripts {
  const source = `src/islands/${name}.ts`;
  if (!(dev ? existsSync(source) : chunks()[source]))
    throw new Error(
      `${source}: a page has an island "${name}", and there is no such entry. Write it, or name one that exists.`
    );
  if (dev) return { start: starter, entry: source, needed: [] };
  const found = new Set([source, ...others.filter((one) => chunks()[one])]);
  for (const one of found) for (const other of chunks()[one]?.imports ?? []) found.add(other);
  const [entry = '', ...needed] = [...found].map((one) => chunks()[one]?.file ?? one);
  return { start: chunks()[starter]!.file, entry, needed };
}
