import { base } from '$app/paths';
import { addresses } from '../../content/addresses.ts';
import { editions as settings, type EditionId } from '../../content/editions.ts';
import * as chart from '../../content/chart.ts';
import english from '../../content/en.aml?raw';
import ledger from '../../content/ledger.json';
import { site } from '../../content/site.ts';
import { chapters, steps } from '../../content/story.ts';
import traditional from '../../content/zh-hant.aml?raw';
import { makeEditions } from './editions.ts';
import { readLedger } from './ledger.ts';
import { checkSite } from './site-check.ts';

checkSite(site, 'src/content/site.ts');

/** Every edition of the article, checked. */
const editions = makeEditions({
  settings,
  sources: {
    'zh-hant': { file: 'src/content/zh-hant.aml', text: traditional },
    en: { file: 'src/content/en.aml', text: english }
  },
  shared: { ledger, chapters, steps, chart, addresses, base }
});

export const allEditions = settings.map(({ id }) => editions[id]);

/** What the open data is made from. */
export const record = {
  editions: allEditions,
  ledger: readLedger(ledger, 'src/content/ledger.json', [])
};

/** The edition at a path below the site's root: none for the default, else `en`, `zh-hans`. */
export function editionAt(path: string | undefined) {
  const found = allEditions.find((edition) => edition.settings.path === (path ?? ''));
  if (!found) throw new Error(`There is no edition at "${path}".`);
  return found;
}

export const editionOf = (id: EditionId) => editions[id];
