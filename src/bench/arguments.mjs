import { parseArgs } from 'node:util';
import { editionPaths } from '../tools/site/editions.mjs';
import { allTests } from './entries.mjs';

/** @typedef {import('./entries.mjs').Test} Test */
/** @typedef {keyof typeof editionPaths} Edition */

/**
 * @typedef {object} Options
 * @property {number} rounds how often each page is measured
 * @property {readonly Test[]} tests
 * @property {Edition} edition
 * @property {string | undefined} peers a file with pages of others
 * @property {string} out the folder for table, raw lines and pictures
 * @property {boolean} reuse whether the site that was built last is measured
 * @property {boolean} help
 */

export const help = `npm run bench -- [OPTIONS]

Measures the article beside its plain twin (the same page without any script and without the stage) and prints a table.

  --rounds=N      how often each page is measured (3)
  --only=TEST     one test: ${allTests.join(', ')}
  --edition=NAME  ${Object.keys(editionPaths).join(', ')} (zh-hant)
  --peers=FILE    pages of others, measured in the same rounds: a line each, "NAME URL" or "NAME FOLDER [PATH]"
  --out=FOLDER    where table.md, raw.jsonl and a picture of each page go (bench)
  --reuse         measure what the last bench built
  --help          this`;

/** @type {(name: string) => name is Test} */
const isTest = (name) => allTests.some((test) => test === name);

/** @type {(name: string) => name is Edition} */
const isEdition = (name) => name in editionPaths;

/**
 * What the command was given. Throws, with the fix, on what it does not know.
 * @param {string[]} args
 * @returns {Options}
 */
export function readArguments(args) {
  const { values } = parse(args);
  const { rounds = '3', only, edition = 'zh-hant' } = values;
  if (!/^[1-9]\d?$/.test(rounds))
    throw new Error(`--rounds=${rounds}: write a number from 1 to 99, like --rounds=3.`);
  if (only !== undefined && !isTest(only))
    throw new Error(`--only=${only}: write one of ${allTests.join(', ')}.`);
  if (!isEdition(edition))
    throw new Error(`--edition=${edition}: write one of ${Object.keys(editionPaths).join(', ')}.`);
  return {
    rounds: Number(rounds),
    tests: only ? [only] : allTests,
    edition,
    peers: values.peers,
    out: values.out ?? 'bench',
    reuse: values.reuse ?? false,
    help: values.help ?? false
  };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        rounds: { type: 'string' },
        only: { type: 'string' },
        edition: { type: 'string' },
        peers: { type: 'string' },
        out: { type: 'string' },
        reuse: { type: 'boolean' },
        help: { type: 'boolean' }
      }
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${why}\n"npm run bench -- --help" lists the options.`, { cause: error });
  }
}
