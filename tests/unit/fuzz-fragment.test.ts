import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { stepFromHash } from '../../src/lib/reading/address.ts';
import { fragmentOf } from '../../src/lib/share/fragment.ts';
import { editions } from './invariants.ts';
import { odd, runs } from './fuzz.ts';

const { document, Element, NodeFilter } = new JSDOM().window;
for (const [name, value] of Object.entries({ document, Element, NodeFilter }))
  vi.stubGlobal(name, value);
afterAll(() => void vi.unstubAllGlobals());

const steps = Object.values(editions).flatMap(({ settings, steps }) =>
  steps.map((step) => ({ locale: settings.lang, body: step.body }))
);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the address of selected words', () => {
  test('names words that stand in the selection’s own paragraphs, or nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...steps),
        fc.array(fc.oneof(odd, fc.string({ unit: 'binary' })), { maxLength: 3 }),
        share,
        share,
        ({ locale, body }, more, from, to) => {
          document.body.innerHTML = `<section data-step="x"><div>${body}</div></section>`;
          const section = document.querySelector('section')!;
          for (const words of more) {
            const paragraph = document.createElement('p');
            // A page is UTF-8, which has no half characters; a selection may still end in the middle of one.
            paragraph.textContent = `${words.replace(/\p{Cs}/gu, '')}${'🙂字𠮷'.repeat(9)}`;
            section.append(paragraph);
          }
          const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
          const texts: Text[] = [];
          while (walker.nextNode()) texts.push(walker.currentNode as Text);
          const place = (at: number) => {
            const node = texts[Math.min(texts.length - 1, Math.floor(at * texts.length))]!;
            return [node, Math.floor((at * 1000) % (node.length + 1))] as const;
          };
          const range = document.createRange();
          range.setStart(...place(Math.min(from, to)));
          range.setEnd(...place(Math.max(from, to)));
          const fragment = fragmentOf(range, locale);
          if (fragment === '') return;
          expect(fragment).toMatch(/^:~:text=[\w%.!~*'()]+(,[\w%.!~*'()]+)?$/);
          const text = Array.from(section.querySelectorAll('p'), (one) => {
            for (const cite of one.querySelectorAll('.cite')) cite.remove();
            return one.textContent;
          }).join('\n');
          for (const part of fragment.slice(':~:text='.length).split(','))
            expect(text).toContain(decodeURIComponent(part));
        }
      ),
      runs(400)
    );
  });
});

test('a fragment names a step, whatever a browser left behind it', () => {
  fc.assert(
    fc.property(fc.constantFrom('cover', 'the-bid'), fc.webFragments(), (id, rest) => {
      expect(stepFromHash(`#${id}:~:text=${rest}`)).toBe(id);
      expect(stepFromHash(`#${rest}`)).not.toContain(':~:');
    }),
    runs(1000)
  );
});
