import { existsSync, readFileSync } from 'node:fs';
import { dev } from '$app/environment';

interface Chunk {
  file: string;
  imports?: string[];
}

const manifest = `${process.env.KIT_DIR ?? '.svelte-kit'}/output/client/.vite/manifest.json`;

let made: Record<string, Chunk> | undefined;

/** What the bundler made of the sources, by their path from the project's root (Vite's backend integration). */
const chunks = () => (made ??= JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, Chunk>);

/** Scripts of an island, as files below the site's root: its own, and those that it cannot begin without. */
export interface Scripts {
  entry: string;
  needed: string[];
}

/**
 * The scripts of an island.
 * @throws where `src/islands` has no entry of that name
 */
export function scriptsOf(name: string): Scripts {
  const source = `src/islands/${name}.ts`;
  if (!(dev ? existsSync(source) : chunks()[source]))
    throw new Error(
      `${source}: a page has an island "${name}", and there is no such entry. Write it, or name one that is there.`
    );
  if (dev) return { entry: source, needed: [] };
  const found = new Set([source]);
  for (const one of found) for (const other of chunks()[one]?.imports ?? []) found.add(other);
  const [entry = '', ...needed] = [...found].map((one) => chunks()[one]?.file ?? one);
  return { entry, needed };
}
