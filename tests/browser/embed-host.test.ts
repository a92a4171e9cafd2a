import createDOMPurify, { type WindowLike } from 'dompurify';
import { JSDOM } from 'jsdom';
import sanitizeHtml from 'sanitize-html';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forward, halfAnHour } from '../engines/clock.ts';
import {
  engines,
  missing,
  start,
  startDriven,
  type Browser,
  type Page
} from '../engines/engines.ts';
import { watched } from '../engines/witness.ts';
import { strict } from '../hosts/pages.ts';
import { frameWith, useHosts } from '../hosts/serve.ts';
import { live, mode, openAt, plain, rideTo, snippet, stand, story, tall } from '../hosts/story.ts';
import { editions } from '../unit/invariants.ts';

const hosts = useHosts();

/** What the host's console has to say. */
const complaints = (page: Page) => page.evaluate(() => window.complaints);

describe.each(engines)('in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    if (!missing(engine)) browser = await start(engine);
  });
  afterAll(() => browser?.close());

  const open = (html: string) => openAt(browser, hosts.publish(html));

  describe.skipIf(missing(engine))('the host', () => {
    test('with a strict policy needs to allow no more than the snippet says', async () => {
      const page = await open(strict(new URL(story).origin)(snippet));
      await rideTo(page, 2000);
      await live(page);
      const { off } = await stand(page);
      expect(off).toBeLessThanOrEqual(2);
      await page.close();
    });

    test('gets events of the step in view, when it has settled, and of the end', async () => {
      // A host that wants to hear all listens before the story is there.
      const listens = `<script>
        window.heard = [];
        for (const name of ['step', 'settled', 'end'])
          document.addEventListener(name, ({ detail }) => heard.push(name + ' ' + (detail.step ?? '')));
      </script>`;
      const page = await open(plain(listens + snippet));
      const heard = (words: string) =>
        page.waitForFunction(
          (words: string) => (window as unknown as { heard: string[] }).heard.includes(words),
          {},
          words
        );
      await rideTo(page, 0);
      await live(page);
      await heard('step cover');
      await heard('settled cover');
      await rideTo(page, (await tall(page)) - 700);
      await heard('step the-reckoning');
      await heard('settled the-reckoning');
      await heard('end ');
      await page.close();
    });

    test('can remove the element, put it back and change it, and load the script twice, in two versions', async () => {
      const { fixed } = await (await fetch(`${story}embed/v1/loader.json`)).json();
      const page = await open(
        plain(`${snippet}<script async src="${story}embed/v1/${fixed}"></script>${snippet}`)
      );
      await rideTo(page, 1000);
      await live(page);
      await page.evaluate(() => {
        const [one, two] = document.querySelectorAll('two-lines-story');
        two!.remove();
        const parent = one!.parentElement!;
        const next = one!.nextSibling;
        one!.remove();
        parent.insertBefore(one!, next);
      });
      await rideTo(page, 1000);
      await live(page);
      await page.$eval('two-lines-story', (element) => element.setAttribute('edition', 'zh-hans'));
      await frameWith(page, '/zh-hans/embed/');
      await live(page);
      expect(
        await page.$eval('two-lines-story', (e) => e.shadowRoot!.querySelectorAll('iframe').length)
      ).toBe(1);
      expect(await complaints(page)).toEqual([]);
      await page.close();
    });

    test('carries two stories, each where its reader is', async () => {
      const simplified = snippet.replace('edition="en"', 'edition="zh-hans"');
      const page = await open(plain(`${snippet}<p>between</p>${simplified}`));
      await rideTo(page, 3000);
      await live(page);
      // Until the first has said how tall it is, the second moves away from its reader where nothing holds the page.
      const first = await frameWith(page, '/en/embed/');
      const said = () => first.evaluate(() => document.documentElement.scrollHeight);
      await expect.poll(async () => (await tall(page)) - (await said())).toBe(0);
      await page.evaluate(() => {
        const [, second] = document.querySelectorAll('two-lines-story');
        scrollBy({ top: second!.getBoundingClientRect().top + 7000, behavior: 'instant' });
      });
      const last = 'article > div:last-of-type > two-lines-story';
      await page.waitForSelector(`${last}[live]`);
      const second = await frameWith(page, '/zh-hans/embed/');
      const apart = async () => {
        const host = await page.$eval(last, (story) => -story.getBoundingClientRect().top);
        return Math.abs(host - (await second.evaluate(() => scrollY)));
      };
      await expect.poll(apart).toBeLessThan(60);
      await page.close();
    });

    test('whose network drops the story’s modules gets it as text and figures', async () => {
      const broken = await watched(story, { without: /\/_app\/.*\.js$/ });
      const page = await open(plain(snippet.replaceAll(story, broken.url)));
      await rideTo(page, 0);
      await expect.poll(() => broken.asked.some((url) => /\/_app\/.*\.js$/.test(url))).toBe(true);
      const frame = await frameWith(page, '/en/embed/');
      await frame.waitForFunction(() => document.readyState === 'complete');
      await forward(page, halfAnHour);
      await mode(page, 'flat');
      await live(page);
      await page.close();
      broken.close();
    });

    test('that floods, forges and lies changes nothing', async () => {
      const page = await open(plain(snippet));
      await rideTo(page, 4000);
      await live(page);
      const frame = await frameWith(page, '/en/embed/');
      await frame.waitForFunction(() => Math.abs(scrollY - 4000) < 40);
      await expect.poll(() => tall(page)).toBeGreaterThan(10_000);
      const before = [await tall(page), await page.evaluate(() => scrollY)];
      await page.evaluate(() => {
        const inner = document
          .querySelector('two-lines-story')!
          .shadowRoot!.querySelector('iframe')!.contentWindow!;
        const junk: unknown[] = [
          null,
          'x',
          '[iFrameSizer]a:8:false',
          JSON.parse('{"__proto__":{"type":"story:ready","v":1}}'),
          { type: 'story:hello', v: 1 },
          { type: 'story:hello', v: 9, top: 'javascript:alert(1)' },
          { type: 'story:ready', v: 1 },
          { sentinel: 'amp', type: 'embed-size', height: 1e9 },
          { type: 'size', h: -5 },
          { type: 'y', y: NaN }
        ];
        for (let i = 0; i < 20_000; i++) {
          const message = junk[i % junk.length];
          const channel = i % 500 === 4 ? [new MessageChannel().port2] : [];
          inner.postMessage(message, '*', channel);
          window.postMessage(message, '*');
        }
      });
      await frame.evaluate(() => {
        for (let i = 0; i < 20_000; i++)
          parent.postMessage(
            [
              { type: 'want', y: i },
              { type: 'story:hello', v: 1 },
              { sentinel: 'amp', type: 'embed-size', height: -i }
            ][i % 3],
            '*'
          );
      });
      await rideTo(page, 5000);
      await frame.waitForFunction(() => Math.abs(scrollY - 5000) < 40, { timeout: 20_000 });
      await rideTo(page, 4000);
      expect([await tall(page), await page.evaluate(() => scrollY)]).toEqual(before);
      expect(await complaints(page)).toEqual([]);
      await page.close();
    });

    test('that asks for an unknown step gets the story from the start, and one warning', async () => {
      const own = await watched(story);
      const odd = snippet
        .replaceAll(story, own.url)
        .replace(
          'edition="en"',
          'edition="__proto__" theme="javascript:alert(1)" start="no-such-step" top-offset="-9"'
        );
      const page = await open(plain(odd));
      await rideTo(page, 0);
      await live(page);
      const frame = await frameWith(page, '/embed/');
      await frame.waitForSelector('#cover[aria-current]');
      // The host's console shows what its frames say too.
      const told = async () => [
        ...(await complaints(page)),
        ...(await frame.evaluate(() => window.complaints))
      ];
      await expect.poll(told).toContainEqual(expect.stringContaining('"no-such-step"'));
      for (const part of ['edition="__proto__"', 'theme="javascript', 'top-offset="-9"'])
        expect((await told()).filter((text) => text.includes(part))).toHaveLength(1);
      await page.close();
      own.close();
    });

    test('can begin the story at a step, below a header of its own, in its theme', async () => {
      const page = await open(
        plain(
          snippet.replace(
            'edition="en"',
            'edition="en" theme="dark" start="the-bid" top-offset="64"'
          )
        )
      );
      await rideTo(page, 200);
      await live(page);
      const frame = await frameWith(page, '/en/embed/');
      await frame.waitForSelector('#the-bid[aria-current]');
      expect(await frame.evaluate(() => document.getElementById('dota'))).toBeNull();
      expect(
        await frame.evaluate(() => [document.documentElement.dataset.theme, innerHeight])
      ).toEqual(['dark', 636]);
      expect(Math.round((await stand(page)).off)).toBe(64);
      await page.close();
    });

    test('keeps picture, headline and link where a sanitizer takes the rest', async () => {
      const purify = createDOMPurify(new JSDOM('').window as unknown as WindowLike);
      const washed = [
        sanitizeHtml(snippet, { allowedTags: sanitizeHtml.defaults.allowedTags.concat('img') }),
        purify.sanitize(snippet)
      ];
      for (const html of washed) {
        expect(html).not.toContain('<script');
        const page = await open(plain(html));
        const words = `article a[href="${story}en/"]`;
        expect(await page.$eval(words, (a) => a.textContent?.trim())).toBe(editions.en.headline);
        await page.waitForSelector(`article a img[src="${story}cards/en/cover.jpg"]`);
        await page.close();
      }
    });

    test('loads nothing for a story far below', async () => {
      const own = await watched(story);
      const page = await open(
        plain(`<div style="height:9000px"></div>${snippet.replaceAll(story, own.url)}`)
      );
      await mode(page, 'ride');
      const asked = own.asked.filter((url) => url.includes('/embed/'));
      expect(asked.filter((url) => !url.includes('/v1/'))).toEqual([]);
      expect(asked).not.toEqual([]);
      await page.close();
      own.close();
    });

    test('of readers who want less motion gets text and figures', async () => {
      const calm = await start(engine, { calm: true });
      const page = await calm.newPage();
      await page.goto(hosts.publish(plain(snippet)));
      await rideTo(page, 0);
      await mode(page, 'flat');
      await live(page);
      await calm.close();
    });

    test('that narrows its column gets text and figures, and the moving story when it widens', async () => {
      const page = await open(plain(snippet));
      await rideTo(page, 300);
      await mode(page, 'ride');
      await live(page);
      await page.$eval('article', (article) => (article.style.width = '250px'));
      await mode(page, 'flat');
      await live(page);
      await page.$eval('article', (article) => (article.style.width = ''));
      await mode(page, 'ride');
      await live(page);
      await page.close();
    });

    test.runIf(engine === 'chrome')('on paper has the card', async () => {
      const driven = await startDriven('chrome');
      const page = await openAt(driven, hosts.publish(plain(snippet)));
      await rideTo(page, 0);
      await live(page);
      const seen = () => page.$eval('two-lines-story a', (a) => a.checkVisibility());
      expect(await seen()).toBe(false);
      await page.emulateMediaType('print');
      expect(await seen()).toBe(true);
      await driven.close();
    });
  });
});
