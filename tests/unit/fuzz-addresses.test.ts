import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test, vi } from 'vitest';
import { codesFor, systems } from '../../src/lib/embed/recipes.ts';
import { storyFrom } from '../../src/lib/embedded/start.ts';
import { addressOf, names, readOptions } from '../../src/lib/embed/loader/options.ts';
import {
  frameAddress,
  frameSnippet,
  pictureSnippet,
  policyFor,
  scriptSnippet,
  targetOf,
  titleOf,
  type Embedded
} from '../../src/lib/embed/snippets.ts';
import { matchEdition } from '../../src/lib/reading/match-edition.ts';
import { editions as settings } from '../../src/content/editions.ts';
import { edition } from './invariants.ts';
import { odd, runs } from './fuzz.ts';

const text = fc.oneof(odd, fc.string({ unit: 'binary' }), fc.webFragments());
const id = fc.constantFrom(...edition.steps.map((step) => step.id));

describe('what a host chooses', () => {
  const paths = { 'zh-hant': '', en: 'en' };
  const root = 'https://news.example/stories/two-lines/';

  test('leads to pages of this site only, and is named where it is unknown', () => {
    const value = fc.oneof(
      text,
      id,
      fc.constantFrom('en', 'dark', '64', '999', '../..', '//x.test')
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...names), value),
        fc.constantFrom('story', 'flat', 'moment' as const),
        (given, kind) => {
          const warn = vi.fn();
          const options = readOptions((name) => given[name] ?? null, paths, warn);
          const url = new URL(addressOf(root, kind, options));
          expect(url.href.startsWith(root)).toBe(true);
          expect(
            [...url.searchParams.keys()].every((key) =>
              ['theme', 'start', 'chapter', 'steps'].includes(key)
            )
          ).toBe(true);
          expect((options.top ?? 0) >= 0 && (options.top ?? 0) <= 400).toBe(true);
          for (const [name, one] of Object.entries(given)) {
            const kept =
              { edition: options.path, 'top-offset': String(options.top) }[name] ??
              options[name as 'theme'];
            const told = warn.mock.calls.some(([line]) => String(line).startsWith(`${name}="`));
            if (one && !told && name !== 'edition' && name !== 'top-offset') expect(kept).toBe(one);
          }
          // What was taken is taken again.
          const again = readOptions(
            (name) =>
              ({
                theme: options.theme,
                start: options.start,
                chapter: options.chapter,
                steps: options.steps,
                moment: options.moment,
                'top-offset': String(options.top ?? '')
              })[name] ?? null,
            paths,
            warn
          );
          expect({ ...again, path: options.path }).toEqual(options);
        }
      ),
      runs(2000)
    );
  });

  test('of a beginning is a step of the story, or the whole', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    fc.assert(
      fc.property(fc.option(fc.oneof(text, id)), (start) => {
        const { steps } = storyFrom(edition, start);
        const known = edition.steps.findIndex((step) => step.id === start);
        expect(steps.length).toBe(edition.steps.length - Math.max(0, known));
      }),
      runs(1000)
    );
    warn.mockRestore();
  });

  test('of languages finds an edition, or none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, fc.constantFrom('zh', 'en-GB', 'zh-TW', 'x-'))),
        (languages) => {
          expect([undefined, ...settings]).toContain(matchEdition(languages, settings));
        }
      ),
      runs(1000)
    );
  });
});

describe('snippets', () => {
  const embedded = fc.record({
    headline: text,
    newsroom: text,
    lang: text,
    moment: fc.option(
      fc.record({
        ...{ id, heading: text, picture: text, tallest: fc.nat() },
        size: fc.record({ width: fc.nat(), height: fc.nat() })
      }),
      { nil: undefined }
    ),
    part: fc.option(
      fc.oneof(
        fc.record({ chapter: id, title: text }),
        fc.record({ steps: fc.tuple(id, id).map((ends) => ends.join('..')), title: text })
      ),
      { nil: undefined }
    ),
    top: fc.constantFrom('', '64'),
    theme: fc.constantFrom('', 'light', 'dark'),
    start: fc.oneof(fc.constant(''), id)
  });

  test('hold what was given, as words and nothing else', () => {
    fc.assert(
      fc.property(embedded, ({ moment, part, ...rest }) => {
        const given: Embedded = {
          root: 'https://news.example/',
          home: 'https://news.example/en/',
          edition: 'en',
          isDefault: false,
          ...rest,
          ...(moment ? { moment } : {}),
          ...(part ? { part } : {})
        };
        const snippets = [
          scriptSnippet(given, { file: 'loader.js' }),
          frameSnippet(given, 640),
          pictureSnippet(given)
        ];
        const made = JSDOM.fragment(snippets.join(''));
        const tags = [...made.querySelectorAll('*')].map(({ localName }) => localName);
        expect(tags).toEqual([
          ...['div', 'two-lines-story', 'a', 'img', 'script'],
          ...['div', 'iframe', 'a', 'figure', 'a', 'img', 'figcaption', 'a']
        ]);
        for (const element of made.querySelectorAll('*'))
          for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
        for (const link of made.querySelectorAll('a')) expect(link.href).toBe(targetOf(given));
        expect(made.querySelector('iframe')?.src).toBe(frameAddress(given));
        const asRead = (words: string) => words.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
        const title = asRead(titleOf(given));
        if (title) expect(made.querySelector('iframe')?.title).toBe(title);
        expect(policyFor(given.root)).not.toMatch(/[<>"]/);
        for (const system of systems)
          for (const { code } of codesFor(system, {
            ...{ embedded: given, loader: { file: 'loader.js' }, height: 640 }
          }))
            expect(code).not.toMatch(/undefined|\[object/);
      }),
      runs(60)
    );
  });
});

describe('the page for lost addresses', () => {
  const script = readFileSync('static/nearest-step.js', 'utf8');
  const links = edition.steps
    .slice(1)
    .map(({ id, heading }) => `<a href="/moments/${id}/" data-step="${id}">${heading}</a>`);
  const html = `<section lang="en" data-edition="" data-home="/"><h1>Lost</h1><p class="nearest" hidden><a href="/">x</a></p>${links.join('')}</section>`;
  const nearest = (path: string) => {
    const { window } = new JSDOM(html, {
      url: `https://news.example/${path}`,
      runScripts: 'outside-only'
    });
    window.eval(script);
    const line = window.document.querySelector<HTMLElement>('.nearest')!;
    const { href } = line.querySelector('a')!;
    const found = line.hidden ? undefined : new URL(href).pathname;
    window.close();
    return found;
  };

  test('offers a moment of the story or nothing, whatever was asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.webPath(), id), { maxLength: 3 }), (parts) => {
        const link = nearest(parts.join('/').replace(/^\/+/, ''));
        if (link) expect(link).toMatch(/^\/moments\/[a-z0-9-]+\/$/);
      }),
      runs(60)
    );
  });

  test('finds a moment by a name with one sign wrong', () => {
    const long = edition.steps
      .slice(1)
      .map((step) => step.id)
      .filter((one) => one.length > 7);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(6), (name, at) => {
        const link = nearest(`moments/${name.slice(0, at)}~${name.slice(at + 1)}/`);
        expect(link).toBe(`/moments/${name}/`);
      }),
      runs(30)
    );
  });
});
