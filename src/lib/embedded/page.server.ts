import { createHash } from 'node:crypto';
import handshake from './child/handshake.ts?classic';

/** The embeds by the end of their route: the story that its host scrolls, the story at its own height, one chart. */
const kinds: [string, string][] = [
  ['/embed', 'story'],
  ['/embed/flat', 'flat'],
  ['/embed/moments/[step]', 'moment']
];
const hash = `'sha256-${createHash('sha256').update(handshake).digest('base64')}'`;

/**
 * The policy of an embed, which its first script puts up. In a frame without an origin, 'self' is nothing to WebKit,
 * and where the site is published is known only to the page: beside 'self' goes the address that it was loaded from.
 */
const policyOf = (content: string) =>
  `<script>(function(m){m.httpEquiv='Content-Security-Policy';m.content=${JSON.stringify(content)}.replace(/'self'/g,"'self' "+location.origin);document.head.appendChild(m)})(document.createElement('meta'))</script>`;

/**
 * The page of an embed with what it says to its host: an inline script, allowed by its hash, and what kind of embed
 * it is. Links lead out of the frame. Any other page is given back as it is.
 */
export function asEmbed(html: string, route: string | null): string {
  const kind = kinds.find(([end]) => route === `/[[edition=edition]]${end}`)?.[1];
  if (!kind) return html;
  return html
    .replace(/<html\b/, `<html data-embed="${kind}"`)
    .replace(
      /<meta http-equiv="content-security-policy" content="([^"]*)">/,
      (_, content: string) =>
        policyOf(content.replace("script-src 'self'", (start) => `${start} ${hash}`))
    )
    .replace('</head>', () => `<base target="_blank"><script>${handshake}</script></head>`);
}
