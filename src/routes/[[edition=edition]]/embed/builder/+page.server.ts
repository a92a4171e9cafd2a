import { builderWords } from '$lib/edition/embed-words.ts';
import { builderKit } from '$lib/embed/kit.server.ts';
import { islandOf } from '$lib/island/island.server.ts';
import { allEditions, editionAt } from '$lib/edition/editions.server.ts';
import { pageOf } from '$lib/edition/page.ts';

export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.path }));

/** The page that makes snippets, in an edition's words. */
export function load({ params, url }) {
  const edition = editionAt(params.edition);
  const { settings, home, headline, ui, embed } = edition;
  return {
    edition: { settings, home, headline, ui },
    embed,
    page: pageOf(edition, allEditions, { path: 'embed/builder/', origin: url.origin }),
    island: islandOf('builder', {
      kit: builderKit(url.origin),
      ui,
      words: builderWords(edition),
      edition: settings.id
    })
  };
}
