import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';
import { asEmbed } from './lib/embedded/page.server.ts';
import { editions } from './content/editions.ts';
import { withLeanScripts } from './lib/article/inline-script.mjs';
import { themeColours, themeCss } from './lib/chart/theme.ts';

/** The page with its own style allowed by its hash. */
const allowStyle = (html: string) => {
  const [, style = ''] = html.match(/<style>([^]*?)<\/style>/) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  return html.replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`);
};

/**
 * Each page declares the language of its edition, holds both themes before anything is drawn, and carries what its
 * load has for machines; an embed says what it says to its host.
 */
export const handle: Handle = ({ event, resolve }) => {
  const path = event.params.edition ?? '';
  const lang = editions.find((edition) => edition.path === path)?.lang ?? editions[0].lang;
  return resolve(event, {
    transformPageChunk: ({ html }) => {
      const page = allowStyle(
        withLeanScripts(html)
          .replace('%lang%', lang)
          .replace('%theme%', themeCss)
          .replace('%colours%', themeColours)
          .replace('%machines%', () => event.locals.head ?? '')
      );
      return asEmbed(page, event.route.id);
    }
  });
};
