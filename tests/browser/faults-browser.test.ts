import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { desktop, open, phone, scrollToStep, settled, useBrowser } from './browser.ts';
import { canBeSteered, errorsIn, standsStill } from './faults.ts';

useBrowser();
const site = inject('site');
const reader = { ...desktop, locale: 'zh-TW' };

/** Steps of several scenes, far apart, up and down. */
const journey = ['dota', 'too-late', 'one-billion-again', 'the-bid'];
async function travels(page: Page) {
  for (const id of journey) {
    await scrollToStep(page, id);
    await settled(page, id);
  }
}

/** In a page: leaves the browser without a canvas that a worker draws on. */
const withoutWorker = () => {
  Reflect.deleteProperty(HTMLCanvasElement.prototype, 'transferControlToOffscreen');
};
const drawnHere = (page: Page) => page.addInitScript(withoutWorker);

describe('a stage that cannot be drawn', () => {
  const faults: [string, () => void, RegExp][] = [
    [
      'no canvas',
      () => {
        HTMLCanvasElement.prototype.getContext = () => null;
      },
      /no canvas/
    ],
    [
      'a canvas that refuses',
      () => {
        HTMLCanvasElement.prototype.getContext = () => {
          throw new Error('refused');
        };
      },
      /refused/
    ],
    [
      'a canvas that draws no text',
      () => {
        CanvasRenderingContext2D.prototype.fillText = () => {
          throw new Error('no text');
        };
      },
      /no text/
    ],
    [
      'nothing that measures sizes',
      () => {
        Reflect.deleteProperty(window, 'ResizeObserver');
      },
      /ResizeObserver/
    ]
  ];
  test.each(faults)(
    'for %s gives way to the figures, told once; the rest works',
    async (_, fault, told) => {
      const { page, complaints } = await open(site, reader, async (page) => {
        await drawnHere(page);
        await page.addInitScript(fault);
      });
      await page.waitForSelector('html[data-hydrated]', { state: 'attached' });
      await scrollToStep(page, 'dota');
      await page.waitForSelector(
        'figure[data-stage][data-step="dota"], html[data-reading="plain"]',
        { state: 'attached' }
      );
      await scrollToStep(page, 'who-controls');
      await standsStill(page);
      expect(complaints).toEqual([expect.stringMatching(told)]);
      await canBeSteered(page);
      expect(complaints).toHaveLength(1);
      await page.context().close();
    }
  );

  test('in the middle of a transition keeps the reader’s place, and can be chosen again', async () => {
    const { page, complaints } = await open(site, phone, drawnHere);
    await scrollToStep(page, 'dota');
    await settled(page, 'dota');
    await page.evaluate(() => {
      let drawn = 0;
      const { fillText } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillText = function (...given) {
        if (drawn++ === 40) throw new Error('no text');
        fillText.apply(this, given);
      };
    });
    await scrollToStep(page, 'the-bid');
    await standsStill(page);
    expect(complaints).toEqual(['no text']);
    await page.waitForSelector('#the-bid[aria-current="step"]');
    await page.waitForFunction(() => {
      const { top, bottom } = document.getElementById('the-bid')!.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
    await page.keyboard.press('c');
    await page.check('input[value="scroll"]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-stage]');
    await page.context().close();
  });

  test('in a frame leaves the story as text and figures too', async () => {
    const { page, complaints } = await open(`${site}embed/`, reader, async (page) => {
      await drawnHere(page);
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
    });
    await page.mouse.move(3, 3);
    await standsStill(page);
    expect(errorsIn(complaints)).toHaveLength(1);
    await page.context().close();
  });
});

describe('a browser that lacks something', () => {
  const lacks: [string, () => void][] = [
    [
      'storage, because it refuses',
      () => {
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('refused', 'SecurityError');
            }
          });
      }
    ],
    [
      'storage, because there is none',
      () => {
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, { value: undefined });
      }
    ],
    [
      'storage, because it is full',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      }
    ],
    [
      'a clipboard',
      () => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      }
    ]
  ];
  test.each(lacks)('%s: the story moves, and all the rest works', async (_, lack) => {
    const { page, complaints } = await open(site, reader, (page) => page.addInitScript(lack));
    await travels(page);
    await canBeSteered(page);
    await page.keyboard.press('c');
    await page.check('input[value="dark"]');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('IntersectionObserver: the story moves, and nothing complains', async () => {
    const { page, complaints } = await open(site, reader, (page) =>
      page.addInitScript(() => void Reflect.deleteProperty(window, 'IntersectionObserver'))
    );
    await travels(page);
    await canBeSteered(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a clipboard: an address is there to be copied by hand', async () => {
    const { page, complaints } = await open(site, reader, (page) =>
      page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      })
    );
    await scrollToStep(page, 'dota');
    await settled(page, 'dota');
    await page.locator('#dota .heading a').click();
    await page.waitForURL('**/moments/dota/');
    // Until what answers has come, a click follows the link.
    await page.waitForLoadState('networkidle');
    await page.locator('#dota a[data-share]').click();
    const dialog = page.locator('dialog[open]');
    await dialog.locator('.actions button').first().click();
    const field = dialog.locator('textarea');
    await field.waitFor();
    expect(await field.inputValue()).toContain('/moments/dota/');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a wrong clock', () => {
  const clocks: [string, () => void][] = [
    ['stands in 1970', () => (Date.now = () => 0)],
    ['stands in 2100', () => (Date.now = () => Date.UTC(2100, 0, 1))],
    [
      'runs backwards',
      () => {
        let now = Date.now();
        Date.now = () => (now -= 3_600_000);
      }
    ],
    [
      'is coarse',
      () => {
        const { now } = Performance.prototype;
        Performance.prototype.now = function () {
          return Math.floor(now.call(this) / 100) * 100;
        };
        const frame = window.requestAnimationFrame.bind(window);
        window.requestAnimationFrame = (then) =>
          frame((time) => then(Math.floor(time / 100) * 100));
      }
    ]
  ];
  test.each(clocks)(
    'and %s: the story moves and settles, and keeps its place',
    async (_, clock) => {
      const { page, complaints } = await open(site, reader, (page) => page.addInitScript(clock));
      await travels(page);
      await page.waitForURL('**/moments/the-bid/');
      await page.reload();
      await settled(page, 'the-bid');
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  );
});
