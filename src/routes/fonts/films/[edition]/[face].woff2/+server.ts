import { need, pictureFaces, subset } from '$lib/figures/faces.ts';
import { allEditions, editionOf } from '$lib/edition/editions.server.ts';
import { charactersOf } from '$lib/film/characters.ts';
import { filmFaces, type FilmFace } from '$lib/film/faces.ts';
import type { EditionId } from '../../../../../content/editions.ts';

export const prerender = true;
export const entries = () =>
  allEditions.flatMap(({ settings }) => filmFaces.map((face) => ({ edition: settings.id, face })));

/** A face of an edition's films, cut down to the characters that they set in it. */
export async function GET({ params }) {
  const id = params.edition as EditionId;
  const face = params.face as FilmFace;
  const set = charactersOf(editionOf(id))[face];
  await need(pictureFaces[id], set);
  const font = await subset(pictureFaces[id][filmFaces.indexOf(face)]!, set, 'woff2');
  return new Response(new Uint8Array(font), { headers: { 'content-type': 'font/woff2' } });
}
