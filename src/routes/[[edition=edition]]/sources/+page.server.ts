import { base } from '$app/paths';
import { corrections } from '../../../content/corrections.ts';
import { site } from '../../../content/site.ts';
import { longDate } from '$lib/edition/calendar.ts';
import { allEditions, editionAt } from '$lib/edition/editions.server.ts';
import { pageOf } from '$lib/edition/page.ts';
import { headOf } from '$lib/syndication/head.ts';
import { script, sourcesPage } from '$lib/syndication/structured.ts';

export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.path }));

/** The whole record of an edition: every claim with its sources, the slips, the method, the corrections. */
export function load({ params, url: { origin }, locals }) {
  const edition = editionAt(params.edition);
  const { chart: _chart, embed: _embed, share: _share, film: _film, ...record } = edition;
  const title = `${edition.ui.sources} · ${edition.headline}`;
  const description = edition.about.claims;
  const path = 'sources/';
  locals.head =
    headOf(edition, allEditions, { title, description, path, origin, base }) +
    script(sourcesPage(edition, origin));
  return {
    edition: record,
    title,
    description,
    page: pageOf(edition, allEditions, { path, origin }),
    contact: site.contact,
    data: ['claims.json', 'claims.csv', 'figures.csv'].map((name) => ({
      name,
      href: `${base}/data/${name}`
    })),
    keepPlace: `${base}/keep-place.js`,
    corrections: corrections.map(({ date, step, words }) => ({
      date,
      shown: longDate(date, edition.settings),
      step,
      words: words[edition.settings.id]
    }))
  };
}
