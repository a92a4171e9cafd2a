import { json } from '@sveltejs/kit';
import { base } from '$app/paths';
import { oembedEntries, oembedSource } from '$lib/embed/oembed.server.ts';
import { photoOembed } from '$lib/embed/oembed.ts';

export const prerender = true;
export const entries = oembedEntries;

/** Width of the pictures in px, twice that of the drawn figures. */
const width = 1520;

/** The same for hosts that show a picture alone; as tall as the figure is drawn. */
export async function GET({ params, url, fetch }) {
  const { edition, step } = params;
  const source = oembedSource(params, url.origin);
  const figure = await (await fetch(`${base}/figures/${edition}/${step}.svg`)).text();
  const [, w = NaN, h = NaN] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(figure) ?? []).map(Number);
  const height = Math.round((h * width) / w);
  if (!height) throw new Error(`The figure of "${step}" does not say how tall it is.`);
  const picture = `${url.origin}${base}/figures/${edition}/${step}.png`;
  return json(photoOembed(source, { url: picture, width, height }));
}
