import { error, json } from '@sveltejs/kit';
import { release } from '$lib/embed/release.server.ts';

const { code, version, current, fixed, integrity } = release;
const about = 'loader.json';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => [current, fixed, about].map((file) => ({ file }));

/** The script for hosts, kept up to date and fixed, and what there is to know of it. */
export function GET({ params: { file } }) {
  if (file === about) return json({ version, current, fixed, integrity });
  if (file !== current && file !== fixed) error(404, `There is no "${file}".`);
  return new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
