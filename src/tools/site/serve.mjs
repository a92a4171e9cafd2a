import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { headersFor, rulesIn } from './headers.mjs';

/**
 * Serves a folder of static files, with the headers of a published site, compressed where the browser accepts it.
 * @param {string} folder
 * @param {{ port?: number, base?: string }} [options] `port` 0 takes a free one; `base` is the path the site lives under
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects with a clear message when the port is taken
 */
export async function serve(folder, { port = 0, base = '' } = {}) {
  const { default: sirv } = await import('sirv');
  const files = sirv(folder, { dev: true, etag: true, brotli: true, gzip: true });
  const rules = rulesIn(folder);
  const lost = join(folder, '404.html');
  const server = createServer((request, response) => {
    const send = (/** @type {string} */ address) => {
      for (const [name, value] of Object.entries(headersFor(rules, address)))
        response.setHeader(name, value);
    };
    const notFound = () => {
      send('/404.html');
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(lost) ? readFileSync(lost) : 'Not found');
    };
    const url = request.url ?? '/';
    if (base && url !== base && !url.startsWith(`${base}/`)) return notFound();
    const [address = '', ...query] = url.slice(base.length).split('?');
    send(address);
    // As every host does: relative links need the slash.
    if (!address.endsWith('/') && existsSync(join(folder, address, 'index.html'))) {
      const name = `${base}${address}`.split('/').at(-1);
      response.writeHead(301, { location: [`${name}/`, ...query].join('?') });
      return response.end();
    }
    request.url = url.slice(base.length);
    files(request, response, notFound);
  });
  // Clients close connections: one that is closed here just as it is reused looks like a failing network.
  server.keepAliveTimeout = 0;
  await new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE';
      reject(
        taken
          ? new Error(
              `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`
            )
          : error
      );
    });
    server.listen(port, () => resolve(undefined));
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${bound}${base}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}
