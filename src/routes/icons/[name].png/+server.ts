import { iconPng, icons } from '$lib/figures/files.server.ts';

export const prerender = true;
export const entries = () => Object.keys(icons).map((name) => ({ name }));

/** The publication's mark as a picture. */
export async function GET({ params }) {
  return new Response(await iconPng(params.name), { headers: { 'content-type': 'image/png' } });
}
