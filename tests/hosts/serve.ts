import { createServer } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { clock } from '../engines/clock.ts';
import type { Frame, Page } from '../engines/engines.ts';
import { witness } from '../engines/witness.ts';

/** Serves host pages on another site than the story's, with a clock that can be run forward. */
export async function serveHosts() {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const server = createServer(({ url = '/' }, response) => {
    const page = pages.get(url.split('?')[0] ?? '');
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...page?.headers
    });
    response.end(page?.html.replace('<head>', `<head>${clock}${witness}`));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    /** Publishes a page and gives its address. */
    publish(html: string, headers: Record<string, string> = {}) {
      const path = `/${pages.size}.html`;
      pages.set(path, { html, headers });
      return `http://localhost:${port}${path}`;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    }
  };
}

/** Serves host pages for a file's tests: what `publish` is given is there until they have ended. */
export function useHosts(): Pick<Awaited<ReturnType<typeof serveHosts>>, 'publish'> {
  let hosts: Awaited<ReturnType<typeof serveHosts>>;
  beforeAll(async () => {
    hosts = await serveHosts();
  });
  afterAll(() => hosts.close());
  return { publish: (html, headers) => hosts.publish(html, headers) };
}

/** Waits until the frame whose address has this in it is there and loaded. */
export async function frameWith(page: Page, part: string): Promise<Frame> {
  return page.waitForFrame((frame) => frame.url().includes(part), { timeout: 30_000 });
}
