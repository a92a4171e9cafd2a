import { base } from '$app/paths';
import { site } from '../../content/site.ts';
import { allEditions } from '../edition/editions.server.ts';
import type { Kit } from './builder.ts';
import { pngScale } from '../figures/files.server.ts';
import { tallestOf } from './card-height.ts';
import { release } from './release.server.ts';

/** What the builder is made from, on a site at `origin`. */
export function builderKit(origin: string): Kit {
  const { current, fixed, integrity } = release;
  return {
    base: `${base}/`,
    origin,
    loader: { current, fixed, integrity },
    editions: allEditions.map((edition) => {
      const { settings, home, headline, chapters, steps } = edition;
      return {
        id: settings.id,
        name: settings.name,
        lang: settings.lang,
        home,
        isDefault: settings.path === '',
        headline,
        newsroom: site.newsroom[settings.id],
        chapters: chapters.map(({ id, title }) => ({ id, title })),
        steps: steps.map((step) => {
          const { id, formerly, chapter, heading, picture, figure } = step;
          return {
            ...{ id, formerly, heading, picture, tallest: tallestOf(edition, step) },
            ...(chapter ? { chapter } : {}),
            size: { width: figure.width * pngScale, height: figure.height * pngScale }
          };
        })
      };
    })
  };
}
