import { parseArgs } from 'node:util';
import { findFfmpeg, withoutFfmpeg } from '../machine/ffmpeg.mjs';
import { ensureDependencies } from '../machine/install.mjs';
import { editionPaths } from '../site/editions.mjs';

/**
 * Makes films of the story's transitions: `npm run films -- EDITION [STEP …]` writes one film of each step (of all
 * steps, where none is named) into `films/EDITION/`. Options: `--format=square|upright|wide`, `--theme=light|dark`,
 * `--chapter=ID` for the steps of a chapter, `--one` for one film of all that were named, `--gif` and `--webp` for
 * moving pictures under 1 MB beside each.
 */
const usage =
  'npm run films -- EDITION [STEP …] [--format=square|upright|wide] [--theme=light|dark] [--chapter=ID] [--one] [--gif] [--webp]';

/** @param {string} why */
function refuse(why) {
  console.error(`${why}\n${usage}`);
  process.exit(1);
}

function asked() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'square' },
        theme: { type: 'string', default: 'light' },
        chapter: { type: 'string' },
        one: { type: 'boolean', default: false },
        gif: { type: 'boolean', default: false },
        webp: { type: 'boolean', default: false }
      }
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const { values, positionals } = asked() ?? process.exit(1);
const [edition = 'zh-hant', ...steps] = positionals;
const { format, theme, chapter, one, gif, webp } = values;
const editions = Object.keys(editionPaths);
if (!editions.includes(edition))
  refuse(`There is no edition "${edition}"; it is one of ${editions.join(', ')}.`);
if (theme !== 'light' && theme !== 'dark') refuse(`The theme is light or dark, not "${theme}".`);
ensureDependencies();
const found = findFfmpeg();
if (!found) {
  console.error(withoutFfmpeg());
  process.exit(1);
}
const { runnerImport } = await import('vite');
const { module } = await runnerImport(new URL('../films/films.ts', import.meta.url).pathname, {
  configFile: false,
  logLevel: 'error'
});
const { makeFilms, stepsOf, formats, lightest } =
  /** @type {typeof import('../films/films.ts')} */ (module);
if (!(format in formats))
  refuse(`The format is one of ${Object.keys(formats).join(', ')}, not "${format}".`);
const id = /** @type {import('../../content/editions.ts').EditionId} */ (edition);
const all = stepsOf(id);
const unknown = steps.find((step) => !all.some((other) => other.id === step));
if (unknown)
  refuse(`There is no step "${unknown}". Name some of: ${all.map(({ id }) => id).join(', ')}.`);
const chapters = [...new Set(all.flatMap((step) => step.chapter ?? []))];
if (chapter && !chapters.includes(chapter))
  refuse(`There is no chapter "${chapter}". Name one of: ${chapters.join(', ')}.`);
const named = all.filter((step) =>
  steps.length || chapter ? steps.includes(step.id) || (chapter && step.chapter === chapter) : true
);
const ids = named.map(({ id }) => id);
/** @param {number} bytes */
const size = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
try {
  await makeFilms(
    {
      edition: id,
      films: one ? [ids] : ids.map((step) => [step]),
      format: /** @type {keyof typeof formats} */ (format),
      theme: /** @type {'light' | 'dark'} */ (theme),
      moving: [
        .../** @type {const} */ (gif ? ['gif'] : []),
        .../** @type {const} */ (webp ? ['webp'] : [])
      ]
    },
    found.ffmpeg,
    `films/${edition}`,
    (file, seconds, made) => {
      if (!made) return console.log(`${file}  ${seconds.toFixed(1)} s`);
      const { width, fps, bytes } = made;
      const kept = bytes < lightest ? '' : `, more than ${size(lightest)} even so`;
      console.log(`${file}  ${width} px wide, ${fps} frames a second, ${size(bytes)}${kept}`);
    }
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
