import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightMessages, replyTo, secretOf } from '../../src/lib/embedded/child/dialects.ts';
import { hear, isReady, placeIn, sizeIn } from '../../src/lib/embed/protocol.ts';
import { odd, runs } from './fuzz.ts';

const text = fc.oneof(odd, fc.string({ unit: 'binary' }), fc.webFragments());
const id = fc.constantFrom('cover', 'dota', 'the-bid');
const anything = fc.oneof(
  fc.anything({ withBoxedValues: true, withDate: true, withMap: true, withTypedArray: true }),
  text,
  fc.constant(JSON.parse('{"__proto__":{"type":"size","h":5}}'))
);
/** What another window may post: anything, or almost a message. */
const types = [
  'size',
  'want',
  'step',
  'settled',
  'end',
  'y',
  'story:ready',
  'story:hello',
  'setHeight',
  'frames-init',
  'iframe-child-init',
  'iframe-get-child-dimensions',
  'embed-size'
];
const field = fc.oneof(anything, fc.double(), id, fc.integer(), fc.constantFrom('amp', 'ready', 1));
const message = fc.oneof(
  anything,
  fc.record(
    {
      type: fc.constantFrom(...types),
      sentinel: field,
      v: field,
      h: field,
      y: field,
      step: field,
      index: field,
      count: field,
      id: field,
      height: field,
      at: field,
      message: field,
      secret: field
    },
    { requiredKeys: ['type'] }
  ),
  fc.tuple(text, text).map(([name, rest]) => `[iFrameSizer]${name}:${rest}:`),
  text.map((width) => `pymxPYMxpym-0xPYMxwidthxPYMx${width}`)
);

describe('what other windows post', () => {
  test('a loader takes from a story what is in range, and nothing else', () => {
    fc.assert(
      fc.property(message, (data) => {
        const heard = hear(data);
        if (heard?.type === 'size') expect(heard.h > 0 && heard.h <= 200_000).toBe(true);
        else if (heard?.type === 'want') expect(heard.y >= 0 && heard.y <= 200_000).toBe(true);
        else if (heard) {
          expect(Object.getPrototypeOf(heard.detail)).toBe(Object.prototype);
          for (const value of Object.values(heard.detail))
            expect(typeof value === 'string' ? value : String(value)).toMatch(/^[a-z0-9.e-]+$/);
        }
        // What was taken is a message of its own, which is taken again.
        if (heard)
          expect(hear('detail' in heard ? { type: heard.type, ...heard.detail } : heard)).toEqual(
            heard
          );
        const size = sizeIn(data);
        if (size) {
          expect(size.height > 0 && size.height <= 200_000).toBe(true);
          expect(size.at >= 0 && size.at <= size.height).toBe(true);
        }
        expect(typeof isReady(data)).toBe('boolean');
        expect(Number.isFinite(placeIn(data) ?? 0)).toBe(true);
      }),
      runs(3000)
    );
  });

  test('a frame answers a host with its size and what the host itself named', () => {
    const spoken = {
      height: 640,
      width: 600,
      id: 'moments-dota',
      href: 'https://news.example/embed/moments/dota/',
      childId: 'pym-0',
      secret: 'abcdef1234'
    };
    fc.assert(
      fc.property(message, fc.option(text), fc.option(text), (data, childId, hash) => {
        const here = { ...spoken, childId, secret: secretOf(hash ?? '') };
        const answer = replyTo(data, here)?.(here);
        // As the browser hands it on.
        expect(structuredClone(answer)).toEqual(answer);
        expect(JSON.stringify(answer ?? null).length).toBeLessThan(
          400 + (childId?.length ?? 0) * 6
        );
        if (typeof answer === 'object' && answer !== null && 'id' in answer)
          expect(String(answer.id)).toMatch(/^[\w-]{1,100}$|^-?[\d.e+-]+$/);
        expect(heightMessages(here).length).toBeGreaterThanOrEqual(3);
      }),
      runs(3000)
    );
  });
});
