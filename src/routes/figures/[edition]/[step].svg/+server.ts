import type { EditionId } from '../../../../content/editions.ts';
import { figureFiles, figureSvg, stepOf } from '$lib/figures/files.server.ts';
import { editionOf } from '$lib/edition/editions.server.ts';

export const prerender = true;
export const entries = () => figureFiles;

/** A step's figure as a file. */
export function GET({ params }) {
  const edition = editionOf(params.edition as EditionId);
  return new Response(figureSvg(edition, stepOf(edition, params.step)), {
    headers: { 'content-type': 'image/svg+xml' }
  });
}
