import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { familyOf, licenceAt } from './face-files.mjs';
import { displayFace } from './faces.ts';
import { allows, free } from './licences.mjs';

/** What the bundler itself puts into scripts, by the beginning of its module's name. */
const helpers = { '\0vite/': 'vite', '\0rolldown/': 'rolldown' };

/** The package that a module is of; undefined for the project's own, generated ones in `node_modules/.cache` among them. */
function packageOf(id: string): string | undefined {
  for (const [start, name] of Object.entries(helpers)) if (id.startsWith(start)) return name;
  return /^.*\/node_modules\/((?:@[^/]+\/)?[^./][^/]*)\//.exec(id)?.[1];
}

/** A package's own notice: only its own part, where that of what it bundles for itself follows. */
function noticeOf(folder: string): string {
  const file =
    existsSync(folder) && readdirSync(folder).find((file) => /^licen[cs]e(\.\w+)?$/i.test(file));
  if (!file)
    throw new Error(
      `${folder} goes to readers' browsers and has no licence beside it. Find its notice and name it in src/build/notices.ts, or do without the package.`
    );
  const [own = ''] = readFileSync(`${folder}/${file}`, 'utf8').split(/^# Licenses of bundled/m);
  return own.trim();
}

function entry(title: string, notice: string) {
  const rule = '-'.repeat(title.length);
  return `${rule}\n${title}\n${rule}\n\n${notice}\n`;
}

/** The notices of these packages and of the display faces, as a text. */
export function noticesOf(packages: Iterable<string>): string {
  const code = [...packages].sort().map((name) => {
    const folder = `node_modules/${name}`;
    const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
      version: string;
      license: string;
    };
    if (!allows(license, free))
      throw new Error(
        `${name} goes to readers' browsers under "${license}", which is not among the terms for that in src/build/licences.mjs. Do without it, or read its terms and add them there.`
      );
    return entry(`${name} ${version}, ${license}`, noticeOf(folder));
  });
  const families = [...new Set(Object.values(displayFace).map(familyOf))].sort();
  const faces = families.map((family) =>
    entry(`${family}, cut to fewer signs, OFL-1.1`, readFileSync(licenceAt(family), 'utf8').trim())
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
    generateBundle(_, bundle) {
      const packages = new Set<string>();
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
            const name = renderedLength > 0 && packageOf(id);
            if (name) packages.add(name);
          }
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: noticesOf(packages) });
    }
  };
}
