import { base } from '$app/paths';

export const prerender = true;

/** Allows all robots everything. */
export function GET({ url }) {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${url.origin}${base}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' }
  });
}
