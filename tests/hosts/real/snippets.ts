import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kit } from '../../../src/lib/embed/builder.ts';
import { recipe, type Given, type Recipe } from '../../../src/lib/embed/recipes.ts';
import {
  frameAddress,
  frameSnippet,
  pictureSnippet,
  scriptSnippet,
  targetOf,
  type Embedded
} from '../../../src/lib/embed/snippets.ts';
import type { Story } from './story.ts';

/** What is meant to stand where a snippet was pasted. */
export type Meant = 'story' | 'chart' | 'flat' | 'picture';

/** One thing to paste. */
export interface Pasted {
  /** Its column in the table. */
  name: string;
  meant: Meant;
  /** Words of its link to the whole, and the address that it leads to. */
  title: string;
  target: string;
  /** HTML; or an address that the host makes a card of. */
  code: string;
  address?: boolean;
}

/** The moment whose chart is embedded. */
const moment = 'the-lines-part';

/** What the builder's page was made from. */
function kitOf(story: Story): Kit {
  const page = readFileSync(join(story.folder, 'en/embed/builder/index.html'), 'utf8');
  const [, props] = page.match(/<script[^>]* id="island"[^>]*>(.*?)<\/script>/s) ?? [];
  if (!props) throw new Error('The builder’s page has no props.');
  return (JSON.parse(props) as { kit: Kit }).kit;
}

/** The English edition as the builder hands it to the functions that make snippets. */
function embeddedOf(kit: Kit): Embedded {
  const edition = kit.editions.find(({ id }) => id === 'en')!;
  return {
    root: kit.origin + kit.base,
    home: kit.origin + edition.home,
    edition: edition.id,
    isDefault: edition.isDefault,
    lang: edition.lang,
    headline: edition.headline,
    newsroom: edition.newsroom
  };
}

/** All that the builder prints for the story and one of its charts, as somebody copies it. */
export function snippetsOf(story: Story): {
  pasted: Pasted[];
  code: (kind: Recipe, thing: 'story' | 'chart') => string;
} {
  const kit = kitOf(story);
  const whole = embeddedOf(kit);
  const edition = kit.editions.find(({ id }) => id === 'en')!;
  const chart = { ...whole, moment: edition.steps.find(({ id }) => id === moment)! };
  const script = { file: kit.loader.current };
  const of = (embedded: Embedded) => ({
    title: embedded.moment?.heading ?? embedded.headline,
    target: targetOf(embedded)
  });
  const given = (embedded: Embedded): Given => ({
    page: targetOf(embedded),
    frame: frameAddress({ ...whole, moment: embedded.moment ?? edition.steps[0]! }),
    script: scriptSnippet(embedded, script),
    frameSnippet: frameSnippet(embedded, embedded.moment ? 760 : 40_000),
    loader: `${whole.root}embed/v1/${kit.loader.current}`,
    edition: whole.edition
  });
  return {
    code: (kind, thing) => recipe(kind, given(thing === 'story' ? whole : chart)),
    pasted: [
      {
        name: 'address of the story',
        meant: 'chart',
        ...of(whole),
        code: targetOf(whole),
        address: true
      },
      {
        name: 'address of a moment',
        meant: 'chart',
        ...of(chart),
        code: targetOf(chart),
        address: true
      },
      { name: 'script, story', meant: 'story', ...of(whole), code: scriptSnippet(whole, script) },
      { name: 'script, chart', meant: 'chart', ...of(chart), code: scriptSnippet(chart, script) },
      { name: 'frame, chart', meant: 'chart', ...of(chart), code: frameSnippet(chart, 760) },
      { name: 'frame, story', meant: 'flat', ...of(whole), code: frameSnippet(whole, 40_000) },
      { name: 'picture', meant: 'picture', ...of(chart), code: pictureSnippet(chart) }
    ]
  };
}
