import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { editions as settings } from '../../src/content/editions.ts';
import { overrides } from '../../src/content/zh-hans.ts';
import { wrongWindow, day } from '../../src/lib/chart/day.ts';
import type { Measure } from '../../src/content/grammar.ts';
import { formatAmount } from '../../src/lib/edition/amounts.ts';
import { longDate } from '../../src/lib/edition/calendar.ts';
import { citesOf, plain, prose } from '../../src/lib/edition/prose.ts';
import type { Problem } from '../../src/lib/edition/problems.ts';
import { simplify } from '../../src/lib/edition/simplify.ts';
import { readWords, type Words } from '../../src/lib/edition/words.ts';
import { odd, runs } from './fuzz.ts';

const file = 'src/content/en.aml';
const read = (source: string) => {
  const problems: Problem[] = [];
  return { words: readWords(source, file, problems), problems };
};
const real = read(readFileSync(file, 'utf8')).words!;
const anyEdition = fc.constantFrom(...settings);
const text = fc
  .array(
    fc.oneof(odd, fc.string({ unit: 'binary' }), fc.constantFrom('馬斯克', 'Musk', '「『』」'))
  )
  .map((parts) => parts.join(''));

/** Words as their file would hold them. */
function aml(words: Words): string {
  const { chapters, steps, letters, ...rest } = words;
  const lines = (part: object) =>
    Object.entries(part).map(([key, value]) => `${key}: ${String(value)}\n:end`);
  const list = (name: string, items: object[]) => [`[${name}]`, ...items.flatMap(lines), '[]'];
  const within = Object.entries(letters).flatMap(([id, one]) => [`{letters.${id}}`, ...lines(one)]);
  return Object.entries(rest)
    .flatMap(([key, value]) =>
      typeof value === 'string' ? [`${key}: ${value}\n:end`] : [`{${key}}`, ...lines(value), '{}']
    )
    .concat(list('chapters', chapters), list('steps', steps), within)
    .join('\n');
}

describe('words', () => {
  const oneLine = fc
    .oneof(text, fc.string({ unit: 'binary', minLength: 1 }))
    .map((given) => given.replace(/[\r\n\u2028\u2029]/g, '').trim())
    .filter(Boolean);

  test('that are taken are those that were written, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...real.steps.keys()),
        fc.constantFrom('heading', 'body', 'picture', 'source' as const),
        oneLine,
        oneLine,
        (at, key, value, headline) => {
          const steps = real.steps.with(at, { ...real.steps[at]!, [key]: value });
          const words = { ...real, headline, steps };
          expect(read(aml(words))).toEqual({ words, problems: [] });
        }
      ),
      runs(150)
    );
  });
});

describe('prose', () => {
  const options = (english: boolean) => ({
    cite: (claim: string) => ({ number: 1, href: `/sources/#${claim}`, label: 'Source 1' }),
    english,
    original: '原文',
    actors: { musk: 'Musk', xai: 'xAI', openai: 'OpenAI' }
  });

  const allowed = [
    ...['class', 'data-actor', 'data-claim', 'href', 'aria-label', 'aria-expanded', 'lang'],
    ...['start', 'align', 'type', 'disabled', 'checked']
  ];

  test('is harmless HTML, whatever the words', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (markdown, english) => {
        const html = prose(markdown, options(english));
        for (const element of JSDOM.fragment(html).querySelectorAll('*')) {
          expect(element.localName).not.toMatch(/^(script|img|iframe|style|svg|form)$/);
          for (const { name } of element.attributes) expect(allowed).toContain(name);
          const link = element.getAttribute('href');
          if (link !== null) expect(link).toMatch(/^\/sources\/#/);
        }
        expect(html).not.toContain('undefined');
        for (const claim of citesOf(markdown)) expect(claim).not.toMatch(/[\]\s]/);
        expect(plain(markdown)).not.toContain('*');
      }),
      runs(2000)
    );
  });
});

describe('dates', () => {
  test('that are taken are real, and written in words by each edition', () => {
    const numbers = fc.tuple(fc.nat(9999), fc.nat(13), fc.nat(32));
    fc.assert(
      fc.property(numbers, fc.constantFrom(1, 2, 3), anyEdition, (parts, count, edition) => {
        const date = parts
          .slice(0, count)
          .map((part, i) => String(part).padStart(i ? 2 : 4, '0'))
          .join('-');
        let days: number;
        try {
          days = day(date);
        } catch (error) {
          expect(String(error)).toContain(`"${date}" is no date`);
          expect(wrongWindow(date, '2020')).toContain('fix from or until');
          return;
        }
        const back = new Date(days * 864e5).toISOString();
        expect(back.startsWith(date)).toBe(true);
        expect(longDate(date, edition)).toContain(String(Number(date.slice(0, 4))));
      }),
      runs(2000)
    );
  });

  test('that are none are refused, whatever they are', () => {
    fc.assert(
      fc.property(text, (date) => {
        if (/^\d{4}(-\d\d){0,2}$/.test(date)) return;
        expect(() => day(date)).toThrow(/is no date; write YYYY/);
      }),
      runs(2000)
    );
  });
});

describe('amounts', () => {
  test('are written, whatever the number', () => {
    const measures: Measure[] = ['usd', 'count', 'day', 'month'];
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(...measures),
        anyEdition,
        (value, measure, edition) => {
          const words = formatAmount(value, measure, edition);
          expect(words).toMatch(/\d/);
          expect(words).not.toMatch(/NaN|∞/);
        }
      ),
      runs(2000)
    );
  });
});

describe('the conversion to Simplified characters', () => {
  test('takes any text, and names each override that mends nothing', () => {
    fc.assert(
      fc.property(text, (given) => {
        const problems: Problem[] = [];
        const simple = simplify(given, overrides, 'src/content/zh-hans.ts', problems);
        expect(simple).not.toMatch(/[「」『』]/);
        expect(problems.length).toBeLessThanOrEqual(overrides.length);
        for (const { place } of problems) expect(place).toMatch(/^src\/content\/zh-hans\.ts "/);
      }),
      runs(300)
    );
  });
});
