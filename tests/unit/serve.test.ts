import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/build/serve.mjs';

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

  test('a port that is taken is said so, with the way out', async () => {
    const first = await serve(folder);
    const port = Number(new URL(first.url).port);
    await expect(serve(folder, { port })).rejects.toThrow(
      `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`
    );
    await first.close();
  });
});
