import { existsSync, readFileSync, statSync } from 'node:fs';

/**
 * What is measured: a page that is served already (`url`), or one in a folder that the bench serves (`folder` and the
 * page's `path` in it), with the tests that it goes through.
 * @typedef {'lighthouse' | 'scroll' | 'sizes' | 'film'} Test
 * @typedef {{ name: string, tests: readonly Test[], url: string }} Served
 * @typedef {{ name: string, tests: readonly Test[], folder: string, path: string }} Stored
 * @typedef {Served | Stored} Entry
 */

/** @type {readonly Test[]} */
export const allTests = ['lighthouse', 'scroll', 'sizes', 'film'];

/** What any page goes through. @type {readonly Test[]} */
const anyPage = ['lighthouse', 'scroll', 'sizes'];

/** The step whose page and embed are measured: its scene is the most common one. */
const step = 'the-reply';
/** The step whose film is measured: a thousand squares become one. */
const filmed = 'a-hundred-and-fifty-seven';

/**
 * The project's own pages, the article first, and its twin.
 * @param {string} folder where the site is built
 * @param {string} twin where the twin stands
 * @param {string} home the edition's path below the root, such as `en/`
 * @returns {Stored[]}
 */
export function ownPages(folder, twin, home) {
  /** @type {(name: string, path: string, tests?: readonly Test[]) => Stored} */
  const page = (name, path, tests = ['lighthouse']) => ({
    name,
    folder,
    path: `${home}${path}`,
    tests
  });
  return [
    page('article', '', anyPage),
    { ...page('twin', '', anyPage), folder: twin },
    page('moment', `moments/${step}/`),
    page('sources', 'sources/'),
    page('embed', `embed/moments/${step}/`),
    page('story-embed', 'embed/'),
    page('film', `moments/${filmed}/`, ['film'])
  ];
}

/**
 * The pages that a list names, one a line: `NAME URL`, or `NAME FOLDER [PATH]` for a folder that the bench serves. Lines
 * that start with `#` say nothing. Throws all faults at once, each with its line.
 * @param {string} text
 * @param {string} file the list's own name, for faults
 * @param {readonly string[]} taken names that other pages have
 * @returns {Entry[]}
 */
export function parseEntries(text, file, taken) {
  /** @type {string[]} */
  const faults = [];
  /** @type {Entry[]} */
  const entries = [];
  const names = new Set(taken);
  for (const [i, line] of text.split('\n').entries()) {
    const [name = '', where = '', path = '', ...rest] = line.trim().split(/\s+/);
    if (!name || name.startsWith('#')) continue;
    const fault = (/** @type {string} */ what) => faults.push(`${file}:${i + 1}: ${what}`);
    const isUrl = /^https?:\/\//.test(where);
    if (!where) fault(`"${name}" has no address. Write "NAME URL" or "NAME FOLDER [PATH]".`);
    else if (names.has(name)) fault(`the name "${name}" is taken. Choose another.`);
    else if (rest.length || (isUrl && path))
      fault(`"${rest.at(-1) ?? path}" is too much. Write "NAME URL" or "NAME FOLDER [PATH]".`);
    else if (isUrl && !URL.canParse(where))
      fault(`"${where}" is no address. Write it like https://news.example/story/.`);
    else if (!isUrl && !(existsSync(where) && statSync(where).isDirectory()))
      fault(
        `there is no folder "${where}". Write a folder, or an address that starts with https:// or http://.`
      );
    else if (isUrl) entries.push({ name, url: where, tests: anyPage });
    else entries.push({ name, folder: where, path: path.replace(/^\//, ''), tests: anyPage });
    names.add(name);
  }
  if (faults.length) throw new Error(faults.join('\n'));
  return entries;
}

/**
 * The pages that a file names. Throws where there is no such file, and what `parseEntries` throws.
 * @param {string} file
 * @param {readonly string[]} taken
 */
export function readEntries(file, taken) {
  if (!existsSync(file))
    throw new Error(
      `${file}: there is no such file. Write a list of pages, one "NAME URL" a line, and name it with --peers=FILE.`
    );
  return parseEntries(readFileSync(file, 'utf8'), file, taken);
}
