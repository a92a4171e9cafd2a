import { readdirSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';

/** The built sites, each with our own server for it. */
export const builds = [
  { base: '', folder: resolve('build'), own: inject('site') },
  {
    base: '/stories/two-lines',
    folder: resolve('node_modules/.cache/build-under-path'),
    own: inject('siteUnderPath')
  }
];
/** Placeholder for the first script of a build's pages, whose name has a hash. */
export const script = 'SCRIPT.js';
export const scriptOf = (folder: string) =>
  readdirSync(join(folder, '_app/immutable/entry')).find((file) => /^app\..*js$/.test(file)) ?? '';
/** Addresses of every kind of file, and some that do not exist. */
export const addresses = [
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
  '_app/immutable/entry/nothing.js',
  'drawings/nothing.json'
];

/** A server's answer. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

/** Sends a plain request: no redirect is followed, nothing decoded or cached. */
export const ask = (url: URL, headers: Record<string, string> = {}) =>
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

/** Addresses of all pages of a build, from its root. */
export const pagesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
