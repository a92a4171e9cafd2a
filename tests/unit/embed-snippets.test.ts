import createDOMPurify, { type WindowLike } from 'dompurify';
import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { describe, expect, test } from 'vitest';
import { cardSize, photoOembed, richOembed } from '../../src/lib/embed/oembed.ts';
import { codesFor, systems, type System } from '../../src/lib/embed/recipes.ts';
import {
  frameAddress,
  frameRights,
  frameSnippet,
  pictureSnippet,
  policyFor,
  scriptSnippet,
  targetOf,
  type Embedded
} from '../../src/lib/embed/snippets.ts';

const embedded: Embedded = {
  root: 'https://news.example/',
  home: 'https://news.example/en/',
  edition: 'en',
  isDefault: false,
  lang: 'en',
  headline: 'A "table" & <more>',
  newsroom: 'Desk'
};

const moment = {
  ...{ id: 'dota', heading: 'Dota', picture: 'Lines [of two].', tallest: 812 },
  size: { width: 1520, height: 1504 }
};
const loader = { file: 'loader.js' };
/** The codes of a system for one chart in the dark, below a header. */
const codes = (system: System, more: Partial<Embedded> = {}) =>
  codesFor(system, { embedded: { ...embedded, ...more }, loader, height: 812 }).map(
    ({ code }) => code
  );

describe('the snippets', () => {
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

describe('what is pasted', () => {
  const snippets = {
    script: scriptSnippet(embedded, loader),
    frame: frameSnippet({ ...embedded, moment }, 812),
    picture: pictureSnippet({ ...embedded, moment })
  };

  test.each(Object.entries(snippets))('as a %s is one line, and one block', (_, html) => {
    expect(html).not.toContain('\n');
    const { body } = new JSDOM(html).window.document;
    expect(body.children).toHaveLength(1);
    expect(['DIV', 'FIGURE']).toContain(body.firstElementChild?.tagName);
    // Nothing of it can be wider than its block.
    for (const one of body.querySelectorAll<HTMLElement>('img, iframe'))
      expect([one.style.display, one.style.width]).toEqual(['block', '100%']);
    for (const picture of body.querySelectorAll('img'))
      expect(picture.width * picture.height).toBeGreaterThan(0);
  });

  test.each(Object.entries(snippets))('as a %s keeps words and the way out', (_, html) => {
    const purify = createDOMPurify(new JSDOM('').window as unknown as WindowLike);
    for (const washed of [sanitizeHtml(html), purify.sanitize(html)]) {
      const { document } = new JSDOM(washed).window;
      const link = [...document.querySelectorAll('a')].find((a) => a.textContent?.trim());
      expect(link?.href).toMatch(/^https:\/\/news\.example\/en\//);
    }
  });

  test('of a part leads to the part, and frames it', () => {
    const chapter = { ...embedded, part: { chapter: 'court', title: 'Court' } };
    expect(scriptSnippet(chapter, loader)).toContain(
      '<two-lines-story edition="en" chapter="court" title="Court"'
    );
    expect(targetOf(chapter)).toBe('https://news.example/en/chapters/court/');
    expect(frameAddress(chapter)).toBe('https://news.example/en/embed/chapters/court/');
    const steps = { ...embedded, part: { steps: 'dota..again', title: 'Dota' } };
    expect(scriptSnippet(steps, loader)).toContain(' steps="dota..again" ');
    expect(targetOf(steps)).toBe('https://news.example/en/#dota');
    expect(frameAddress(steps)).toBe('https://news.example/en/embed/flat/?steps=dota..again');
  });
});

describe('what a system takes', () => {
  test('carries every option that was chosen', () => {
    for (const system of ['html', 'mdx', 'react', 'vue', 'svelte', 'astro'] as const) {
      const code = codes(system, { moment, theme: 'dark' }).at(-1);
      for (const option of ['edition="en"', 'moment="dota"', 'theme="dark"', 'title="Dota"'])
        expect(code, system).toContain(option);
      const whole = codes(system, { start: 'the-bid', top: '64' }).at(-1);
      for (const option of ['start="the-bid"', 'top-offset="64"'])
        expect(whole, system).toContain(option);
    }
  });

  test('is an address for a chart where the host fetches a card, and a script for a story', () => {
    expect(codes('wordpress', { moment })[0]).toBe('https://news.example/en/moments/dota/');
    expect(codes('wordpress')[0]).toContain('<two-lines-story');
    expect(codes('wordpress')[1]).toBe('https://news.example/en/');
  });

  test('is Markdown that is read as a picture with a link, where no HTML is let through', async () => {
    const [, markdown = ''] = codes('markdown', { moment });
    const { document } = new JSDOM(await marked(markdown)).window;
    const [picture] = document.querySelectorAll('a > img');
    expect([picture?.getAttribute('alt'), picture?.getAttribute('src')]).toEqual([
      'Lines [of two].',
      'https://news.example/figures/en/dota.png'
    ]);
    expect(document.querySelectorAll('a')[1]?.textContent).toBe('Dota');
  });

  test('is there for every system', () => {
    for (const system of systems) expect(codes(system).length, system).toBeGreaterThan(0);
  });

  test('AMP gets what its rules for a frame ask, its script apart for the head', () => {
    const [head = '', body = ''] = codes('amp', { moment });
    const script = new JSDOM(head).window.document.head.firstElementChild as HTMLScriptElement;
    expect(script.hasAttribute('async')).toBe(true);
    expect(script.getAttribute('custom-element')).toBe('amp-iframe');
    expect(script.src).toMatch(/^https:\/\/cdn\.ampproject\.org\/v0\/amp-iframe-/);
    const { document } = new JSDOM(body).window;
    expect(document.querySelector('script')).toBeNull();
    const frame = document.querySelector('amp-iframe')!;
    expect(frame.getAttribute('src')).toBe('https://news.example/en/embed/moments/dota/');
    expect(frame.getAttribute('title')).toBe('Dota');
    // A layout that keeps a ratio has one; a frame that can grow has a button for where it may not.
    expect(frame.getAttribute('layout')).toBe('responsive');
    for (const side of ['width', 'height'])
      expect(Number(frame.getAttribute(side)), side).toBeGreaterThan(100);
    expect(frame.hasAttribute('resizable')).toBe(true);
    const button = frame.querySelector(':scope > [overflow][role="button"][tabindex]')!;
    expect(button.getAttribute('aria-label')).not.toBe('');
    expect(button.getAttribute('href')).toBe('https://news.example/en/moments/dota/');
    expect(frame.getAttribute('sandbox')).toBe(frameRights.sandbox);
    // With a picture that lies over it until it has loaded, it may stand near the page's top.
    expect(frame.querySelector(':scope > amp-img[placeholder][layout="fill"]')).not.toBeNull();
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
    thumbnail: 'https://news.example/cards/en/dota.jpg'
  };

  test('is what WordPress lets stand: a quotation, then one empty frame', () => {
    const { html, type, version, width, height } = richOembed(source);
    expect([type, version, width, height]).toEqual([
      'rich',
      '1.0',
      cardSize.width,
      cardSize.height
    ]);
    // The expression of WordPress, on what its filter of tags leaves.
    const kept = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/ms.exec(html);
    expect(kept?.[1]).toContain(`<a href="${source.page}">`);
    expect(kept?.[2]).toContain(`src="${source.frame}"`);
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
