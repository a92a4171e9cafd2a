import { mkdirSync, rmSync } from 'node:fs';
import { ensureDependencies } from '../machine/install.mjs';
import { editionPaths } from '../site/editions.mjs';

/**
 * Draws what is seen between the steps: `npm run contact-sheets -- EDITION THEME [STEP …]` writes, for each step (or
 * those named), eight frames of the way to each of its states as one PNG for a phone's stage and one for a desktop's,
 * into `contact-sheets/EDITION-THEME/`. Under each frame stand its share of the time and of the emptier end's ink.
 */
const [edition = 'zh-hant', theme = 'light', ...asked] = process.argv.slice(2);
const known = Object.keys(editionPaths);
if (!known.includes(edition) || (theme !== 'light' && theme !== 'dark')) {
  console.error(
    `npm run contact-sheets -- EDITION THEME [STEP …]: the edition is one of ${known.join(', ')}, the theme light or dark; not "${edition} ${theme}".`
  );
  process.exit(1);
}
ensureDependencies();
const { runnerImport } = await import('vite');
const { module } = await runnerImport(
  new URL('../sheets/contact-sheets.ts', import.meta.url).pathname,
  { configFile: false, logLevel: 'error' }
);
const { writeSheets, stepsWithAWay } = /** @type {typeof import('../sheets/contact-sheets.ts')} */ (
  module
);
const unknown = asked.find((step) => !stepsWithAWay.includes(step));
if (unknown !== undefined) {
  console.error(
    `There is no way to a step "${unknown}". Name some of: ${stepsWithAWay.join(', ')}.`
  );
  process.exit(1);
}
const folder = `contact-sheets/${edition}-${theme}`;
if (!asked.length) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const count = await writeSheets(
  /** @type {import('../../content/editions.ts').EditionId} */ (edition),
  theme,
  asked,
  folder
);
console.log(`\n${count} sheets are in ${folder}`);
