import { createHash } from 'node:crypto';
import handshake from './child/handshake.ts?classic';

/** The embeds by the end of their route: the story that its host scrolls, the story at its own height, one chart. */
const kinds: [string, string][] = [
  ['/embed', 'story'],
  ['/embed/flat', 'flat'],
  ['/embed/chapters/[chapter]', 'flat'],
  ['/embed/moments/[step]', 'moment']
];
const hash = `'sha256-${createHash('sha256').update(handshake).digest('base64')}'`;

/**
 * The CSP of an embed, which its first script adds. In a frame without an origin WebKit matches nothing by 'self', and
 * only the page knows where the site is published: the script adds its own origin beside 'self'.
 */
const policyOf = (content: string) =>
  `<script>(function(m){m.httpEquiv='Content-Security-Policy';m.content=${JSON.stringify(content)}.replace(/'self'/g,"'self' "+location.origin);document.head.appendChild(m)})(document.createElement('meta'))</script>`;

/**
 * Adds to an embed's page its kind, the inline script that talks to the host, allowed by its hash, and a `base` that
 * opens links outside the frame. Returns any other page as it is.
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
