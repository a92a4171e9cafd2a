import { site } from '../../content/site.ts';
import { light } from '../chart/theme.ts';
import type { Edition } from '../edition/types.ts';

/** The web app manifest of an edition on a site under `base`. */
export function manifestOf({ settings, home, headline, description }: Edition, base: string) {
  return {
    id: home,
    name: headline,
    short_name: site.newsroom[settings.id],
    description,
    lang: settings.lang,
    start_url: home,
    scope: `${base}/`,
    display: 'minimal-ui',
    background_color: light.paper,
    theme_color: light.paper,
    icons: [
      { src: `${base}/icon.svg`, type: 'image/svg+xml', sizes: 'any' },
      { src: `${base}/icons/192.png`, type: 'image/png', sizes: '192x192' },
      { src: `${base}/icons/512.png`, type: 'image/png', sizes: '512x512' },
      {
        src: `${base}/icons/maskable-512.png`,
        type: 'image/png',
        sizes: '512x512',
        purpose: 'maskable'
      }
    ]
  };
}
