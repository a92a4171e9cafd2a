import { askedIn, partOf, type Told } from '../part.ts';

const root = document.documentElement;

/** The ids that an element of the article had before, as it keeps them. */
const formerOf = (element: Element) =>
  [...element.querySelectorAll(':scope > .former')].map(({ id }) => id);

/** The steps of the page's article, in order. */
const toldIn = (sections: readonly Element[]): Told[] =>
  sections.map((section) => {
    const chapter = section.closest('.chapter');
    return {
      id: section.id,
      formerly: formerOf(section),
      chapter: chapter ? { id: chapter.id, formerly: formerOf(chapter) } : undefined
    };
  });

const headingOf = (step: Element | undefined) =>
  step?.querySelector('.title')?.textContent?.trim() ?? '';

/** Shows an element that waits in the page, with a heading in place of its `#`. */
function reveal(element: HTMLElement | null | undefined, heading: string) {
  if (!element) return;
  const words = element.querySelector('a') ?? element;
  words.textContent = (words.textContent ?? '').replace('#', () => heading);
  element.hidden = false;
}

/**
 * Leaves of the article the part that the address asks for, opens it with what came before and ends it with the way on.
 * The picture that stands for the whole goes: the part begins with its own.
 */
function crop(search: string) {
  // The page of one chapter has no words for parts.
  if (!document.querySelector('[data-before]')) return;
  const sections = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
  const told = toldIn(sections);
  const { first, last, unknown } = partOf(told, search);
  if (unknown.length)
    console.warn(
      `Two Lines: there is no ${unknown.join(' and no ')}; ${first > 0 || last < told.length - 1 ? 'that end of the part is left open' : 'the whole story is shown'}.`
    );
  const [begin, before, next] = [told[first], sections[first - 1], sections[last + 1]];
  if (!begin || (!before && !next)) return;
  if (before) {
    const { chapter } = begin;
    const opens = chapter && told[first - 1]?.chapter?.id !== chapter.id;
    const line = `[data-before="${opens ? chapter.id : ''}"]`;
    reveal(document.querySelector<HTMLElement>(line), headingOf(before));
    document.querySelector('[data-stage]')?.remove();
  }
  if (next) {
    const onward = document.querySelector<HTMLElement>('[data-onward]');
    reveal(onward, headingOf(next));
    const way = onward?.querySelector('a');
    if (way) way.href += `#${next.id}`;
  }
  for (const [i, section] of sections.entries()) if (i < first || i > last) section.remove();
  for (const chapter of document.querySelectorAll('.chapter'))
    if (!chapter.querySelector('[data-step]')) chapter.remove();
}

/**
 * Shows the part of the story that the address asks for. The page is not shown before its text is there, and its script
 * finds only the part.
 */
export function beginAt(search: string): void {
  if (!askedIn(search)) return;
  const { style } = root;
  style.visibility = 'hidden';
  // Earlier than the page's own script, which runs before DOMContentLoaded.
  document.addEventListener(
    'readystatechange',
    () => {
      try {
        crop(search);
      } finally {
        style.visibility = '';
      }
    },
    { once: true }
  );
}
