import { base } from '$app/paths';

export const prerender = true;

/** Everybody may read everything. */
export function GET({ url }) {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${url.origin}${base}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' }
  });
}
