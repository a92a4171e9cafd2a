import { embedOf } from '$lib/embedded/embed.server.ts';
import { allEditions } from '$lib/edition/editions.server.ts';

export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.path }));

/** The story at its own height: text, then figure, step by step. */
export const load = ({ params, url }) => embedOf(params.edition, url.origin);
