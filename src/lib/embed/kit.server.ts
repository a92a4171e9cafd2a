import { base } from '$app/paths';
import { site } from '../../content/site.ts';
import { allEditions } from '../edition/editions.server.ts';
import type { Kit } from './builder.ts';
import { release } from './release.server.ts';

/** What the builder is made from, on a site at `origin`. */
export function builderKit(origin: string): Kit {
  const { current, fixed, integrity } = release;
  return {
    base: `${base}/`,
    origin,
    loader: { current, fixed, integrity },
    editions: allEditions.map(({ settings, home, headline, steps }) => ({
      id: settings.id,
      name: settings.name,
      lang: settings.lang,
      home,
      isDefault: settings.path === '',
      headline,
      newsroom: site.newsroom[settings.id],
      steps: steps.map(({ id, formerly, heading, picture }) => ({ id, formerly, heading, picture }))
    }))
  };
}
