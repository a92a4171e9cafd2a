import { embedOf } from '$lib/embedded/embed.server.ts';
import { islandOf } from '$lib/island/island.server.ts';
import { storyEdition } from '$lib/edition/story-edition.ts';
import { allEditions } from '$lib/edition/editions.server.ts';

export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.path }));

/** The story for a frame that its host scrolls. */
export function load({ params, url }) {
  const embed = embedOf(params.edition, url.origin);
  const { edition, page } = embed;
  const read = edition.embed['read'];
  const island = islandOf('embedded-story', { edition: storyEdition(edition), page, read });
  return { ...embed, island };
}
