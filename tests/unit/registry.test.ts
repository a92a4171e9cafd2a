import { describe, expect, test } from 'vitest';
import {
  namesOf,
  ownWords,
  schemas,
  sceneNames,
  validate
} from '../../src/lib/chart/scenes/registry.server.ts';
import type { State } from '../../src/lib/chart/scenes/index.ts';
import { uiKeys } from '../../src/lib/edition/page-words.ts';
import { edition } from './invariants.ts';

describe('the scenes', () => {
  const whole = {
    './pie/schema.ts': { schema: {} },
    './pie/layout.ts': { scene: {} },
    './pie/validate.ts': { validate: () => undefined },
    './pie/rows.ts': { rows: () => [] }
  };
  test('are the folders that have every part', () =>
    expect(namesOf({ ...whole, './pie/slices.ts': {} })).toEqual(['pie']));
  test.each([
    ['schema', 'schema'],
    ['layout', 'scene'],
    ['validate', 'validate'],
    ['rows', 'rows']
  ])('name the folder, the file and the fix where %s.ts or its export is missing', (file, part) => {
    const sentence = `src/lib/chart/scenes/pie has no ${file}.ts that exports \`${part}\`. Write it as scenes/bars/${file}.ts is written.`;
    const without = Object.fromEntries(
      Object.entries(whole).filter(([path]) => path !== `./pie/${file}.ts`)
    );
    expect(() => namesOf(without)).toThrow(sentence);
    expect(() => namesOf({ ...whole, [`./pie/${file}.ts`]: { other: 1 } })).toThrow(sentence);
  });
  test('name all that is missing at once', () =>
    expect(() => namesOf({ './pie/rows.ts': { rows: () => [] }, './map/index.ts': {} })).toThrow(
      /pie has no schema\.ts[^]*pie has no validate\.ts[^]*map has no schema\.ts[^]*map has no rows\.ts/
    ));
  test('each have a note among the words of the page', () => {
    for (const name of sceneNames) {
      expect(uiKeys).toContain(`note-${name}`);
      expect(edition.ui[`note-${name}`]).toBeTruthy();
    }
  });
  test('name the words that they use on their own account', () =>
    expect([...new Set(ownWords)].sort()).toEqual([
      'clock-in-time',
      'clock-too-long-ago',
      'clock-years',
      'docket-claims',
      'docket-claims-rest',
      'docket-claims-tried',
      'jurors-in-time',
      'jurors-too-late',
      'letter-copies',
      'letter-date',
      'letter-from',
      'letter-part',
      'letter-to',
      'reading-court',
      'reading-published',
      'reckoning-imprecise',
      'reckoning-opinion',
      'reckoning-right',
      'reckoning-unconfirmed',
      'reckoning-wrong',
      'storyline-and',
      'storyline-enters',
      'storyline-leaves',
      'storyline-writes',
      'waffle-each'
    ]));
});

describe('a state', () => {
  test.each(edition.steps.map(({ id, state }) => [id, state] as const))(
    'of %s, resolved, has the shape that its own schema gives it',
    (_, state) => expect(schemas[state.scene].safeParse(state).error).toBeUndefined()
  );
  test.each(['pie', 'constructor'])('of the unknown scene %s is refused by its name', (scene) =>
    expect(validate({ scene } as unknown as State, edition.chart)).toBe(
      `the scene "${scene}" is unknown; use one of bars, clock, docket, letter, reckoning, storyline, waffle`
    )
  );
});
