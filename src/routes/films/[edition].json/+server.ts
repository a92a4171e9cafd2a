import { json } from '@sveltejs/kit';
import { base } from '$app/paths';
import { allEditions, editionOf } from '$lib/edition/editions.server.ts';
import { dark, light } from '$lib/chart/theme.ts';
import { siteUrl } from '$lib/edition/site-url.mjs';
import { filmEdition } from '$lib/film/edition.ts';
import { filmFaces, type FilmFace } from '$lib/film/faces.ts';
import type { FilmKit } from '$lib/film/kit.ts';
import type { EditionId } from '../../../content/editions.ts';

export const prerender = true;
export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.id }));

/** What an edition's films are made from in a browser. */
export function GET({ params }) {
  const id = params.edition as EditionId;
  const edition = editionOf(id);
  const kit: FilmKit = {
    words: edition.film,
    edition: filmEdition(edition),
    faces: Object.fromEntries(
      filmFaces.map((face) => [face, `${base}/fonts/films/${id}/${face}.woff2`])
    ) as Record<FilmFace, string>,
    colours: { light, dark },
    origin: siteUrl(process.env['SITE_URL']) ?? ''
  };
  return json(kit);
}
