import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { sandbox } from '../../src/lib/embed/protocol.ts';
import { useHosts } from '../hosts/serve.ts';
import { editions } from '../unit/invariants.ts';
import { context, desktop, hydrated, open, phone, stepsOf, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');
const { en } = editions;
const court = ['the-first-suit', 'the-donation', 'the-reply', 'again'];
const chapter = en.chapters.find(({ id }) => id === 'court')!;
const headingOf = (id: string) => en.steps.find((step) => step.id === id)!.heading;
const opener = '.opener:visible';
const onward = '[data-onward]:visible a';

/** A page that speaks with the story in its frame as the loader does, and keeps what it hears. */
const host = (src: string) => `<!doctype html><html lang="en"><head><title>Host</title></head><body>
<iframe src="${src}" title="Story" width="800" height="600" sandbox="${sandbox}"></iframe>
<script>
  window.heard = [];
  addEventListener('message', ({ source, data }) => {
    if (data.type !== 'story:ready') return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => heard.push(data);
    source.postMessage({ type: 'story:hello', v: 1 }, '*', [port2]);
    window.ride = (y) => port1.postMessage({ type: 'y', y });
  });
</script></body></html>`;

describe('an excerpt that its host scrolls', () => {
  const hosts = useHosts();

  test('tells of its own steps, their number and its end', async () => {
    const { page } = await open(hosts.publish(host(`${site}en/embed/?chapter=court`)), desktop);
    const heard = (type: string) =>
      page.evaluate(
        (type) =>
          (window as unknown as { heard: { type: string }[] }).heard.filter(
            (message) => message.type === type
          ),
        type
      );
    await expect
      .poll(() => heard('step'))
      .toEqual([{ type: 'step', step: court[0], index: 0, count: 4 }]);
    expect(await heard('end')).toEqual([]);
    await page.evaluate(() => (window as unknown as { ride(y: number): void }).ride(100_000));
    await expect.poll(() => heard('end')).toEqual([{ type: 'end' }]);
    expect((await heard('step')).at(-1)).toEqual({
      type: 'step',
      step: court[3],
      index: 3,
      count: 4
    });
    await page.context().close();
  });

  test('begins with what came before and the picture of its first step, and leads on into the whole', async () => {
    const { page, complaints } = await open(
      hosts.publish(host(`${site}en/embed/?chapter=court`)),
      desktop
    );
    await page.frameLocator('iframe').locator(`[data-stage][data-step="${court[0]}"]`).waitFor();
    const frame = page.frameLocator('iframe');
    expect(await frame.locator(opener).allInnerTexts()).toEqual([chapter.before]);
    const way = frame.locator(onward);
    expect(await way.innerText()).toContain(headingOf('three-leave'));
    await way.scrollIntoViewIfNeeded();
    const [opened] = await Promise.all([page.waitForEvent('popup'), way.click()]);
    expect(opened.url()).toBe(`${site}en/#three-leave`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('never shows the cover, however late its script comes', async () => {
    const visit = await context(phone);
    const page = await visit.newPage();
    await page.route('**/_app/**/*.js', () => {});
    await page.addInitScript(() => {
      const seen = new Set<string>();
      Object.assign(window, { seen });
      const look = () => {
        const hidden = getComputedStyle(document.documentElement).visibility === 'hidden';
        if (!hidden)
          for (const one of document.querySelectorAll('[data-step]'))
            seen.add(one.getAttribute('data-step') ?? '');
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(`${site}en/embed/?chapter=court`, { waitUntil: 'commit' });
    await page.locator(opener).waitFor();
    await expect
      .poll(() => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]))
      .toEqual(court);
    await visit.close();
  });
});

describe.each([
  ['with a stage', 'embed/'],
  ['as text and figures', 'embed/flat/']
])('an excerpt %s', (_, path) => {
  const at = (query: string) => `${site}en/${path}?${query}`;
  const ready = async (query: string) => {
    const opened = await open(at(query), phone);
    if (path === 'embed/') await hydrated(opened.page);
    return opened;
  };

  test('of a chapter is its steps between what came before and the way on', async () => {
    const { page, complaints } = await ready('chapter=court');
    expect(await stepsOf(page)).toEqual(court);
    expect(await page.locator(opener).allInnerTexts()).toEqual([chapter.before]);
    expect(await page.locator(onward).getAttribute('href')).toMatch(/\/en\/#three-leave$/);
    expect(await page.locator('.chapter .kicker').innerText()).toContain('5');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('from within a chapter names the step before; at the story’s end nothing leads on', async () => {
    const { page, complaints } = await ready('steps=too-late..');
    expect(await stepsOf(page)).toEqual(['too-late', 'reflection', 'the-reckoning']);
    expect(await page.locator(opener).innerText()).toContain(headingOf('the-clock'));
    expect(await page.locator(onward).count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('from the story’s beginning has nothing before it', async () => {
    const { page } = await ready('steps=..the-email');
    expect(await stepsOf(page)).toEqual(['cover', 'two-men', 'the-email']);
    expect(await page.locator(opener).count()).toBe(0);
    expect(await page.locator(onward).innerText()).toContain(headingOf('founding'));
    await page.context().close();
  });

  test('whose ends are former ids, the wrong way round and mangled is what was meant', async () => {
    const { page } = await ready('theme=dark&amp;STEPS=%E2%80%9Dbaseless..withdrawn%E2%80%9D');
    expect(await stepsOf(page)).toEqual([
      'again',
      'three-leave',
      'a-hundred-and-fifty-seven',
      'one-hundred-and-seven'
    ]);
    await page.context().close();
  });

  test('of a chapter that is not there is the whole story, which one line says', async () => {
    const { page, complaints } = await ready('chapter=no-such-chapter');
    expect(await stepsOf(page)).toHaveLength(en.steps.length);
    expect(await page.locator(opener).count()).toBe(0);
    expect(await page.locator(onward).count()).toBe(0);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain('chapter "no-such-chapter"');
    await page.context().close();
  });
});

describe.each(Object.values(editions))('the chapters of $settings.id', (edition) => {
  const { settings, home, chapters, steps } = edition;
  const below = settings.path && `${settings.path}/`;
  const stepsIn = (id: string) => steps.filter((step) => step.chapter === id);

  test('each have an embed that is whole without a script', async () => {
    for (const [i, { id, before, title }] of chapters.entries()) {
      const { page } = await open(`${site}${below}embed/chapters/${id}/`, {
        ...phone,
        javaScriptEnabled: false
      });
      const own = stepsIn(id);
      expect(await stepsOf(page)).toEqual(own.map((step) => step.id));
      expect(await page.locator(opener).allInnerTexts()).toEqual([before]);
      expect(await page.locator('h2').allInnerTexts()).toEqual([title]);
      expect(await page.locator('section[data-step] img:visible').count()).toBe(own.length);
      const next = chapters[i + 1] && stepsIn(chapters[i + 1]!.id)[0]!;
      expect(
        await page.locator(onward).evaluateAll((all) => all.map((a) => a.getAttribute('href')))
      ).toEqual(next ? [`${home}#${next.id}`] : []);
      await page.context().close();
    }
  });

  test('each have a page with their steps, a figure and the way into the story', async () => {
    for (const { id, title, years, summary } of chapters) {
      const path = `${below}chapters/${id}/`;
      const { page, complaints } = await open(`${site}${path}`, phone);
      expect(await page.innerText('h1')).toBe(title);
      expect(await page.innerText('main')).toContain(summary);
      expect(await page.innerText('.kicker')).toBe(years);
      const links = await page
        .locator('main ol a')
        .evaluateAll((all) => all.map((a) => [a.getAttribute('href'), a.textContent]));
      expect(links).toEqual(
        stepsIn(id).map((step) => [`${home}moments/${step.id}/`, step.heading])
      );
      expect(await page.locator(`main a[href="${home}#${id}"]`).count()).toBe(1);
      await page.waitForFunction(
        () => document.querySelector<HTMLImageElement>('main img')?.naturalWidth
      );
      const own = (name: string) =>
        page.getAttribute(name, name.startsWith('link') ? 'href' : 'content');
      expect(await own('link[rel="canonical"]')).toMatch(new RegExp(`/${path}$`));
      expect(await own('meta[property="og:image"]')).toMatch(`/cards/${settings.id}/${id}.jpg`);
      expect(await own('link[type="application/json+oembed"]')).toMatch(
        `/oembed/${settings.id}/${id}.json`
      );
      expect(await page.locator('link[rel="alternate"][hreflang]').count()).toBe(4);
      expect(readFileSync(`build/cards/${settings.id}/${id}.jpg`).length).toBeGreaterThan(10_000);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  test('each are answered to oEmbed by their page, their embed and their card', async () => {
    for (const { id, title } of chapters) {
      const answer = await (await fetch(`${site}oembed/${settings.id}/${id}.json`)).json();
      expect(answer.title).toContain(title);
      expect(answer.height).toBe(800);
      expect(answer.html).toContain(`/${below}chapters/${id}/">`);
      const frame = `/${below}embed/chapters/${id}/?theme=light`;
      expect(answer.html).toContain(`${frame}" width="100%" height="800"`);
      expect(answer.thumbnail_url).toMatch(new RegExp(`/cards/${settings.id}/${id}\\.jpg$`));
    }
  });
});

test('printed, an excerpt has what came before it and the way on', async () => {
  const { page } = await open(`${site}en/embed/?chapter=court`, desktop);
  await hydrated(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator(opener).allInnerTexts()).toEqual([chapter.before]);
  expect(await page.locator(onward).innerText()).toContain(headingOf('three-leave'));
  expect(await page.locator('.step img:visible').count()).toBe(court.length);
  await page.context().close();
});
