import { embedOf } from '$lib/embed/embed.server.ts';
import { told } from '$lib/story/edition.ts';
import { allEditions } from '$lib/story/editions.server.ts';

export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.path }));

/** The story for a frame that its host scrolls. */
export function load({ params, url, locals }) {
  const embed = embedOf(params.edition, url.origin);
  const { edition, page } = embed;
  const read = edition.embed['read'];
  locals.script = { name: 'embedded-story', told: { edition: told(edition), page, read } };
  return { ...embed, read };
}
