import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { propsTag } from '../../src/lib/island/render.ts';
import { checkProps, islandNames, type IslandName } from '../../src/lib/island/props.server.ts';
import { storyEdition } from '../../src/lib/edition/story-edition.ts';
import { pageOf } from '../../src/lib/edition/page.ts';
import { editions } from './invariants.ts';

const all = Object.values(editions);
const edition = editions.en;
const page = pageOf(edition, all, { path: '', origin: 'https://news.example' });
const story = { edition: storyEdition(edition), page };

const faultOf = (name: IslandName, props: object): string => {
  try {
    checkProps(name, props);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('an island', () => {
  test('has an entry and a schema, each for the other', () => {
    const entries = readdirSync('src/islands').map((file) => file.replace(/\.ts$/, ''));
    expect([...islandNames].sort()).toEqual(entries.sort());
  });

  test('takes the story of every edition', () => {
    for (const one of all) expect(faultOf('story', { edition: storyEdition(one), page })).toBe('');
  });

  test.each([
    ['the text of the article', { ...story, edition }, 'edition'],
    ['no page', { edition: story.edition }, 'page: '],
    ['what JSON loses', { ...story, page: { ...page, home: () => '/' } }, 'page.home: '],
    ['another kind of thing', { ...story, page: { ...page, notes: 3 } }, 'page.notes: ']
  ])('given %s ends the build with file, place and fix', (_, props, place) => {
    const fault = faultOf('story', props);
    expect(fault).toContain('src/lib/island/props.server.ts: the props of the island "story"');
    expect(fault).toContain(`\n  ${place}`);
    expect(fault).toMatch(/\nGive the props that the schema asks for, or change the schema\.$/);
  });

  test('holds its props so that no word of them ends the script', () => {
    const tag = propsTag({ word: '</script><script>alert(1)</script>' });
    expect(tag.match(/<\/script>/g)).toHaveLength(1);
    const json = /id="island">(.*)<\/script>$/.exec(tag)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual({ word: '</script><script>alert(1)</script>' });
  });
});
