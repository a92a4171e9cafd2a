import type { State } from '../chart/scenes/index.ts';
import { accountWord, limitWord, saysOf, sheetWord } from '../chart/scenes/clock/words.ts';
import { ownWords } from '../chart/scenes/registry.server.ts';
import { openedIn } from './check-notes.ts';
import type { EditionContent } from './types.ts';
import type { Ledger } from './ledger.ts';
import type { Problem } from './problems.ts';
import type { Words } from './words.ts';

/** Every string that a state holds: among them the keys of all words it shows. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

/** Reports words that nothing shows: a misspelt key, or left over from something removed. */
export function checkUnused(
  words: Words,
  content: EditionContent,
  states: readonly State[],
  ledger: Ledger,
  problems: Problem[]
) {
  const { chart } = content;
  const clock = [
    ...chart.clock.limits.map(({ id }) => limitWord(id)),
    ...chart.clock.accounts.flatMap(({ claim, actor }) => [accountWord(claim), saysOf(actor)]),
    ...chart.letters.map(({ claim }) => sheetWord(claim))
  ];
  const opened = openedIn(words, content, ledger);
  const publishers = [...opened].flatMap((id) =>
    (ledger.get(id)?.sources ?? []).map(({ publisher }) => publisher)
  );
  const known: [keyof Words, Iterable<string>][] = [
    ['actors', [...chart.lanes.map(({ actor }) => actor), ...chart.rooms.map(({ ink }) => ink)]],
    ['moments', chart.moments.map(({ claim }) => claim)],
    ['filings', chart.filings.map(({ claim }) => claim)],
    ['people', Object.keys(chart.people)],
    ['letters', chart.letters.map(({ id, claim }) => id ?? claim)],
    [
      'scenes',
      [
        ...ownWords,
        ...clock,
        ...chart.rooms.map(({ id }) => `room-${id}`),
        ...stringsOf(chart.letters),
        ...stringsOf(states)
      ]
    ],
    ['claims', opened],
    ['tellings', ledger.keys()],
    ['records', ledger.keys()],
    ['quotes', ledger.keys()],
    ['publishers', publishers]
  ];
  for (const [part, keys] of known) {
    const used = new Set(keys);
    for (const key of Object.keys(words[part]))
      if (!used.has(key))
        problems.push({
          place: `${content.file} ${part}.${key}`,
          fault: 'the words are never used',
          fix: 'Take them out, or correct the key'
        });
  }
}
