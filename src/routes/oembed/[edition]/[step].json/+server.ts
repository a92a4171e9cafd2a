import { json } from '@sveltejs/kit';
import { oembedEntries, oembedSource } from '$lib/embed/oembed.server.ts';
import { richOembed } from '$lib/embed/oembed.ts';

export const prerender = true;
export const entries = oembedEntries;

/** What a page that is given the address of the article or of a step embeds. */
export const GET = ({ params, url }) => json(richOembed(oembedSource(params, url.origin)));
