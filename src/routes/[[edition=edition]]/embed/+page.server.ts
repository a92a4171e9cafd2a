import { embedOf } from '$lib/embed/embed.server.ts';
import { allEditions } from '$lib/story/editions.server.ts';

export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.path }));

/** The story for a frame that its host scrolls. */
export const load = ({ params, url }) => embedOf(params.edition, url.origin);
