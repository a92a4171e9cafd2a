import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { familyOf, licenceAt } from '../../lib/figures/face-files.mjs';
import { displayFace } from '../../lib/figures/faces.ts';
import { allows, free, withSource } from '../commands/licences.mjs';

/** A package that has a part in the scripts, as Vite lists it. */
export interface Bundled {
  name: string;
  version: string;
  /** Its licence, as an SPDX expression. */
  identifier?: string;
  /** The text of its licence. */
  text?: string;
  /** Address of its source, where its package names one. */
  source?: string;
}

/** Where Vite writes its list; it does not stay in the site. */
const list = 'licences.json';

/** An installed package, with its own licence: not with those of what it bundles for itself. */
function installed(name: string): Bundled {
  const folder = `node_modules/${name}`;
  const { version, license, repository } = JSON.parse(
    readFileSync(`${folder}/package.json`, 'utf8')
  ) as { version: string; license: string; repository?: { url?: string } };
  const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file)) ?? 'LICENSE';
  const [text = ''] = readFileSync(`${folder}/${file}`, 'utf8').split(/^# Licenses of bundled/m);
  const source = repository?.url?.replace(/^git\+|\.git$/g, '');
  return { name, version, identifier: license, text: text.trim(), ...(source && { source }) };
}

/** What the bundler itself puts into scripts: not in its list. */
const bundlers = ['vite', 'rolldown'].map(installed);

/** What has a part in workers, which Vite bundles apart and does not list. */
const inWorkers = new Map<string, Bundled>();

function entry(title: string, notice: string) {
  const rule = '-'.repeat(title.length);
  return `${rule}\n${title}\n${rule}\n\n${notice}\n`;
}

/** What a package's notice says first: where its source is, if its terms ask for that; undefined if they ask for more. */
function askedOf({ identifier = 'no terms', source }: Bundled): string | undefined {
  if (allows(identifier, free)) return '';
  if (source && allows(identifier, [...free, ...withSource])) return `Its source: ${source}\n\n`;
  return undefined;
}

/** The notices of these packages, of the bundler and of the display faces, as a text. */
export function noticesOf(packages: readonly Bundled[]): string {
  const all = [...packages, ...bundlers].sort((a, b) => (a.name < b.name ? -1 : 1));
  const code = all.map((one) => {
    const { name, version, identifier = 'no terms', text } = one;
    const asked = askedOf(one);
    if (asked === undefined)
      throw new Error(
        `${name} goes to readers' browsers under "${identifier}", which is not among the terms for that in src/tools/commands/licences.mjs. Do without it, or read its terms and add them there.`
      );
    if (!text)
      throw new Error(
        `${name} goes to readers' browsers and has no licence beside it. Find its notice and name it in src/tools/plugins/notices.ts, or do without the package.`
      );
    return entry(`${name} ${version}, ${identifier}`, asked + text);
  });
  const families = [...new Set(Object.values(displayFace).map(familyOf))].sort();
  const faces = families.map((family) =>
    entry(
      `${family}, cut to fewer characters, OFL-1.1`,
      readFileSync(licenceAt(family), 'utf8').trim()
    )
  );
  return [
    'What the scripts and the display face of this site hold of the work of others, and under which terms.\n',
    ...code,
    ...faces
  ].join('\n');
}

/** Writes `licences.txt` into the site: the notice of every package that has a part in what readers' browsers load. */
export function notices(): Plugin {
  return {
    name: 'notices',
    apply: 'build',
    config: () => ({ build: { license: { fileName: list } } }),
    generateBundle: {
      // After Vite's own list.
      order: 'post',
      handler(_, bundle) {
        const made = bundle[list];
        if (made?.type !== 'asset') throw new Error(`Vite has made no ${list}.`);
        Reflect.deleteProperty(bundle, list);
        const listed = JSON.parse(String(made.source)) as Bundled[];
        const others = [...inWorkers.values()].filter(
          ({ name }) => !listed.some((one) => one.name === name)
        );
        const source = noticesOf([...listed, ...others]);
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
      }
    }
  };
}

/** Remembers the packages of a worker's scripts for the notices of the build that the worker belongs to. */
export function noticesOfWorker(): Plugin {
  return {
    name: 'notices-of-worker',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
          const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
          if (name && !inWorkers.has(name)) inWorkers.set(name, installed(name));
        }
    }
  };
}
