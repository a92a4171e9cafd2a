import type { EditionId } from '../../../../content/editions.ts';
import { figureFiles, stepOf } from '$lib/figures/files.server.ts';
import { stepCsv } from '$lib/sources/open-data.ts';
import { editionOf } from '$lib/edition/editions.server.ts';

export const prerender = true;
export const entries = () => figureFiles;

/** What one state of the chart draws, in the edition's words. */
export function GET({ params }) {
  const edition = editionOf(params.edition as EditionId);
  return new Response(stepCsv(stepOf(edition, params.step)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' }
  });
}
