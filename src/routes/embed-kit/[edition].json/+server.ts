import { json } from '@sveltejs/kit';
import { builderWords } from '$lib/edition/embed-words.ts';
import { builderKit } from '$lib/embed/kit.server.ts';
import { allEditions, editionOf } from '$lib/edition/editions.server.ts';
import type { EditionId } from '../../../content/editions.ts';

export const prerender = true;
export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.id }));

/** What the embed dialog fetches when it is asked for: its words, and what it makes snippets from. */
export const GET = ({ params, url }) =>
  json({
    kit: builderKit(url.origin),
    words: builderWords(editionOf(params.edition as EditionId))
  });
