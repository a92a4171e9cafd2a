import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { site } from '../../src/content/site.ts';

const folder = 'build';
const origin = 'http://localhost:4173';

interface Tag {
  name: string;
  attributes: Record<string, string>;
  rel: string[];
}

const entities: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>' };
const plain = (value: string) =>
  value.replace(/&(amp|quot|lt|gt);/g, (_, name: string) => entities[name] ?? '');

/** The links and forms of a page, as the build wrote them. */
function tagsOf(html: string): Tag[] {
  return [
    ...html.matchAll(/<(a|area|link|form|base)\b((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/g)
  ].map(([, name = '', text = '']) => {
    const attributes = Object.fromEntries(
      [...text.matchAll(/([^\s=>]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
        key,
        plain(value)
      ])
    );
    return { name, attributes, rel: (attributes.rel ?? '').split(/\s+/).filter(Boolean) };
  });
}

const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') }))
  .map(({ file, html }) => ({ file, html, tags: tagsOf(html) }));
const anchors = pages.flatMap(({ file, tags }) =>
  tags
    .filter(({ name, attributes }) => name === 'a' && attributes.href !== undefined)
    .map((tag) => {
      const url = new URL(tag.attributes.href ?? '', `${origin}/${file}`);
      return { ...tag, file, url, leaves: /^https?:/.test(url.protocol) && url.origin !== origin };
    })
);

describe('links in the built pages', () => {
  test('are all read, with the kinds that there must be', () => {
    for (const { file, html, tags } of pages)
      expect(tags.filter(({ name }) => name === 'a').length, file).toBe(
        html.match(/<a\b/g)?.length ?? 0
      );
    expect(anchors.filter(({ leaves }) => leaves).length).toBeGreaterThan(100);
  });

  test('lead to the web, to mail or to this site, and run no script', () => {
    const wrong = anchors.filter(({ url }) => !/^(https?|mailto):$/.test(url.protocol));
    expect(wrong.map(({ file, url }) => `${file}: ${url.href}`)).toEqual([]);
  });

  test('to other sites are marked external, and give no window access to this page', () => {
    const wrong = anchors.filter(
      ({ leaves, rel }) =>
        rel.includes('opener') ||
        (leaves &&
          !rel.includes('license') &&
          !(rel.includes('external') && rel.includes('noopener')))
    );
    expect(wrong.map(({ file, url }) => `${file}: ${url.href}`)).toEqual([]);
    // Browsers open `_blank` without a hold; under another name a window could be found again.
    const targets = pages.flatMap(({ tags }) => tags.map(({ attributes }) => attributes.target));
    expect(new Set(targets)).toEqual(new Set([undefined, '_blank']));
  });

  test('tell the sources where their reader comes from, as the site’s policy has it', () => {
    const wrong = anchors.filter(
      ({ rel, attributes }) => rel.includes('noreferrer') || 'referrerpolicy' in attributes
    );
    expect(wrong.map(({ file, url }) => `${file}: ${url.href}`)).toEqual([]);
  });

  test('name one licence, and only with the licence’s address', () => {
    const licences = anchors.filter(({ rel }) => rel.includes('license'));
    expect(licences.length).toBeGreaterThan(100);
    expect(new Set(licences.map(({ url }) => url.href))).toEqual(new Set([site.licence.words.url]));
    expect(
      anchors.filter(
        ({ url, rel }) => url.href === site.licence.words.url && !rel.includes('license')
      )
    ).toEqual([]);
  });

  test('each page but the tool for embedders and the one for lost addresses has one canonical address, which is a page', () => {
    for (const { file, tags } of pages) {
      const canonical = tags.filter(({ rel }) => rel.includes('canonical'));
      expect(canonical.length, file).toBe(/^404|builder/.test(file) ? 0 : 1);
      for (const { attributes } of canonical) {
        const { href = '' } = attributes;
        expect(href.startsWith(`${origin}/`), `${file}: ${href}`).toBe(true);
        const page = decodeURIComponent(new URL(href).pathname);
        expect(existsSync(join(folder, page, 'index.html')), `${file}: ${href}`).toBe(true);
      }
    }
  });

  test('no page sends a form anywhere', () => {
    const forms = pages.flatMap(({ tags }) => tags.filter(({ name }) => name === 'form'));
    expect(forms.filter(({ attributes }) => 'action' in attributes)).toEqual([]);
  });
});
