import { writeFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { startDriven } from '../../engines/engines.ts';
import { sizes } from '../../engines/reading.ts';
import { seeing, type Sight } from './sight.ts';
import type { Pasted } from './snippets.ts';
import type { Reading } from './verdict.ts';

/** Both browsers, with the certificate accepted that nobody has signed. */
export async function startBrowsers() {
  const [chrome, firefox] = await Promise.all([
    startDriven('chrome', { anyCertificate: true }),
    // Its scroll bar takes no room, as on a phone.
    startDriven('firefox', { anyCertificate: true, prefs: { 'ui.useOverlayScrollbars': 1 } })
  ]);
  return {
    chrome,
    firefox,
    versions: await Promise.all([chrome.version(), firefox.version()]),
    close: () => Promise.all([chrome.close(), firefox.close()]),
    /** Ends both at once. */
    kill: () => {
      for (const browser of [chrome, firefox]) browser.process()?.kill('SIGKILL');
    }
  };
}
export type Browsers = Awaited<ReturnType<typeof startBrowsers>>;

/** How long what is asked for may take to come, and how long what is there may take to find its place, in ms. */
const patience = { coming: 60_000, standing: 5000 };

/** A look: what was seen, and whether something is still on its way. */
type Look = Reading & { coming?: boolean };

/** Looks until there is no fault, or no hope: the last look. */
async function eventually(look: () => Promise<Look>): Promise<Reading> {
  let until = Date.now() + patience.coming;
  let came = false;
  for (;;) {
    const { form, faults, coming } = await look();
    if (!coming && !came) until = Date.now() + patience.standing;
    came ||= !coming;
    if (!faults.length || Date.now() > until) return { form, faults };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const px = (value: number) => `${Math.round(value)} px`;

/** What is wrong with where it stands in the host's column. */
function placeFaults({ column, thing, over }: Sight): string[] {
  if (!thing) return [];
  const faults = over > 0 ? [`the page is ${px(over)} wider than its window`] : [];
  const aside = Math.abs(thing.left + thing.width / 2 - column.left - column.width / 2);
  if (Math.abs(thing.width - column.width) > 1)
    faults.push(`${px(thing.width)} wide in a column of ${px(column.width)}`);
  else if (aside > 1) faults.push(`stands ${px(aside)} beside the column`);
  return faults;
}

/** What remains where a host takes the script or the frame away, and what is wrong with that. */
function remains({ thing, links, words }: Sight, { target }: Pasted): Reading {
  // Ghost adds where a reader comes from.
  const link = links.find(
    ({ address, words }) => address.replace(/\?ref=.*/, '') === target && words
  );
  const faults = [
    !thing && !words && !links.length && 'nothing is left',
    !link && 'no link with words leads to the story',
    thing?.kind === 'picture' && !thing.loaded && 'the picture does not arrive'
  ].filter((fault) => fault !== false);
  return { form: thing?.kind === 'picture' ? 'picture and link' : 'link', faults };
}

/** By how many px the content of the story’s frame is taller than the frame; undefined while it is not there. */
export async function cutIn(page: Page): Promise<number | undefined> {
  const frame = page.frames().find((frame) => /\/embed\//.test(frame.url()));
  return frame
    ?.evaluate(() =>
      document.querySelector('main, figure, article')
        ? document.documentElement.scrollHeight - innerHeight
        : undefined
    )
    .catch(() => undefined);
}

/** Brings what was pasted into view, as a reader's scroll does. */
const bringIntoView = (page: Page) =>
  page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('p')];
    paragraphs
      .find((one) => one.textContent.startsWith('Before it:'))
      ?.scrollIntoView({ behavior: 'instant' });
  });

/** Turns the wheel over the story until steps are told of: the form that it has then, and what keeps it from riding. */
async function ride(page: Page, size: { width: number; height: number }): Promise<Reading> {
  await page.evaluate(() => {
    const heard = ((window as { heard?: string[] }).heard ??= []);
    const story = document.querySelector('two-lines-story')!;
    story.addEventListener('step', (event) =>
      heard.push((event as CustomEvent<{ step: string }>).detail.step)
    );
    const top = story.getBoundingClientRect().top + scrollY;
    scrollTo({ top: top - innerHeight / 4, behavior: 'instant' });
  });
  await page.mouse.move(size.width / 2, size.height / 2);
  return eventually(async () => {
    await page.mouse.wheel({ deltaY: 400 });
    return page.evaluate(() => {
      if (document.querySelector('two-lines-story[mode=flat]')) return { form: 'flat', faults: [] };
      const { heard = [] } = window as { heard?: string[] };
      const frame = document.querySelector('two-lines-story')?.shadowRoot?.querySelector('iframe');
      const top = frame?.getBoundingClientRect().top ?? Infinity;
      const faults = [
        ...(new Set(heard).size > 1 ? [] : ['the wheel does not move the story']),
        ...(Math.abs(top) <= 1
          ? []
          : [`the story does not stay in the window (${Math.round(top)} px)`])
      ];
      return { form: 'story', faults, coming: true };
    });
  });
}

/** One look at what stands there: its form, and what is wrong so far. */
async function look(page: Page, pasted: Pasted): Promise<Look> {
  const sight = await page.evaluate(seeing);
  if (!sight)
    return { form: 'nothing', faults: ['the host’s own paragraphs are not there'], coming: true };
  const { thing, words } = sight;
  if (!thing || thing.kind === 'picture') {
    const left = remains(sight, pasted);
    return {
      form: pasted.meant === 'picture' ? 'picture' : left.form,
      faults: [...placeFaults(sight), ...left.faults, ...pictureFaults(sight)],
      coming: Boolean(thing && !thing.loaded)
    };
  }
  if (thing.kind === 'story') {
    if (!thing.live) return { form: 'card', faults: ['it does not come'], coming: true };
    const form = { ride: 'story', flat: 'flat', moment: 'chart' }[thing.mode] ?? thing.mode;
    const left = words ? [`words are left over beside it: “${words.slice(0, 60)}”`] : [];
    const cut = form === 'story' ? 0 : await cutIn(page);
    const faults = [...placeFaults(sight), ...left, ...cutFaults(cut)];
    return { form, faults, coming: cut === undefined };
  }
  const cut = await cutIn(page);
  if (pasted.meant === 'flat' && thing.scrolls && cut !== undefined && cut > 1)
    return { form: 'flat, scrolling in its frame', faults: placeFaults(sight) };
  const faults = [...placeFaults(sight), ...cutFaults(cut)];
  return { form: pasted.meant, faults, coming: cut === undefined };
}

export const cutFaults = (cut: number | undefined): string[] =>
  cut === undefined
    ? ['the frame does not load']
    : cut > 1
      ? [`cut: ${px(cut)} are under the frame’s edge`]
      : [];

const pictureFaults = ({ thing }: Sight) =>
  thing && Math.abs(thing.due - thing.height) > 1
    ? [`the picture is ${px(thing.height)} tall in place of ${px(thing.due)}`]
    : [];

/** Finds more faults on a page on which there was none. */
export type Also = (page: Page) => Promise<string[]>;

/** Reads a published page once; where something is wrong, `picture` is the file that shows it. */
export async function readOnce(
  browser: Browser,
  phone: boolean,
  address: string,
  pasted: Pasted,
  also: Also | undefined,
  picture: string
): Promise<Reading> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    const size = phone ? sizes.phone : sizes.desktop;
    const touch = phone && !(await browser.version()).toLowerCase().includes('firefox');
    await page.setViewport({ ...size, ...(touch && { hasTouch: true, isMobile: true }) });
    const said: string[] = [];
    page.on('console', (message) => {
      const text = message.text();
      if (text.startsWith('Two Lines:')) said.push(text);
    });
    await page.goto(address);
    await bringIntoView(page);
    let { form, faults } = await eventually(() => look(page, pasted));
    if (form === 'story' && !faults.length) ({ form, faults } = await ride(page, size));
    // A style that keeps it from sticking is noticed only now.
    if (form === 'flat') ({ form, faults } = await eventually(() => look(page, pasted)));
    if (!faults.length && also) faults.push(...(await also(page)));
    if (faults.length) writeFileSync(picture, await page.screenshot());
    return { form, faults, said };
  } catch (error) {
    return { form: 'nothing', faults: [`cannot be read: ${String(error)}`] };
  } finally {
    await context.close();
  }
}
