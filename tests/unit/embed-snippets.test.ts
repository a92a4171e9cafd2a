import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { cardSize, photoOembed, richOembed } from '../../src/lib/embed/oembed.ts';
import { recipe } from '../../src/lib/embed/recipes.ts';
import {
  frameRights,
  frameSnippet,
  pictureSnippet,
  policyFor,
  scriptSnippet
} from '../../src/lib/embed/snippets.ts';

const embedded = {
  root: 'https://news.example/',
  home: 'https://news.example/en/',
  edition: 'en',
  isDefault: false,
  lang: 'en',
  headline: 'A "table" & <more>',
  newsroom: 'Desk'
};

describe('the snippets', () => {
  const moment = { id: 'dota', heading: 'Dota', picture: 'Lines.' };

  test('carry rights, title, reserved height and the way out', () => {
    const frame = frameSnippet({ ...embedded, moment, theme: 'dark' }, 731);
    for (const part of [
      'src="https://news.example/en/embed/moments/dota/?theme=dark"',
      'title="Dota"',
      'height="731"',
      'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"',
      'allow="clipboard-write"',
      'referrerpolicy="strict-origin-when-cross-origin"',
      'loading="lazy"'
    ])
      expect(frame).toContain(part);
    expect(pictureSnippet({ ...embedded, moment })).toContain(
      'href="https://news.example/en/moments/dota/"'
    );
    expect(policyFor(embedded.root)).toBe(
      'script-src https://news.example; frame-src https://news.example; img-src https://news.example;'
    );
  });

  test('escape what they hold', () => {
    const code = scriptSnippet(embedded, { file: 'loader.js' });
    expect(code).toContain('title="A &quot;table&quot; &amp; &lt;more&gt;"');
    expect(code).not.toContain('<more>');
  });
});

describe('the recipes', () => {
  const given = {
    page: embedded.home,
    frame: `${embedded.home}embed/moments/cover/`,
    script: scriptSnippet(embedded, { file: 'loader.js' }),
    frameSnippet: frameSnippet(embedded, 9000),
    loader: 'https://news.example/embed/v1/loader.js',
    edition: 'en'
  };

  test('WordPress gets an address alone on its line, for which it asks oEmbed', () => {
    expect(recipe('wordpress', given)).toBe('https://news.example/en/');
  });

  test('AMP gets what its rules for a frame ask', () => {
    const { document } = new JSDOM(recipe('amp', given)).window;
    const script = document.querySelector('script')!;
    expect(script.hasAttribute('async')).toBe(true);
    expect(script.getAttribute('custom-element')).toBe('amp-iframe');
    expect(script.src).toMatch(/^https:\/\/cdn\.ampproject\.org\/v0\/amp-iframe-/);
    const frame = document.querySelector('amp-iframe')!;
    expect(new URL(frame.getAttribute('src')!).href).toBe(given.frame);
    expect(new URL(given.frame).protocol).toBe('https:');
    // A layout that keeps a ratio has one; a frame that can grow has a button for where it may not.
    expect(frame.getAttribute('layout')).toBe('responsive');
    for (const side of ['width', 'height'])
      expect(Number(frame.getAttribute(side)), side).toBeGreaterThan(100);
    expect(frame.hasAttribute('resizable')).toBe(true);
    const button = frame.querySelector(':scope > [overflow][role="button"][tabindex]')!;
    expect(button.getAttribute('aria-label')).not.toBe('');
    expect(button.getAttribute('href')).toBe(given.page);
    expect(frame.getAttribute('sandbox')).toBe(frameRights.sandbox);
  });
});

describe('the answer to oEmbed', () => {
  const source = {
    title: 'A "table" & <more>',
    author: 'Desk',
    provider: 'Desk',
    root: 'https://news.example/',
    frame: 'https://news.example/en/embed/moments/dota/',
    page: 'https://news.example/en/moments/dota/',
    thumbnail: 'https://news.example/cards/en/dota.jpg',
    height: 760
  };

  test('is what WordPress lets stand: a quotation, then one empty frame', () => {
    const { html, type, version, width, height } = richOembed(source);
    expect([type, version, width, height]).toEqual(['rich', '1.0', cardSize.width, 760]);
    // The expression of WordPress, on what its filter of tags leaves.
    const kept = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/ms.exec(html);
    expect(kept?.[1]).toContain(`<a href="${source.page}">`);
    expect(kept?.[2]).toContain(`src="${source.frame}"`);
    expect(kept?.[2]).toMatch(/ width="100%" height="760" /);
    // A frame whose height a host cannot follow is scrolled.
    expect(kept?.[2]).not.toContain('scrolling');
    expect(html.match(/<iframe/g)).toHaveLength(1);
    expect(source.frame).not.toContain('#');
    expect(height).toBeLessThanOrEqual(1000);
  });

  test('has all three of the thumbnail’s fields, and a variant that is the picture', () => {
    const photo = photoOembed(source, {
      url: 'https://news.example/a.png',
      width: 1520,
      height: 1504
    });
    expect(photo).toMatchObject({
      type: 'photo',
      thumbnail_width: 1200,
      thumbnail_height: 630,
      thumbnail_url: source.thumbnail,
      width: 1520
    });
    expect(photo).not.toHaveProperty('html');
  });
});
