import { describe, expect, test } from 'vitest';
import { makeEdition } from '../../src/lib/edition/make.ts';
import { figure, type Plan } from '../../src/content/grammar.ts';
import { claim, content, plan, stepWords, words } from './story-fixture.ts';

describe('sound content', () => {
  test('makes an edition with numbered source marks under the base path', () => {
    const edition = makeEdition(content());
    expect(edition.steps[0]?.body).toContain('href="/x/sources/#one"');
    expect(edition.steps[0]?.body).toContain('>1</a>');
    expect(edition.notes.map(({ number, id }) => [number, id])).toEqual([[1, 'one']]);
  });

  test('shows no claim that no step cites', () => {
    const edition = makeEdition(content({ ledger: [claim('one'), claim('two')] }));
    expect(edition.notes.map(({ id }) => id)).toEqual(['one']);
  });

  test('takes figures of the ledger into the state, in the unit asked for', () => {
    const state = {
      scene: 'waffle',
      unit: 'share',
      grids: [
        {
          label: '',
          total: 100,
          parts: [{ value: figure('one', 'pages', 10), ink: 'musk', style: 'solid' }]
        }
      ]
    } as const;
    const edition = makeEdition(
      content({ steps: [plan('first', { state: state as unknown as Plan['state'] })] })
    );
    expect(edition.steps[0]?.state).toMatchObject({ grids: [{ parts: [{ value: 8.3 }] }] });
  });

  test('marks an actor at the first mention only, and English runs as English', () => {
    const source = words(
      stepWords('first').replace('一句話。', '馬斯克說「對」(*Yup*)。馬斯克。<b>')
    );
    const body = makeEdition(content({ source })).steps[0]?.body ?? '';
    expect(body.match(/data-actor="musk"/g)).toHaveLength(1);
    expect(body).toContain('<i lang="en">Yup</i>');
    expect(body).not.toContain('<b>');
  });
});
