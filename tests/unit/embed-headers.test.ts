import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor, rulesFor } from '../../src/tools/site/headers.mjs';
import { serve } from '../../src/tools/site/serve.mjs';

const pages = [
  '/',
  '/404.html',
  '/sources/',
  '/moments/dota/',
  '/embed/',
  '/embed/flat/',
  '/embed/moments/dota/',
  '/en/',
  '/en/sources/',
  '/en/moments/dota/',
  '/en/embed/',
  '/en/embed/builder/'
];
const rules = rulesFor(pages);
const addresses = [
  ...pages,
  '/index.html',
  '/en/index.html',
  '/_app/immutable/entry/start.js',
  '/_app/version.json',
  '/drawings/en.1234abcd.json',
  '/embed/v1/loader.js',
  '/embed/v1/loader.json',
  '/embed/v1/fixed/loader.1.0.0.abc.js',
  '/fonts/en.woff2',
  '/figures/en/dota.svg',
  '/service-worker.js'
];
const csp = 'Content-Security-Policy';

describe('who may frame what', () => {
  test('anybody the embeds, only its own site every other page', () => {
    for (const page of pages)
      expect(headersFor(rules, page)[csp], page).toBe(
        page.includes('/embed/') ? 'frame-ancestors *' : "frame-ancestors 'self'"
      );
  });

  test('a page that is added is not left open', () => {
    const more = rulesFor([...pages, '/letters/x/', '/en/letters/x/']);
    expect(headersFor(more, '/letters/x/')[csp]).toBe("frame-ancestors 'self'");
    expect(headersFor(more, '/en/letters/x/')[csp]).toBe("frame-ancestors 'self'");
  });
});

describe('what loads from another origin', () => {
  test('scripts, styles, faces and data are everybody’s; hashed files never change, the loader may', () => {
    for (const address of addresses) {
      const headers = headersFor(rules, address);
      expect(headers['Access-Control-Allow-Origin'], address).toBe('*');
      expect(headers['X-Content-Type-Options']).toBe('nosniff');
      expect(headers['X-Frame-Options']).toBeUndefined();
    }
    const caching = (address: string) => headersFor(rules, address)['Cache-Control'] ?? '';
    expect(caching('/_app/immutable/entry/start.js')).toContain('immutable');
    expect(caching('/drawings/en.1234abcd.json')).toContain('immutable');
    expect(caching('/embed/v1/fixed/loader.1.0.0.abc.js')).toContain('immutable');
    expect(caching('/embed/v1/loader.js')).toContain('max-age=600');
    expect(caching('/en/')).toBe('no-cache');
  });
});

describe('the server', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    for (const page of ['', 'sources', 'embed', 'embed/v1/fixed'])
      mkdirSync(join(folder, page), { recursive: true });
    for (const page of ['', 'sources', 'embed'])
      writeFileSync(join(folder, page, 'index.html'), '<h1>x</h1>');
    writeFileSync(join(folder, 'embed/v1/fixed/loader.1.0.0.abc.js'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['', '/stories/x'])('sends them under "%s"', async (base) => {
    const { url, close } = await serve(folder, { base });
    const header = async (path: string, name: string) =>
      (await fetch(new URL(path, url))).headers.get(name);
    expect(await header('', csp)).toBe("frame-ancestors 'self'");
    expect(await header('embed/?theme=dark', csp)).toBe('frame-ancestors *');
    expect(await header('embed/v1/fixed/loader.1.0.0.abc.js', 'cache-control')).toContain(
      'immutable'
    );
    expect(await header('sources/', 'access-control-allow-origin')).toBe('*');
    await close();
  });
});
