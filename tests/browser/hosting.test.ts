import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findServers, modules } from '../../src/tools/machine/servers.mjs';
import { addresses, ask, builds, pagesIn, script, scriptOf, type Answer } from '../hosts/builds.ts';

const encodings = ['', 'gzip', 'gzip, br'];

const decoded = ({ headers, bytes }: Answer) => {
  const how = headers['content-encoding'];
  return how === 'br' ? brotliDecompressSync(bytes) : how === 'gzip' ? gunzipSync(bytes) : bytes;
};

/**
 * What a browser makes of an answer: two names of one type are one, a redirect is where it leads, and the page for lost
 * addresses may come as it is.
 */
function seen(answer: Answer, url: URL, base: string) {
  const { status, headers } = answer;
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  const moved = status === 301 || status === 308;
  const target = new URL(headers.location ?? '', url);
  if (moved) return { moved: (target.pathname + target.search).slice(base.length) };
  const names = [
    'access-control-allow-origin',
    'cache-control',
    ...(status === 404 ? [] : ['content-encoding']),
    'content-security-policy',
    'cross-origin-resource-policy',
    'permissions-policy',
    'referrer-policy',
    'x-content-type-options'
  ];
  return {
    status,
    type: type.replace('application/javascript', 'text/javascript'),
    utf8: type !== 'text/html' || /utf-8/i.test(headers['content-type'] ?? ''),
    ...Object.fromEntries(names.map((name) => [name, headers[name]])),
    varies: /accept-encoding/i.test(headers.vary ?? '') || !headers['content-encoding'],
    body: decoded(answer).toString('base64')
  };
}

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** A file of docs/hosting/ with the changes that it names itself. */
function placed(file: string, changes: [from: string, to: string][]) {
  let text = readFileSync(`docs/hosting/${file}`, 'utf8');
  for (const [from, to] of changes) {
    expect(text.split(from), `"${from}" stands once in docs/hosting/${file}`).toHaveLength(2);
    text = text.replace(from, to);
  }
  return text;
}

interface Place {
  host: string;
  base: string;
  /** Folder below which the files stand under the site's path. */
  root: string;
  /** Folder for what the server itself writes. */
  own: string;
}

const servers = {
  nginx: {
    config: ({ host, base, root, own }: Place) =>
      [
        process.getuid?.() === 0 ? 'user root;' : '',
        `daemon off; pid ${own}/pid; error_log stderr;`,
        `include ${modules}/*.conf;`,
        'events { }',
        'http {',
        'include /etc/nginx/mime.types;',
        `access_log off; client_body_temp_path ${own}/body; proxy_temp_path ${own}/proxy;`,
        `fastcgi_temp_path ${own}/fastcgi; uwsgi_temp_path ${own}/uwsgi; scgi_temp_path ${own}/scgi;`,
        placed('nginx.conf', [
          ['listen 80;', `listen ${new URL(host).port};`],
          ['server_name news.example;', 'server_name localhost;'],
          ['root /var/www/two-lines;', `root ${root};`],
          ['location / {', `location ${base}/ {`],
          ['error_page 404 /404.html;', `error_page 404 ${base}/404.html;`]
        ]),
        '}'
      ].join('\n'),
    args: (file: string) => ['-c', file]
  },
  caddy: {
    config: ({ host, base, root }: Place) =>
      `{\n  admin off\n  auto_https off\n}\n` +
      placed('Caddyfile', [
        ['\nnews.example {', `\n${host} {`],
        ['root * /var/www/two-lines', `root * ${root}`],
        ...(base
          ? ([
              ['@two-lines path /*', `@two-lines path ${base} ${base}/*`],
              ['\t\trewrite * /404.html', `\t\trewrite * ${base}/404.html`]
            ] as [string, string][])
          : [])
      ]),
    args: (file: string) => ['run', '--adapter', 'caddyfile', '--config', file]
  }
};

describe.each(Object.keys(servers) as (keyof typeof servers)[])('%s', (name) => {
  const program = findServers()[name];
  const { config, args } = servers[name];

  describe.skipIf(!program).each(builds)('with the site under "$base"', ({ base, folder, own }) => {
    const place = mkdtempSync(join(tmpdir(), `${name}-`));
    let url = '';
    let running: ChildProcess;
    let said = '';
    beforeAll(async () => {
      const host = `http://localhost:${await freePort()}`;
      const root = join(place, 'www');
      mkdirSync(dirname(root + base), { recursive: true });
      symlinkSync(folder, root + base);
      const file = join(place, 'config');
      writeFileSync(file, config({ host, base, root, own: place }));
      running = spawn(program!, args(file), {
        env: { ...process.env, XDG_DATA_HOME: place, XDG_CONFIG_HOME: place }
      });
      running.stderr?.on('data', (part) => (said += String(part)));
      url = `${host}${base}/`;
      await vi.waitFor(
        async () => {
          if (running.exitCode !== null) throw new Error(`${name} ended:\n${said}`);
          expect((await ask(new URL(url))).status).toBe(200);
        },
        { timeout: 20_000 }
      );
    });
    afterAll(async () => {
      const ended = new Promise((done) => running.once('exit', done));
      if (running.exitCode === null && running.kill()) await ended;
      rmSync(place, { recursive: true });
    });

    test.each(addresses)('answers for "%s" as our own server does', async (address) => {
      for (const encoding of encodings) {
        const [theirs, ours] = await Promise.all(
          [url, own].map(async (from) => {
            const at = new URL(address.replace(script, scriptOf(folder)), from);
            return seen(await ask(at, encoding ? { 'accept-encoding': encoding } : {}), at, base);
          })
        );
        expect(theirs, encoding).toEqual(ours);
      }
    });

    test('lets each page be framed by whom our own server does', async () => {
      const framing = async (from: string) =>
        Object.fromEntries(
          await Promise.all(
            pagesIn(folder).map(async (page) => {
              const { headers } = await ask(new URL(page, from));
              return [page, headers['content-security-policy']] as const;
            })
          )
        );
      expect(await framing(url)).toEqual(await framing(own));
    });

    test.runIf(base)('leads from the path to its folder', async () => {
      const { status, headers } = await ask(new URL(url.slice(0, -1)));
      expect([301, 308]).toContain(status);
      expect(new URL(headers.location ?? '', url).pathname).toBe(`${base}/`);
    });

    test('a browser that has a page revalidates it and gets 304', async () => {
      const page = new URL('en/', url);
      const takes = { 'accept-encoding': 'gzip, br' };
      const { etag = '' } = (await ask(page, takes)).headers;
      expect((await ask(page, { ...takes, 'if-none-match': etag })).status).toBe(304);
    });
  });
});

test.each(builds)(
  'our own server under "$base" sends scripts small and for a year',
  async ({ folder, own }) => {
    const at = new URL(`_app/immutable/entry/${scriptOf(folder)}`, own);
    const { status, headers } = await ask(at, { 'accept-encoding': 'gzip, br' });
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('javascript');
    expect(headers['content-encoding']).toBe('br');
    expect(headers['cache-control']).toContain('immutable');
  }
);
