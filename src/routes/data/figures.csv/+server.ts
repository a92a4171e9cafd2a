import { figuresCsv } from '$lib/sources/open-data.ts';
import { record } from '$lib/edition/editions.server.ts';

export const prerender = true;

export function GET() {
  return new Response(figuresCsv(record), {
    headers: { 'content-type': 'text/csv; charset=utf-8' }
  });
}
