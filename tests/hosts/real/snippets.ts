import type { Page } from 'puppeteer-core';
import type { System } from '../../../src/lib/embed/recipes.ts';
import type { Browsers } from './read.ts';
import type { Story } from './story.ts';

/** What is meant to stand where a snippet was pasted. */
export type Meant = 'story' | 'chart' | 'flat' | 'picture';

/** One thing to paste. */
export interface Pasted {
  /** Its column in the table. */
  name: string;
  meant: Meant;
  /** The address that its link leads to. */
  target: string;
  /** HTML or Markdown; or an address that the host makes a card of. */
  code: string;
  address?: boolean;
}

/** What is embedded: the whole, one chapter, one chart. */
export const things = ['story', 'chapter', 'chart'] as const;
export type Thing = (typeof things)[number];

/** What the builder prints. */
export interface Printed {
  /** All that is pasted into a page, for each thing. */
  pasted: Pasted[];
  /** The codes for a system, in their order. */
  codes(thing: Thing, system: System): string[];
}

/** The choices in the builder that make a thing of the table. */
const choices: Record<Thing, { thing: string; option?: string }> = {
  story: { thing: 'story' },
  chapter: { thing: 'chapter', option: 'court' },
  chart: { thing: 'moment', option: 'the-lines-part' }
};

/** Makes the choices for a thing, and reads what there is to copy then, by the snippets' ids. */
async function printedFor(page: Page, thing: Thing): Promise<Record<string, string>> {
  const { thing: kind, option } = choices[thing];
  await page.click(`input[name="thing"][value="${kind}"]`);
  if (option) {
    const selector = `form select:has(option[value="${option}"])`;
    await page.waitForSelector(selector);
    await page.select(selector, option);
  }
  const read = () =>
    page.$$eval('textarea[aria-labelledby]', (fields) =>
      Object.fromEntries(
        fields.map((field) => [
          field.getAttribute('aria-labelledby')!.replace(/-title$/, ''),
          field.value
        ])
      )
    );
  // A story's height is measured in a frame: until then the frame is given 800 px.
  const measured = (code: string) => !code.includes('height="800"');
  for (const until = Date.now() + 30_000; ;) {
    const codes = await read();
    if (measured(codes['embed-frame-0'] ?? '')) return codes;
    if (Date.now() > until)
      throw new Error(`The builder does not measure the frame of the ${thing}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Opens the builder and reads what it prints for each thing, as somebody copies it. */
export async function readBuilder(story: Story, { chrome }: Browsers): Promise<Printed> {
  const page = await chrome.newPage();
  const all = {} as Record<Thing, Record<string, string>>;
  try {
    await page.goto(`${story.root}en/embed/builder/`);
    await page.waitForSelector('[data-hydrated] textarea');
    for (const thing of things) all[thing] = await printedFor(page, thing);
  } finally {
    await page.close();
  }
  const codes = (thing: Thing, system: System) =>
    [0, 1, 2].flatMap((at) => all[thing][`embed-${system}-${at}`] ?? []);
  const pasted = things.flatMap((thing): Pasted[] => {
    const meant = thing === 'chart' ? 'chart' : 'story';
    const card = thing === 'chapter' ? 'flat' : 'chart';
    const target = codes(thing, 'wordpress').find((code) => /^https:\S+$/.test(code))!;
    const [script = '', frame = '', picture = ''] = (['html', 'frame', 'mail'] as const).map(
      (system) => codes(thing, system)[0]
    );
    return [
      // The story's own card is its cover.
      { name: `address, ${thing}`, meant: card, target, code: target, address: true },
      { name: `script, ${thing}`, meant, target, code: script },
      { name: `frame, ${thing}`, meant: thing === 'chart' ? 'chart' : 'flat', target, code: frame },
      ...(thing === 'chart'
        ? [{ name: 'picture', meant: 'picture' as const, target, code: picture }]
        : [])
    ];
  });
  return { pasted, codes };
}
