import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { expect, test } from 'vitest';
import { addresses, ask, builds, pagesIn, script, scriptOf } from '../hosts/builds.ts';

test.each(builds)(
  'Netlify reads in _headers under "$base" what our own server sends',
  async ({ base, folder, own }) => {
    const { headers, errors } = await parseAllHeaders({
      headersFiles: [join(folder, '_headers')],
      configHeaders: [],
      minimal: false
    });
    const rules = headers.filter((rule) => 'forRegExp' in rule);
    expect(errors).toEqual([]);
    const names = [...new Set(rules.flatMap(({ values }) => Object.keys(values)))];
    expect(names.length).toBeGreaterThan(5);
    for (const address of new Set([...pagesIn(folder), ...addresses])) {
      const at = new URL(address.replace(script, scriptOf(folder)), own);
      const answer = await ask(at);
      if (answer.status !== 200) continue;
      const on = rules.filter(({ forRegExp }) => forRegExp.test(decodeURI(at.pathname)));
      for (const name of names) {
        // The values of all rules that fit are joined; what none sets is asked for anew.
        const set = on.flatMap(({ values }) => values[name] ?? []).join(', ');
        const left = name === 'Cache-Control' ? 'no-cache' : '';
        expect(set || left, `${name} of ${base}/${address}`).toBe(
          answer.headers[name.toLowerCase()] ?? ''
        );
      }
    }
  }
);

test('Cloudflare Pages reads all of _headers: at most 100 rules of 2,000 characters a line', () => {
  for (const { folder } of builds) {
    const lines = readFileSync(join(folder, '_headers'), 'utf8').split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
  }
});
