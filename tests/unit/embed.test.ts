import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { classic } from '../../src/tools/plugins/classic.ts';
import {
  heightMessages,
  replyTo,
  secretOf,
  type Spoken
} from '../../src/lib/embedded/child/dialects.ts';
import { reachOf } from '../../src/lib/embedded/reach.ts';
import { storyFrom } from '../../src/lib/embedded/start.ts';
import { hear, isReady, sizeIn } from '../../src/lib/embed/protocol.ts';
import { limiter } from '../../src/lib/embed/loader/limiter.ts';
import { addressOf, names, readOptions } from '../../src/lib/embed/loader/options.ts';
import { box } from '../../src/lib/chart/marks.ts';
import { edition } from './invariants.ts';

const spoken: Spoken = {
  height: 640,
  width: 600,
  id: 'moments-dota',
  href: 'https://news.example/embed/moments/dota/?childId=pym-0',
  childId: 'pym-0',
  secret: 'abcdef1234'
};
/** What a hostile window may post: anything, and almost the real messages. */
const anything = fc.oneof(
  fc.anything(),
  fc.record({
    type: fc.constantFrom('size', 'want', 'step', 'settled', 'end', 'y', 'story:ready'),
    h: fc.anything(),
    y: fc.anything(),
    v: fc.anything(),
    step: fc.anything(),
    index: fc.anything(),
    count: fc.anything()
  }),
  fc.record({
    sentinel: fc.constant('amp'),
    type: fc.constant('embed-size'),
    height: fc.anything()
  })
);

describe('the loader', () => {
  test('is under 4 KB as it goes over the wire, and evaluates no text', async () => {
    const code = await classic('src/lib/embed/loader/loader.ts');
    expect(brotliCompressSync(code).length).toBeLessThan(4096);
    expect(code).not.toMatch(/\beval\b|new Function|innerHTML|document\.write|cookie|localStorage/);
  });

  test('hears sizes, wishes and steps in range, and nothing else', () => {
    expect(hear({ type: 'size', h: 40_000 })).toEqual({ type: 'size', h: 40_000 });
    expect(hear({ type: 'step', step: 'dota', index: 3, count: 47 })?.type).toBe('step');
    for (const h of [0, -1, 1e9, NaN, Infinity, '5', null])
      expect(hear({ type: 'size', h })).toBe(undefined);
    expect(hear({ type: 'step', step: 'javascript:alert(1)', index: 0, count: 1 })).toBe(undefined);
    expect(isReady({ type: 'story:ready', v: 2 })).toBe(false);
    fc.assert(
      fc.property(anything, (data) => {
        const heard = hear(data);
        if (heard?.type === 'size') expect(heard.h > 0 && heard.h <= 200_000).toBe(true);
        if (heard?.type === 'want') expect(heard.y >= 0 && heard.y <= 200_000).toBe(true);
        const size = sizeIn(data);
        if (size) expect(size.height > 0 && size.height <= 200_000).toBe(true);
        isReady(data);
      })
    );
  });

  test('lets so many pass in a while, and then again', () => {
    let now = 0;
    const may = limiter(2, 1000, () => now);
    expect([may(), may(), may()]).toEqual([true, true, false]);
    now = 1000;
    expect(may()).toBe(true);
  });

  const paths = { 'zh-hant': '', en: 'en' };
  const read = (given: Record<string, string>) => {
    const warn = vi.fn();
    return { options: readOptions((name) => given[name] ?? null, paths, warn), warn };
  };

  test('reads what the host chose; what is unknown counts as not given and is told', () => {
    const good = read({ edition: 'en', theme: 'dark', start: 'dota', 'top-offset': '64' });
    expect(good.options).toEqual({
      path: 'en',
      theme: 'dark',
      start: 'dota',
      chapter: '',
      steps: '',
      moment: '',
      top: 64
    });
    expect(good.warn).not.toHaveBeenCalled();
    const bad = read({
      edition: '__proto__',
      theme: 'javascript:',
      start: '../..',
      moment: '"><script>',
      'top-offset': '1e9'
    });
    expect(bad.options).toEqual({
      ...{ path: '', theme: '', start: '', chapter: '', steps: '', moment: '' },
      top: undefined
    });
    expect(bad.warn).toHaveBeenCalledTimes(5);
  });

  test('takes what a host’s editor has mangled as it was meant, and says so', () => {
    const { options, warn } = read({
      'data-edition': '”EN”',
      steps: '“two-men…Founding”',
      theme: '&quot;dark&quot;',
      'top-offset': ' 64px '
    });
    expect(options).toMatchObject({
      path: 'en',
      steps: 'two-men..founding',
      theme: 'dark',
      top: 64
    });
    expect(warn.mock.calls.map(([line]) => line)).toEqual([
      'top-offset=" 64px " is read as "64px"',
      'edition="”EN”" is read as "en"',
      'theme="&quot;dark&quot;" is read as "dark"',
      'steps="“two-men…Founding”" is read as "two-men..founding"'
    ]);
  });

  test('asks for pages of its own site only', () => {
    const root = 'https://news.example/stories/two-lines/';
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (given) => {
        const { options } = read(given);
        for (const kind of ['story', 'flat', 'moment'] as const)
          expect(addressOf(root, kind, options).startsWith(root)).toBe(true);
      })
    );
    expect(
      addressOf(root, 'story', read({ edition: 'en', theme: 'dark', start: 'dota' }).options)
    ).toBe(`${root}en/embed/?theme=dark&start=dota`);
    // A chapter has its own beginning; who comes from another form comes to the step where that was.
    const { options } = read({ chapter: 'court', steps: 'a..b', start: 'dota' });
    expect(addressOf(root, 'story', options, 'dota')).toBe(`${root}embed/?chapter=court#dota`);
    expect(addressOf(root, 'flat', options, 'dota')).toBe(
      `${root}embed/flat/?chapter=court&at=dota`
    );
  });
});

