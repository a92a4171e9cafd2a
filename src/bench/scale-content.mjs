import { readFileSync } from 'node:fs';

/**
 * A long story, for measuring: the real one repeated. Chapters and steps come again under ids of their own
 * (`the-lines-part-part-7`), on the same claims, words and states; the cover comes once.
 */

/** The id of a chapter or step in the `part`-th repetition; the first keeps its own. */
const idIn = (/** @type {string} */ id, /** @type {number} */ part) =>
  part === 1 ? id : `${id}-part-${part}`;

const parts = (/** @type {number} */ times) => Array.from({ length: times }, (_, i) => i + 1);

/**
 * The chapters and steps of a story, `times` over.
 * @template {{ id: string, chapter?: string }} S
 * @param {{ chapters: readonly string[], steps: readonly S[] }} story
 * @param {number} times
 * @returns {{ chapters: string[], steps: S[] }}
 */
export function repeatPlan({ chapters, steps }, times) {
  const cover = steps.filter(({ chapter }) => chapter === undefined);
  const told = steps.flatMap((step) => (step.chapter === undefined ? [] : [step]));
  return {
    chapters: parts(times).flatMap((part) => chapters.map((id) => idIn(id, part))),
    steps: [
      ...cover,
      ...parts(times).flatMap((part) =>
        told.map((step) => ({
          ...step,
          id: idIn(step.id, part),
          chapter: idIn(step.chapter ?? '', part)
        }))
      )
    ]
  };
}

/**
 * The addresses of a story with those of its long version's chapters and steps.
 * @template {{ chapters: { published: string[] }, steps: { published: string[] } }} A
 * @param {A} addresses
 * @param {{ chapters: readonly string[], steps: readonly { id: string }[] }} story the long one
 * @returns {A}
 */
export const longAddresses = (addresses, { chapters, steps }) => ({
  ...addresses,
  chapters: {
    ...addresses.chapters,
    published: [...new Set([...addresses.chapters.published, ...chapters])]
  },
  steps: {
    ...addresses.steps,
    published: [...new Set([...addresses.steps.published, ...steps.map(({ id }) => id)])]
  }
});

/**
 * An edition's words in ArchieML, with its chapters and steps `times` over.
 * @param {string} words
 * @param {number} times
 */
export function repeatWords(words, times) {
  const list = /** @type {const} */ (['chapters', 'steps']);
  return list.reduce((text, name) => {
    const found = new RegExp(`^\\[${name}\\]\\n([^]*?)^\\[\\]$`, 'm').exec(text);
    if (!found) throw new Error(`The words have no list [${name}]; write it as [${name}] … [].`);
    const [whole, items = ''] = found;
    const told = items.replace(/^id: cover\n[^]*?(?=^id: )/m, '');
    const again = parts(times)
      .slice(1)
      .map((part) => told.replace(/^id: (.+)$/gm, (_, id) => `id: ${idIn(id, part)}`));
    const longer = [`[${name}]\n${items.trimEnd()}`, ...again.map((one) => one.trim())].join(
      '\n\n'
    );
    return text.replace(whole, () => `${longer}\n[]`);
  }, words);
}

const plan = /src\/content\/story\.ts$/;
const kept = /src\/content\/addresses\.ts$/;
const words = /src\/content\/[\w-]+\.aml\?raw$/;

/**
 * A Vite plugin that replaces the real story by the long one.
 * @param {number} times
 * @returns {import('vite').Plugin}
 */
export function longStory(times) {
  return {
    name: 'long-story',
    enforce: 'pre',
    load(id) {
      if (words.test(id)) {
        const file = id.slice(0, -'?raw'.length);
        return `export default ${JSON.stringify(repeatWords(readFileSync(file, 'utf8'), times))};`;
      }
      if (kept.test(id))
        return `import { addresses as once } from ${JSON.stringify(`${id}?real`)};
import { longAddresses } from ${JSON.stringify(import.meta.filename)};
import { chapters, steps } from './story.ts';
export const addresses = longAddresses(once, { chapters, steps });`;
      if (!plan.test(id)) return undefined;
      return `import { chapters as once, steps as each } from ${JSON.stringify(`${id}?real`)};
import { repeatPlan } from ${JSON.stringify(import.meta.filename)};
export const { chapters, steps } = repeatPlan({ chapters: once, steps: each }, ${times});`;
    }
  };
}
