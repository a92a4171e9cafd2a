import { claimsJson } from '$lib/sources/open-data.ts';
import { record } from '$lib/edition/editions.server.ts';

export const prerender = true;

export function GET({ url }) {
  const body = JSON.stringify(
    claimsJson(record, `${url.origin}${record.editions[0]?.home}`),
    null,
    1
  );
  return new Response(body, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
