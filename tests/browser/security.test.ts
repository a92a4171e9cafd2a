import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { JSDOM } from 'jsdom';
import { describe, expect, inject, test } from 'vitest';
import { open, settled, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');

/** What the evaluator says against every site of static files, and here on purpose. */
const accepted = [
  // Scripts are the site's own files; it has no script that writes what a visitor sends.
  "'self' can be problematic",
  // Old browsers take the hashes for nothing, and then run no script in the page.
  "Consider adding 'unsafe-inline'"
];

const pages = readdirSync('build', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .sort();
/** The policy in a page's head; an embed's is put up by its first script, which knows the address it came from. */
const policyOf = (html: string): string => {
  const put = /<script>\(function\(m\).*?m\.content=("(?:[^"\\]|\\.)*")/.exec(html)?.[1];
  if (put) return JSON.parse(put) as string;
  const { document } = new JSDOM(html).window;
  const meta = document.querySelector('meta[http-equiv="content-security-policy" i]');
  return meta?.getAttribute('content') ?? '';
};

describe('the policy of each page', () => {
  test('allows scripts and styles by their address here or their hash, and nothing else', () => {
    expect(pages.length).toBeGreaterThan(100);
    const found = new Set<string>();
    for (const file of pages) {
      const policy = policyOf(readFileSync(join('build', file), 'utf8'));
      expect(policy, file).not.toMatch(/unsafe|\*|https?:/);
      expect(policy, file).toContain("default-src 'none'");
      expect(policy, file).toContain("require-trusted-types-for 'script'");
      for (const { description, severity: how } of new CspEvaluator(
        new CspParser(policy).csp
      ).evaluate())
        if (how !== Severity.INFO && !accepted.some((one) => description.includes(one)))
          found.add(description);
    }
    expect([...found]).toEqual([]);
  });

  test('no element has a style in its text, which the policy would refuse', () => {
    for (const file of pages.filter((_, i) => i % 7 === 0).concat('index.html')) {
      const { document } = new JSDOM(readFileSync(join('build', file), 'utf8')).window;
      const styled = [...document.querySelectorAll('[style]')].map(({ outerHTML }) => outerHTML);
      expect(styled, file).toEqual([]);
    }
  });

  test.each([
    '',
    'en/moments/too-late/',
    'sources/',
    'embed/',
    'embed/flat/',
    'embed/moments/too-late/',
    'embed/builder/',
    '404.html'
  ])('a browser that keeps it finds nothing to refuse: /%s', async (path) => {
    const { page, complaints } = await open(new URL(path, site).href);
    const refused = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const seen: string[] = [];
          document.addEventListener('securitypolicyviolation', (event) =>
            seen.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
          );
          requestIdleCallback(() => setTimeout(() => resolve(seen)));
        })
    );
    expect(refused).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the stage moves under it, and a script from elsewhere or in the text does not run', async () => {
    const { page } = await open(site);
    await settled(page, 'cover');
    const ran = await page.evaluate(async () => {
      const tried: string[] = [];
      Object.assign(window, { mark: (how: string) => tried.push(how) });
      const image = document.createElement('img');
      const attempts = [
        () => image.setAttribute('onerror', "mark('attribute')"),
        () => document.body.append(image),
        () => document.body.insertAdjacentHTML('beforeend', '<i id="injected"></i>'),
        () => {
          const script = document.createElement('script');
          script.append("mark('inline')");
          document.body.append(script);
        },
        () => {
          const script = document.createElement('script');
          script.src = 'data:text/javascript,mark("elsewhere")';
          document.body.append(script);
        }
      ];
      let refused = 0;
      document.addEventListener('securitypolicyviolation', () => refused++);
      const broken = new Promise((done) => image.addEventListener('error', done, { once: true }));
      image.src = 'data:,';
      for (const attempt of attempts)
        try {
          attempt();
        } catch {
          // Trusted Types throw where a text would become a script or HTML.
        }
      await broken;
      return {
        tried,
        injected: Boolean(document.getElementById('injected')),
        refused: refused > 3
      };
    });
    expect(ran).toEqual({ tried: [], injected: false, refused: true });
    await page.context().close();
  });
});
