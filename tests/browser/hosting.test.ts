import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';

/** The sites that stand built, each with how our own server serves it. */
const builds = [
  { base: '', folder: resolve('build'), own: inject('site') },
  {
    base: '/stories/two-lines',
    folder: resolve('node_modules/.cache/build-under-path'),
    own: inject('siteUnderPath')
  }
];
/** Stands for the script that a build's pages begin with: its name is its content's. */
const script = 'SCRIPT.js';
const scriptOf = (folder: string) =>
  readdirSync(join(folder, '_app/immutable/entry')).find((file) => /^app\..*js$/.test(file)) ?? '';
const addresses = [
  '',
  'index.html',
  'en/',
  'sources/',
  'en/moments/the-bid/',
  'embed/',
  'embed/flat/',
  'en/embed/moments/the-bid/',
  'embed/v1/loader.js',
  'embed/v1/loader.json',
  '404.html',
  `_app/immutable/entry/${script}`,
  '_app/version.json',
  'service-worker.js',
  'fonts/en.woff2',
  'figures/en/the-bid.svg',
  'cards/en/the-bid.jpg',
  'data/claims.csv',
  'en/feed.xml',
  'robots.txt',
  'manifest.webmanifest',
  'sources',
  'en/moments/the-bid',
  'nothing/',
  'en/nothing.html',
  '_app/immutable/entry/nothing.js'
];
const encodings = ['', 'gzip', 'gzip, br'];

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

const ask = (url: URL, headers: Record<string, string> = {}) =>
  new Promise<Answer>((done, fail) => {
    request(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes: Buffer.concat(parts)
        })
      );
    })
      .on('error', fail)
      .end();
  });

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

/** What "npm run headers" prints for a server, for the address and folder that it gets here. */
function printed(server: string, base: string, folder: string, site: string) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['src/build/print-headers.mjs', server, folder],
    {
      env: { ...process.env, BASE_PATH: base, BUILD_DIR: folder, SITE_URL: site },
      encoding: 'utf8'
    }
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const modules = '/etc/nginx/modules-enabled';
const servers = {
  nginx: {
    needs: 'apt-get install nginx libnginx-mod-http-brotli-static',
    there: existsSync(modules) && readdirSync(modules).some((name) => name.includes('brotli')),
    config: (site: string, own: string) =>
      [
        process.getuid?.() === 0 ? 'user root;' : '',
        `daemon off; pid ${own}/pid; error_log stderr;`,
        `include ${modules}/*.conf;`,
        'events { }',
        'http {',
        'include /etc/nginx/mime.types;',
        `access_log off; client_body_temp_path ${own}/body; proxy_temp_path ${own}/proxy;`,
        `fastcgi_temp_path ${own}/fastcgi; uwsgi_temp_path ${own}/uwsgi; scgi_temp_path ${own}/scgi;`,
        site,
        '}'
      ].join('\n'),
    args: (file: string) => ['-c', file]
  },
  caddy: {
    needs: 'apt-get install caddy',
    there: spawnSync('caddy', ['version']).status === 0,
    config: (site: string) => `{\n  admin off\n  auto_https off\n}\n${site}`,
    args: (file: string) => ['run', '--adapter', 'caddyfile', '--config', file]
  }
};

describe.each(Object.keys(servers) as (keyof typeof servers)[])('%s', (name) => {
  const { needs, there, config, args } = servers[name];
  if (!there)
    console.warn(`\nNo ${name}: its recipe is not tried. Install it (Debian, Ubuntu: "${needs}").`);

  describe.skipIf(!there).each(builds)('with the site under "$base"', ({ base, folder, own }) => {
    const place = mkdtempSync(join(tmpdir(), `${name}-`));
    let url = '';
    let running: ChildProcess;
    let said = '';
    beforeAll(async () => {
      const site = `http://localhost:${await freePort()}`;
      const file = join(place, 'config');
      writeFileSync(file, config(printed(name, base, folder, site), place));
      running = spawn(name, args(file), {
        env: { ...process.env, XDG_DATA_HOME: place, XDG_CONFIG_HOME: place }
      });
      running.stderr?.on('data', (part) => (said += String(part)));
      url = `${site}${base}/`;
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

    test('a browser that has a page asks anew and is told that it stands', async () => {
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

test('Cloudflare Pages reads all of _headers: at most 100 rules of 2,000 characters a line', () => {
  for (const { folder } of builds) {
    const lines = readFileSync(join(folder, '_headers'), 'utf8').split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
  }
});