describe('the dialects', () => {
  test('say the height to AMP, Datawrapper, Medium, pym and WordPress', () => {
    expect(heightMessages(spoken)).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 640 },
      { 'datawrapper-height': { 'moments-dota': 640 } },
      JSON.stringify({ src: spoken.href, context: 'iframe.resize', height: 640 }),
      'pymxPYMxpym-0xPYMxheightxPYMx640',
      { message: 'height', value: 640, secret: 'abcdef1234' }
    ]);
    expect(heightMessages({ ...spoken, childId: null, secret: null })).toHaveLength(3);
  });

  test('answer iframe-resizer, open-iframe-resizer, frames, pym, WordPress and Mastodon', () => {
    const answer = (data: unknown) => replyTo(data, spoken)?.(spoken);
    expect(answer('[iFrameSizer]here:8:false:false:32:true')).toBe(
      '[iFrameSizer]here:640:600:resizeObserver'
    );
    expect(answer({ type: 'iframe-child-init' })).toEqual({
      type: 'iframe-resized',
      height: 640,
      width: 600
    });
    expect(answer({ sentinel: 'amp', type: 'frames-init' })).toEqual({
      sentinel: 'amp',
      type: 'embed-size',
      height: 640
    });
    expect(answer('pymxPYMxpym-0xPYMxwidthxPYMx500')).toBe('pymxPYMxpym-0xPYMxheightxPYMx640');
    expect(answer({ message: 'ready', secret: 'abcdef1234' })).toEqual({
      message: 'height',
      value: 640,
      secret: 'abcdef1234'
    });
    expect(answer({ type: 'setHeight', id: 7 })).toEqual({ type: 'setHeight', id: 7, height: 640 });
  });

  test('answer nobody else: not a forged secret, not junk, whatever it is', () => {
    expect(replyTo({ message: 'ready', secret: 'zzzzzzzzzz' }, spoken)).toBe(undefined);
    expect(replyTo('pymxPYMxotherxPYMxwidthxPYMx500', spoken)).toBe(undefined);
    expect(replyTo(JSON.parse('{"__proto__":{"type":"iframe-child-init"}}'), spoken)).toBe(
      undefined
    );
    expect(replyTo(`[iFrameSizer]${'x'.repeat(5000)}:1:`, spoken)).toBe(undefined);
    fc.assert(fc.property(anything, (data) => void replyTo(data, spoken)?.(spoken)));
  });

  test('find WordPress’s secret in the fragment, and no other', () => {
    expect(secretOf('#?secret=abcdef1234')).toBe('abcdef1234');
    expect(secretOf('#dota')).toBeNull();
    expect(secretOf('#?secret=<script>x')).toBeNull();
  });
});

describe('the story from a step on', () => {
  test('keeps that step, those after it and their chapters', () => {
    const rest = storyFrom(edition, 'the-bid');
    expect(rest.steps[0]?.id).toBe('the-bid');
    expect(rest.chapters.map(({ id }) => id)).toEqual(['after', 'looking-back']);
  });

  test('is the whole where the step is unknown, and says so', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(storyFrom(edition, '__proto__')).toBe(edition);
    expect(warn.mock.calls[0]?.[0]).toContain('"__proto__"');
    warn.mockRestore();
  });
});

test('a mark that stands for a row is reached where it stands, no smaller than a finger needs', () => {
  const marks = [
    box({ key: 'e-a', x: 100, y: 50, w: 10, h: 10, fill: 'ink' }),
    box({ key: 'axis', x: 0, y: 0, w: 1, h: 1, fill: 'ink' })
  ];
  expect(
    reachOf(marks, [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' }
    ])
  ).toEqual([{ id: 'a', label: 'A', x: 93, y: 43, w: 24, h: 24 }]);
});
