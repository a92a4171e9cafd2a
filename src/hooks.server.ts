import { createHash } from 'node:crypto';
import { base } from '$app/paths';
import type { Handle } from '@sveltejs/kit';
import { asEmbed } from './lib/embed/page.server.ts';
import { editions } from './content/editions.ts';
import { themeColours, themeCss } from './lib/chart/theme.ts';
import { scriptTags } from './scripts/tags.server.ts';

/** The page with its own style allowed by its hash. */
const allowStyle = (html: string) => {
  const [, style = ''] = html.match(/<style>([^]*?)<\/style>/) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  return html.replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`);
};

/** The text, its style and its face come first: a script is fetched with what they leave of the line. */
const textFirst = (html: string) =>
  html.replace(/(<link [^>]*rel="modulepreload")/g, '$1 fetchpriority="low"');

/**
 * Each page declares the language of its edition, holds both themes before anything is drawn, and carries what its
 * load has for machines and the script that moves it; an embed says what it says to its host. A page for lost
 * addresses may be shown at any depth, so it names its files from the root.
 */
export const handle: Handle = ({ event, resolve }) => {
  const path = event.params.edition ?? '';
  const root = '../'.repeat(event.url.pathname.slice(base.length + 1).split('/').length - 1);
  const lang = editions.find((edition) => edition.path === path)?.lang ?? editions[0].lang;
  return resolve(event, {
    transformPageChunk: ({ html }) => {
      const { script } = event.locals;
      const page = allowStyle(
        textFirst(html)
          .replace('%lang%', lang)
          .replace('%theme%', themeCss)
          .replace('%colours%', themeColours)
          .replace('%machines%', () => event.locals.head ?? '')
          .replace('%script%', () => (script ? scriptTags(script, root || './') : ''))
      );
      return event.route.id === '/404'
        ? page.replace(/(["'])\.\/(?=_app\/|icon)/g, `$1${base}/`)
        : asEmbed(page, event.route.id);
    }
  });
};
