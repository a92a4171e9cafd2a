import type { Handle } from '@sveltejs/kit';
import { asEmbed } from './lib/embed/page.server.ts';
import { editions } from './content/editions.ts';
import { themeCss } from './lib/chart/theme.ts';

/** Each page declares the language of its edition, and holds both themes before anything is drawn; an embed what it says to its host. */
export const handle: Handle = ({ event, resolve }) => {
  const path = event.params.edition ?? '';
  const lang = editions.find((edition) => edition.path === path)?.lang ?? editions[0].lang;
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      asEmbed(html.replace('%lang%', lang).replace('%theme%', themeCss), event.route.id)
  });
};
