import { displayFont } from '../../../build/display-font.ts';
import { zhHant } from '$lib/story/zh-hant.server.ts';
import { site } from '../../../content/site.ts';

export const prerender = true;

/** The display face, cut down to the signs that this edition sets in it. */
export async function GET() {
  const { headline, chapters, steps } = zhHant;
  const set = [
    headline,
    site.newsroom['zh-hant'],
    ...chapters.map(({ title }) => title),
    ...steps.map(({ legend }) => legend.big),
    '0123456789.,%×'
  ].join('');
  const font = await displayFont(set);
  return new Response(new Uint8Array(font), { headers: { 'content-type': 'font/woff2' } });
}
