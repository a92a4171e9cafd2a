import { json } from '@sveltejs/kit';
import { oembedEntriesOfAll, oembedSource } from '$lib/embed/oembed.server.ts';
import { richOembed } from '$lib/embed/oembed.ts';

export const prerender = true;
export const entries = oembedEntriesOfAll;

/** The oEmbed answer for the address of the article, of a chapter or of a step: a frame. */
export const GET = ({ params, url }) => json(richOembed(oembedSource(params, url.origin)));
