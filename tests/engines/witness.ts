import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clock } from './clock.ts';
import type { Page } from './engines.ts';

declare global {
  interface Window {
    complaints: string[];
  }
}

/** Runs in a page before anything else: records what its console shows, in the same words in each engine. */
function note() {
  window.complaints = [];
  for (const level of ['error', 'warn'] as const) {
    const say = console[level];
    console[level] = (...words) => {
      window.complaints.push(`${level}: ${words.join(' ')}`);
      say(...words);
    };
  }
  addEventListener(
    'error',
    (event) => {
      const { target } = event;
      window.complaints.push(
        target instanceof Element
          ? `not loaded: ${target.outerHTML}`
          : `not caught: ${event.message}`
      );
    },
    true
  );
  addEventListener('unhandledrejection', ({ reason }) =>
    window.complaints.push(`not caught: ${reason}`)
  );
  document.addEventListener('securitypolicyviolation', (event) =>
    window.complaints.push(`against the policy: ${event.violatedDirective} ${event.blockedURI}`)
  );
}

/** A script for the head of a page, before its policy, that notes what goes wrong. */
export const witness = `<script>(${String(note)})()</script>`;

/**
 * Serves a site with a witness in each page. `without` drops the connections that it matches, `silent` never answers
 * them. `timed` pages have a clock that can be run forward.
 */
export async function watched(
  site: string,
  { without, silent, timed = false }: { without?: RegExp; silent?: RegExp; timed?: boolean } = {}
) {
  const asked: string[] = [];
  const refused: string[] = [];
  const server = createServer(async ({ url = '/' }, response) => {
    asked.push(url);
    if (without?.test(url)) return void response.destroy();
    if (silent?.test(url)) return;
    const answer = await fetch(new URL(url, site));
    if (!answer.ok) refused.push(`${answer.status} ${url}`);
    const type = answer.headers.get('content-type') ?? '';
    const body = Buffer.from(await answer.arrayBuffer());
    for (const [name, value] of answer.headers)
      if (!/^(content-(encoding|length)|transfer-encoding|connection|keep-hydrated)$/.test(name))
        response.setHeader(name, value);
    response.writeHead(answer.status);
    const first = `<head>${timed ? clock : ''}${witness}`;
    response.end(type.includes('html') ? String(body).replace('<head>', first) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    /** Each path that was asked for. */
    asked,
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    /** The page's complaints, what the server refused, and requests to other hosts. */
    complaints: async (page: Page) => [
      ...refused,
      ...(await page.evaluate(() => {
        const asked = performance.getEntriesByType('resource').map(({ name }) => name);
        const foreign = asked.filter((name) => /^http/.test(name) && !name.startsWith(origin));
        return [...window.complaints, ...foreign.map((name) => `asked elsewhere: ${name}`)];
      }))
    ],
    close: () => {
      server.close();
      server.closeAllConnections();
    }
  };
}
