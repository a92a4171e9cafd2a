import { inject } from 'vitest';
import { tallestOf } from '../../src/lib/embed/card-height.ts';
import { scriptSnippet, type Embedded } from '../../src/lib/embed/snippets.ts';
import type { Page } from '../engines/engines.ts';
import { edition, editions } from '../unit/invariants.ts';
import { riding } from './pages.ts';

export const story = inject('site').replace('localhost', '127.0.0.1');
export const english: Embedded = {
  root: story,
  home: `${story}en/`,
  edition: 'en',
  isDefault: false,
  lang: 'en',
  headline: editions.en.headline,
  newsroom: 'Two Lines Desk'
};
/** A step's chart, as a snippet has it. */
export const chartOf = (id: string): NonNullable<Embedded['moment']> => {
  const step = editions.en.steps.find((one) => one.id === id)!;
  const { heading, picture, figure } = step;
  const size = { width: figure.width * 2, height: figure.height * 2 };
  return { id, heading, picture, size, tallest: tallestOf(editions.en, step) };
};
export const snippet = scriptSnippet(english, { file: 'loader.js' });
export const plain = riding['a plain article'];
export const steps = edition.steps.map(({ id }) => id);

/** Opens an address in a window of 1000 by 700 px. */
export async function openAt<P extends Page>(
  browser: { newPage(): Promise<P> },
  address: string
): Promise<P> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 700 });
  await page.goto(address);
  return page;
}

export const live = (page: Page) =>
  page.waitForSelector('two-lines-story[live]', { timeout: 30_000 });
export const mode = (page: Page, wanted: string) =>
  page.waitForSelector(`two-lines-story[mode="${wanted}"]`, { timeout: 30_000 });

/** The mode of the story's element, and whether it is live. */
export const form = (page: Page) =>
  page.$eval('two-lines-story', (story) => [
    story.getAttribute('mode'),
    story.hasAttribute('live')
  ]);

/** How tall the host's first story is, in px. */
export const tall = (page: Page) =>
  page.$eval('two-lines-story', (story) => (story as HTMLElement).offsetHeight);

/** Scrolls what scrolls until the top of the element is this far above the window's upper edge, in px. */
export const rideTo = (page: Page, y: number) =>
  page.evaluate((y) => {
    const element = document.querySelector('two-lines-story')!;
    const inner = document.getElementById('scroller');
    const body = document.body.scrollHeight > document.body.clientHeight + 1;
    const root = getComputedStyle(document.documentElement).overflowY !== 'visible';
    const scroller = inner ?? (body && root ? document.body : document.scrollingElement!);
    const port = inner ? inner.getBoundingClientRect().top : 0;
    scroller.scrollBy({ top: element.getBoundingClientRect().top - port + y, behavior: 'instant' });
  }, y);

/** Waits until the browser has brought the page back to the lines where it was: type that comes late moves them on. */
export const rideBackTo = (page: Page, y: number) =>
  page.waitForFunction(
    (y: number) => Math.abs(scrollY - y) < innerHeight / 3,
    { timeout: 20_000 },
    y
  );

/** The frame's place in the scroll container, and the heights of both, in px of the window. */
export const stand = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector('two-lines-story')!;
    const frame = element.shadowRoot!.querySelector('iframe')!.getBoundingClientRect();
    const port = document.getElementById('scroller')?.getBoundingClientRect();
    return {
      off: Math.abs(frame.top - (port?.top ?? 0)),
      short: Math.abs(frame.height - (port?.height ?? innerHeight))
    };
  });

/** In the frame: the id of the step that it marks as in view, once that step reaches the middle of the window. */
export const inReach = () => {
  const all = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
  const at = all.findIndex((one) => one.ariaCurrent === 'step' || one.matches('[aria-current]'));
  const top = all[at]?.getBoundingClientRect().top ?? Infinity;
  const next = all[at + 1]?.getBoundingClientRect().top ?? Infinity;
  return top < innerHeight * 0.82 && next > innerHeight * 0.58 && all[at]?.id;
};
