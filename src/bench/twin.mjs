import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { JSDOM } from 'jsdom';

/**
 * A page without any script and without the stage, as a browser without scripts shows it. The moving page is compared with
 * it: no version of the same words, faces and figures can be lighter.
 * @param {string} html
 */
export function plainTwin(html) {
  const dom = new JSDOM(html);
  const { document } = dom.window;
  const active =
    'script, link[rel="modulepreload"], link[rel="preload"][as="script"], .stage, [data-stage]';
  for (const element of document.querySelectorAll(active)) element.remove();
  // Content for browsers without scripts would stay hidden in one that may run them.
  for (const element of document.querySelectorAll('noscript'))
    element.replaceWith(...element.childNodes);
  for (const element of document.querySelectorAll('*'))
    for (const { name } of [...element.attributes])
      if (name.startsWith('on')) element.removeAttribute(name);
  return dom.serialize();
}

/** Files that a page without scripts never asks for, and the pages themselves. */
const needless = /\.(?:js|html)(?:\.br|\.gz)?$|\/cards$/;

/**
 * Writes the twin of one page of a built site into a folder of its own, with the files that it needs.
 * @param {string} site the folder of the built site
 * @param {string} folder where the twin goes
 * @param {string} path the page's path from the site's root, such as `en/`
 */
export function writeTwin(site, folder, path) {
  const page = join(site, path, 'index.html');
  if (!existsSync(page))
    throw new Error(`${page}: there is no such page. Run the bench without --reuse.`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(site, folder, { recursive: true, filter: (from) => !needless.test(from) });
  const twin = join(folder, path, 'index.html');
  mkdirSync(dirname(twin), { recursive: true });
  writeFileSync(twin, plainTwin(readFileSync(page, 'utf8')));
}
