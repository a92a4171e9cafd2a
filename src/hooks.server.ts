import { base } from '$app/paths';
import type { Handle } from '@sveltejs/kit';
import { editions } from './content/editions.ts';
import { themeColours, themeCss } from './lib/chart/theme.ts';
import { allEditions, editionAt } from './lib/story/editions.server.ts';
import { newsArticle, script } from './lib/syndication/structured.ts';

/**
 * Each page declares the language of its edition, and holds both themes before anything is drawn. What only machines
 * read stands in the article's page and is not sent to the story's script. A page for lost addresses may be shown at
 * any depth, so it names its files from the root.
 */
export const handle: Handle = ({ event, resolve }) => {
  const path = event.params.edition ?? '';
  const lang = editions.find((edition) => edition.path === path)?.lang ?? editions[0].lang;
  const structured = () =>
    event.route.id === '/[[edition=edition]]'
      ? script(newsArticle(editionAt(path), allEditions, event.url.origin, base))
      : '';
  return resolve(event, {
    transformPageChunk: ({ html }) => {
      const page = html
        .replace('%lang%', lang)
        .replace('%theme%', themeCss)
        .replace('%colours%', themeColours)
        .replace('%structured%', structured);
      return event.route.id === '/404'
        ? page.replace(/(["'])\.\/(?=_app\/|icon)/g, `$1${base}/`)
        : page;
    }
  });
};
