import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compress } from '../../src/tools/site/compress.mjs';
import { rulesIn } from '../../src/tools/site/headers.mjs';
import { serve } from '../../src/tools/site/serve.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  writeFileSync(join(folder, 'index.html'), '<h1>x</h1>');
  writeFileSync(join(folder, 'a.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('serving the built site', () => {
  test('files have their types, unknown addresses are 404', async () => {
    const { url, close } = await serve(folder);
    const figure = await fetch(new URL('a.svg', url));
    expect(figure.headers.get('content-type')).toContain('image/svg+xml');
    expect((await fetch(url)).headers.get('content-type')).toContain('text/html');
    expect((await fetch(new URL('nothing/', url))).status).toBe(404);
    await close();
  });

  test('under a base path, and nowhere else', async () => {
    const { url, close } = await serve(folder, { base: '/stories/x' });
    expect(url).toMatch(/\/stories\/x\/$/);
    expect((await fetch(new URL('a.svg', url))).status).toBe(200);
    expect((await fetch(new URL('/a.svg', url))).status).toBe(404);
    await close();
  });

  test('a page without its slash is sent on to where its links go from, with what was asked', async () => {
    mkdirSync(join(folder, 'part'), { recursive: true });
    writeFileSync(join(folder, 'part/index.html'), '<h1>part</h1>');
    const { url, close } = await serve(folder, { base: '/stories/x' });
    for (const [from, to] of [
      ['part?via=x', 'part/?via=x'],
      ['../x', '']
    ] as const) {
      const answer = await fetch(new URL(from, url));
      expect([answer.status, answer.url]).toEqual([200, new URL(to, url).href]);
    }
    await close();
  });

  test('a port that is taken is said so, with the way out', async () => {
    const first = await serve(folder);
    const port = Number(new URL(first.url).port);
    await expect(serve(folder, { port })).rejects.toThrow(
      `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`
    );
    await first.close();
  });
});

describe('compressed copies', () => {
  const words = '<p>The same words over and over.</p>'.repeat(200);
  let site = '';
  beforeAll(async () => {
    site = mkdtempSync(join(tmpdir(), 'compressed-'));
    writeFileSync(join(site, 'index.html'), words);
    writeFileSync(join(site, 'short.css'), words.slice(0, 900));
    writeFileSync(join(site, 'picture.png'), words);
    await compress(site);
  });
  afterAll(() => rmSync(site, { recursive: true }));

  test('stand beside text that gets shorter by it, and beside nothing else', () => {
    expect(readdirSync(site).sort()).toEqual(
      ['index.html', 'index.html.br', 'index.html.gz', 'picture.png', 'short.css'].sort()
    );
  });

  test('are no pages, and are not compressed again', async () => {
    const rules = rulesIn(site);
    await compress(site);
    expect(existsSync(join(site, 'index.html.br.br'))).toBe(false);
    rmSync(join(site, 'index.html.br'));
    expect(rulesIn(site)).toEqual(rules);
    await compress(site);
  });

  test.each([
    ['br', 'br, gzip'],
    ['gzip', 'gzip'],
    [null, 'identity']
  ])('go out as %s to who takes "%s", each with a tag of its own', async (encoding, takes) => {
    const { url, close } = await serve(site);
    const answer = await fetch(url, { headers: { 'accept-encoding': takes } });
    const { headers } = answer;
    expect(headers.get('content-encoding')).toBe(encoding);
    expect(headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/i);
    expect(headers.get('vary')).toMatch(/accept-encoding/i);
    expect(await answer.text()).toBe(words);
    const other = await fetch(url, {
      headers: { 'accept-encoding': encoding === 'gzip' ? 'br' : 'gzip' }
    });
    await other.text();
    expect(headers.get('etag')).toBeTruthy();
    expect(other.headers.get('etag')).not.toBe(headers.get('etag'));
    await close();
  });
});
