import { readFileSync } from 'node:fs';
import { dev } from '$app/environment';
import type { PageScript } from './told.ts';

interface Chunk {
  file: string;
  imports?: string[];
}

let made: Record<string, Chunk> | undefined;

/** What the bundler made of the sources, by their path from the project's root. */
const chunks = () =>
  (made ??= JSON.parse(
    readFileSync(
      `${process.env.KIT_DIR ?? '.svelte-kit'}/output/client/.vite/manifest.json`,
      'utf8'
    )
  ) as Record<string, Chunk>);

/** Files of a script from the site's root: its own, then those that it cannot begin without. */
function filesOf(name: string): string[] {
  const source = `src/scripts/${name}.ts`;
  if (dev) return [source];
  const found = new Set([source]);
  for (const one of found) for (const other of chunks()[one]?.imports ?? []) found.add(other);
  return [...found].map((one) => chunks()[one]?.file ?? one);
}

/**
 * A page's script and what it is told, as HTML for the end of its body: fetched with what the text, its style and its
 * face leave of the line. `root` is the way from the page to the site's root.
 */
export function scriptTags({ name, told }: PageScript, root: string): string {
  const [own = '', ...others] = filesOf(name);
  const preloads = others.map(
    (file) => `<link rel="modulepreload" href="${root}${file}" fetchpriority="low">`
  );
  // In JSON a "<" is as good written by its number, and ends no script.
  const json = JSON.stringify(told).replace(/</g, '\\u003c');
  return [
    ...preloads,
    `<script type="application/json" id="told">${json}</script>`,
    `<script type="module" src="${root}${own}" fetchpriority="low"></script>`
  ].join('');
}
